"""In the demo alone: where mails, text messages and letters go, so that one can read what each of the cast got."""

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

from naast.cast.people import CAST

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


def send_letter(*, to: uuid.UUID, about: str, words: str) -> None:
    """A letter, or paper handed over in person."""
    _keep(Piece(str(to), "letter", about, words, timezone.now().isoformat()))


def send_text(*, to: uuid.UUID, words: str) -> None:
    """A text message."""
    _keep(Piece(str(to), "text", "", words, timezone.now().isoformat()))


def of_everybody() -> list[tuple[str, list[Piece]]]:
    """What each of the cast got, newest first; who got nothing is left out."""
    pieces = sorted((_read(text) for text in _texts()), key=lambda piece: piece.at, reverse=True)
    by_name = {
        member.name: [one for one in pieces if one.to in (str(member.id), member.email)]
        for member in CAST.values()
    }
    return [(name, got) for name, got in by_name.items() if got]


def _keep(piece: Piece) -> None:
    settings.DEMO_POST.mkdir(parents=True, exist_ok=True)
    (settings.DEMO_POST / f"{uuid.uuid4()}.json").write_text(json.dumps(asdict(piece)))


def _texts() -> list[str]:
    return (
        [path.read_text() for path in settings.DEMO_POST.glob("*.json")]
        if settings.DEMO_POST.exists()
        else []
    )


def _read(text: str) -> Piece:
    return Piece(**json.loads(text))
