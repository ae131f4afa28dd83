"""What there was, as moments: the newest first. What was said in a talk stands apart, closed."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _

from naast.alongside.appointments.models import Appointment
from naast.alongside.documents.models import Document
from naast.alongside.involvement.models import Closeness, Closing, Origin
from naast.alongside.notes.models import Deed, Note
from naast.alongside.plan.models import Hope
from naast.promises.models import Promise
from naast.rights.consent.models import Consent
from naast.rights.support.models import SupportOffer

from .read import Rows

WHERE = {Note: "contact", Document: "brieven", Appointment: "gesprek"}


@dataclass(frozen=True)
class Moment:
    """One line of "what there was"."""

    when: datetime
    who: str
    what: str
    text: str = ""
    href: str = ""

    @classmethod
    def of(cls, row: Any, *, letters_alone: bool = False) -> "Moment":
        """Of a row that says of itself when it was, its headline and its text."""
        where = "" if letters_alone and not isinstance(row, Document) else WHERE.get(type(row), "")
        href = f"{where}/{row.pk}/" if where else ""
        when = getattr(row, "happened_at", row.written_at)
        return cls(when, row.author_name, row.headline, row.text, href)


def timeline(rows: Rows, *, letters_alone: bool = False) -> list[Moment]:
    """Yeses and noes, words, promises and how they went, contacts, deeds, letters: the newest first."""
    moments = [
        *(Moment(said.since, said.giver_name, said.headline, said.reason) for said in rows.of[Consent]),
        *(Moment(hope.written_at, hope.of_name, _("hopes"), hope.words) for hope in _open(rows.of[Hope])),
        *(moment for promise in _open(rows.of[Promise]) for moment in _of_promise(promise)),
        *(Moment.of(row, letters_alone=letters_alone) for row in _told(rows) if row.sheet.visible_to is None),
    ]
    return sorted(moments, key=lambda moment: moment.when, reverse=True)


def in_talks(rows: Rows, *, letters_alone: bool = False) -> list[Moment]:
    """Contacts, letters and meetings that only who was in the talk reads."""
    told = [row for row in _told(rows) if row.sheet.visible_to is not None]
    moments = [Moment.of(row, letters_alone=letters_alone) for row in told]
    return sorted(moments, key=lambda moment: moment.when, reverse=True)


def _told(rows: Rows) -> Iterator[Any]:
    yield from rows.standing(Note)
    for kind in (Deed, Document, Closeness, Origin, SupportOffer, Closing):
        yield from rows.of[kind]
    yield from (one for one in rows.of[Appointment] if one.is_off or one.happened_at <= timezone.now())


def _open(rows: list[Any]) -> list[Any]:
    return [row for row in rows if row.sheet.visible_to is None]


def _of_promise(promise: Promise) -> Iterator[Moment]:
    yield Moment(promise.written_at, promise.promiser_name, _("promised"), promise.what)
    for said in promise.said:
        about = "\n".join(filter(None, (promise.what, said.text)))
        yield Moment(said.written_at, said.author_name, str(said.headline), about)
