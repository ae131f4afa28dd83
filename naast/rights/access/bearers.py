"""Trying what somebody holds: the secret, the six figures and the browser, all three, as hashes."""

import uuid
from typing import NamedTuple

from django.core import signing
from django.db import connection

from . import codes

HALF_AN_HOUR = 30 * 60


class Held(NamedTuple):
    """What a browser brings to a door. It says nothing about what it opens, if anything."""

    secret: bytes
    code: bytes
    browser: bytes

    @classmethod
    def typed(cls, *, secret: str, code: str, browser: str) -> "Held":
        return cls(codes.secret_hash(secret), codes.code_hash(code), codes.hashed(browser))

    @classmethod
    def carried(cls, token: str, *, browser: str, door: str) -> "Held | None":
        """From a token that `carry` made within half an hour, for the same door."""
        try:
            secret, code = signing.loads(token, salt=door, max_age=HALF_AN_HOUR)
        except signing.BadSignature:
            return None
        return cls(bytes.fromhex(secret), bytes.fromhex(code), codes.hashed(browser))

    def carry(self, *, door: str) -> str:
        """To bring back within half an hour, without typing anew; the browser must be the same."""
        return signing.dumps([self.secret.hex(), self.code.hex()], salt=door)


class Opened(NamedTuple):
    """What it opens now."""

    bearer: uuid.UUID
    circle: uuid.UUID
    person: uuid.UUID | None


def try_bearer(held: Held, *, purpose: str) -> Opened | None:
    """What these open now for this purpose; nothing for wrong, expired, used, withdrawn, or another browser."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM rules.try_bearer(%s::bytea, %s::bytea, %s::bytea, %s::text)", [*held, purpose]
        )
        row = cursor.fetchone()
    return Opened(*row) if row else None


def use_invitation(held: Held) -> uuid.UUID | None:
    """Close the invitation; whose account may be made. Works once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.use_invitation(%s::bytea, %s::bytea, %s::bytea)", list(held))
        row = cursor.fetchone()
    return row[0] if row else None
