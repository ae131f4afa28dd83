"""Who of the named workers is not there now, and who is: in sentences, for their people and for colleagues."""

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple

from django.db import connection
from django.utils.translation import gettext as _

from naast.look.dates import human_date

from .models import NamedWorker
from .words import together


class Away(NamedTuple):
    """One named worker who is not there, until a moment (when that is known)."""

    circle: uuid.UUID
    worker: uuid.UUID
    until: datetime | None


class StandsIn(NamedTuple):
    """In this circle of mine the contact worker is not there, and I stand in."""

    circle: uuid.UUID
    worker: str
    until: datetime | None

    @property
    def words(self) -> str:
        """For a line on one's own list."""
        return _gone(self.worker, self.until)


def away(circles: Sequence[uuid.UUID]) -> list[Away]:
    """Of the workers named in these opened circles; one question, whatever their number."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.away(%s::uuid[])", [list(circles)])
        return [Away(*row) for row in cursor.fetchall()]


def standing_in() -> list[StandsIn]:
    """For one's own day: whom I am there for now, because their contact worker is not. Keys; names need a look."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.standing_in()")
        return [StandsIn(*row) for row in cursor.fetchall()]


def in_words(workers: Iterable[NamedWorker], gone: Iterable[Away]) -> list[str]:
    """ "Sanne is er niet tot 3 maart. Karim is er wel." For one circle; nothing when everybody is there."""
    here = [one for one in workers if not one.is_gone and not one.is_coming]
    until = {one.worker: one.until for one in gone}
    missing = [one for one in here if one.person_id in until]
    if not missing:
        return []
    there = together(one.name for one in here if one.person_id not in until)
    said = [_gone(one.name, until[one.person_id]) for one in missing]
    if there:
        return [*said, _("%(names)s is there for you meanwhile.") % {"names": there}]
    return [*said, _("Nobody whom you know is there now. Call the team: a colleague helps you.")]


def _gone(name: str, until: datetime | None) -> str:
    if until is None:
        return _("%(name)s is not there now.") % {"name": name}
    return _("%(name)s is not there until %(day)s.") % {"name": name, "day": human_date(until, weekday=True)}
