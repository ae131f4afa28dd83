"""In the demo alone: where mails, text messages and letters go, so that one can read what each of the cast got.

Nothing leaves the house. What goes to an address of nobody in the cast is shown under that address.
"""

import json
import uuid
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import datetime

from django.conf import settings
from django.core.mail import EmailMessage
from django.core.mail.backends.base import BaseEmailBackend
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.cast.people import CAST, REACHED
from naast.people.residents.phones import digits

KINDS = {"mail": _("mail"), "text": _("text message"), "letter": _("letter")}


@dataclass(frozen=True)
class Piece:
    """One thing somebody got: a mail, a text message, or a letter (also one handed over)."""

    to: str
    kind: str
    about: str
    words: str
    at: str

    @property
    def kind_in_words(self) -> str:
        return str(KINDS[self.kind])

    @property
    def when(self) -> datetime:
        return datetime.fromisoformat(self.at)


class Backend(BaseEmailBackend):
    """EMAIL_BACKEND of the demo: nothing leaves the house."""

    def send_messages(self, email_messages: Sequence[EmailMessage]) -> int:
        for message in email_messages:
            for to in message.recipients():
                _keep(
                    Piece(
                        to.lower(),
                        "mail",
                        str(message.subject),
                        str(message.body),
                        timezone.now().isoformat(),
                    )
                )
        return len(email_messages)


class ToTheDemo:
    """POST_CHANNELS of the demo: a letter is a file named after its key, so handing it over twice changes nothing."""

    def __init__(self, kind: str) -> None:
        self.kind = kind

    def hand_over(self, *, key: str, to: str, subject: str, words: str) -> None:
        """Into the folder that /demo/post/ reads."""
        _keep(Piece(to, self.kind, subject, words, timezone.now().isoformat()), name=_file(key))

    def was_delivered(self, key: str) -> bool | None:
        """This channel can tell."""
        return (settings.DEMO_POST / _file(key)).exists()


def send_letter(*, to: uuid.UUID, about: str, words: str) -> None:
    """A letter, or paper handed over in person."""
    _keep(Piece(str(to), "letter", about, words, timezone.now().isoformat()))


def send_text(*, to: uuid.UUID, words: str) -> None:
    """A text message."""
    _keep(Piece(str(to), "text", "", words, timezone.now().isoformat()))


def of_everybody() -> list[tuple[str, list[Piece]]]:
    """What each of the cast got, newest first, and then each other address; who got nothing is left out."""
    pieces = sorted((_read(text) for text in _texts()), key=lambda piece: piece.at, reverse=True)
    names = _names()
    got: dict[str, list[Piece]] = {name: [] for name in CAST}
    for one in pieces:
        got.setdefault(names.get(one.to.lower()) or names.get(digits(one.to)) or one.to, []).append(one)
    return [(name, theirs) for name, theirs in got.items() if theirs]


def _names() -> dict[str, str]:
    """Whose an address is: a key, the address of an account, or a way to reach them."""
    ways = {(digits(to) if kind == "phone" else to.lower()): who for who, kind, to, *_ in REACHED}
    return ways | {a: one.name for one in CAST.values() for a in (str(one.id), one.email)}


def _file(key: str) -> str:
    """Letters of a key need no escaping but this one."""
    return f"{key.replace(':', '_')}.json"


def _keep(piece: Piece, *, name: str = "") -> None:
    """Whole or not at all: a worker may be killed here."""
    settings.DEMO_POST.mkdir(parents=True, exist_ok=True)
    draft = settings.DEMO_POST / f"{uuid.uuid4()}.draft"
    draft.write_text(json.dumps(asdict(piece)))
    draft.rename(settings.DEMO_POST / (name or f"{uuid.uuid4()}.json"))


def _texts() -> list[str]:
    return (
        [path.read_text() for path in settings.DEMO_POST.glob("*.json")]
        if settings.DEMO_POST.exists()
        else []
    )


def _read(text: str) -> Piece:
    return Piece(**json.loads(text))
