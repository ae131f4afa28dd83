"""Where a form belongs, said by us and signed: a page keeps only what we drew, of whom we drew it for."""

from __future__ import annotations

import uuid
from dataclasses import asdict, dataclass, replace

from django.core.signing import BadSignature, Signer

from .models import Draft, Fields, Place

SIGNER = Signer(salt="draft")


@dataclass(frozen=True)
class Token:
    """One drawing of one form: whose, which form and fields; which draft it writes and what it has seen of it."""

    writer: str
    circle: str
    form: str
    thing: str
    names: tuple[str, ...]
    key: str
    tab: str
    seen: str = ""

    @classmethod
    def read(cls, signed: str, *, writer: uuid.UUID) -> Token | None:
        """From what came back; nothing when it was not ours or was drawn for somebody else."""
        try:
            token = cls(**SIGNER.unsign_object(signed))
        except (BadSignature, ValueError, TypeError):
            return None
        return replace(token, names=tuple(token.names)) if token.writer == str(writer) else None

    @property
    def signed(self) -> str:
        return SIGNER.sign_object(asdict(self), compress=True)

    @property
    def place(self) -> Place:
        return Place(_key(self.circle), self.form, _key(self.thing))

    def keep(self, fields: Fields) -> tuple[Draft, Token]:
        """Write the draft; what the page must say the next time comes back with it."""
        draft = Draft.keep(
            {name: fields.get(name, []) for name in self.names},
            at=self.place,
            key=uuid.UUID(self.key),
            tab=uuid.UUID(self.tab),
            seen=self.seen,
            writer=uuid.UUID(self.writer),
        )
        return draft, replace(self, key=str(draft.pk), seen=draft.version)


def _key(text: str) -> uuid.UUID | None:
    return uuid.UUID(text) if text else None
