"""The thread of a question: its circle, its code, and who brings that code back."""

import uuid
from typing import Any, NamedTuple

from django.db import IntegrityError, connection, transaction
from django.utils.crypto import salted_hmac

from naast.rights.access import codes
from naast.rights.access.opening import act


class Thread(NamedTuple):
    """What belongs to one sending of the form.

    The code follows from the form's own key and the house's secret key, so that a form that is sent twice (a double tap, a second
    try on a bad line) shows the same code. The form's key is kept nowhere: neither the code nor its hash follows from what is.
    """

    circle: uuid.UUID
    bearer: uuid.UUID
    secret: str

    @classmethod
    def of(cls, key: uuid.UUID) -> "Thread":
        return cls(uuid.uuid5(key, "circle"), uuid.uuid5(key, "bearer"), _code(key))


class Brought(NamedTuple):
    """What a code opens now."""

    bearer: uuid.UUID
    circle: uuid.UUID

    def acts(self) -> None:
        """From here on, in this request, the code itself acts."""
        act(None, bearer=self.bearer)


def brought(secret_hash: bytes) -> Brought | None:
    """Whose thread this is; nothing for wrong, expired or taken away."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.try_thread(%s::bytea)", [secret_hash])
        row = cursor.fetchone()
    return Brought(*row) if row else None


def begin(thread: Thread, *, team: uuid.UUID, called: str, what: str = "question") -> bool:
    """A new circle with its code; False when this very form was sent already, also at this very moment."""
    if brought(codes.secret_hash(thread.secret)):
        return False
    words: list[Any] = [thread.circle, what, team, thread.bearer, codes.secret_hash(thread.secret), called]
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "SELECT rules.begin_thread(%s::uuid, %s::text, %s::uuid, %s::uuid, %s::bytea, %s::text)",
                words,
            )
    except IntegrityError:
        return False
    return True


def _code(key: uuid.UUID) -> str:
    number = int.from_bytes(salted_hmac("naast question", key.bytes, algorithm="sha256").digest()[:18])
    signs = "".join(codes.SIGNS[number >> 5 * place & 31] for place in range(codes.LENGTH))
    return codes.in_groups(signs)
