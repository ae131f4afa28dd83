"""What waits for the acting person: keys from the rule's own functions, then one look and the rows behind them."""

import uuid
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

from django.db import connection
from django.utils import timezone

from naast.alongside.appointments.models import Appointment
from naast.alongside.involvement import returning
from naast.alongside.involvement.returning import CameBack
from naast.alongside.messages.thread import Waiting, waiting
from naast.promises.models import Promise
from naast.rights.access.away import StandsIn, standing_in
from naast.rights.access.models import Part
from naast.rights.access.opening import open_circles
from naast.rights.access.words import names_of
from naast.rights.drafts.models import Draft

DAYS_AHEAD = 7
LATELY = 3
T = TypeVar("T")


@dataclass(frozen=True)
class Line(Generic[T]):
    """One thing that waits, with whom, and the day it is about."""

    thing: T
    circle_id: uuid.UUID
    names: str
    day: date | None
    key: uuid.UUID | None = None

    @property
    def href(self) -> str:
        """The household's page, from the first page of the door."""
        return f"{self.circle_id}/"

    @property
    def is_late(self) -> bool:
        return self.day is not None and self.day < timezone.localdate()


class Today:
    """Promises of mine, whom I meet, who waits for an answer, for whom I stand in: late or within a week."""

    def __init__(self, actor: uuid.UUID) -> None:
        """One question for each kind of thing that waits; then one look "list" at their circles."""
        self._days = _my_days()
        self._messages = waiting()
        self._stands_in = standing_in()
        self._came_back = returning.waiting()
        self._lately = _lately()
        self.drafts = Draft.mine(actor)
        ids = {one[1] for one in self._days} | {one.circle_id for one in self._messages}
        ids |= {one.circle for one in self._stands_in} | {one.circle_id for one in self._came_back}
        ids |= set(self._lately)
        opened = open_circles(sorted(ids), purpose="list", parts=Part.CONTACT | Part.PLAN)
        self._names: dict[object, str] = names_of(opened) if opened else {}

    @property
    def promises(self) -> list[Line[Promise | None]]:
        """The longest due first. What was promised for safety is not opened on a list: only that it is there, and when."""
        read = Promise.objects.filter(sheet__visible_to=None).in_bulk(self._keys("promise"))
        return self._lines("promise", {key: read.get(key) for key in self._keys("promise")})

    @property
    def appointments(self) -> list[Line[Appointment]]:
        """The next first."""
        found = Appointment.objects.filter(pk__in=self._keys("appointment"))
        read = {one.pk: one for one in found.prefetch_related("changes")}
        lines = self._lines("appointment", read)
        return sorted(lines, key=lambda line: (line.thing.happened_at, line.thing.pk))

    @property
    def messages(self) -> list[Line[Waiting]]:
        """Threads in which somebody wrote last, the longest waiting first."""
        return [
            Line(one, one.circle_id, self._names[one.circle_id], one.answer_by)
            for one in self._messages
            if one.circle_id in self._names
        ]

    @property
    def stands_in(self) -> list[Line[StandsIn]]:
        """Whom I am there for now, because their contact worker is not."""
        return [
            Line(one, one.circle, self._names[one.circle], None)
            for one in self._stands_in
            if one.circle in self._names
        ]

    @property
    def came_back(self) -> list[Line[CameBack]]:
        """Who came back and whom nobody takes up yet, the longest waiting first; for the lead and whoever is on duty."""
        return [
            Line(one, one.circle_id, self._names[one.circle_id], one.since.date())
            for one in self._came_back
            if one.circle_id in self._names
        ]

    @property
    def lately(self) -> list[Line[None]]:
        """With whom I was: a contact or a deed is noted from here in ten seconds (look: *Today*)."""
        return [Line(None, one, self._names[one], None) for one in self._lately if one in self._names]

    def _keys(self, kind: str) -> list[uuid.UUID]:
        return [key for what, _circle, key, _day in self._days if what == kind]

    def _lines(self, kind: str, rows: dict[Any, T]) -> list[Line[T]]:
        return [
            Line(rows[key], circle, self._names[circle], day, key)
            for what, circle, key, day in self._days
            if what == kind and key in rows and circle in self._names
        ]


def _my_days() -> list[tuple[str, uuid.UUID, uuid.UUID, date]]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.my_days(%s::int)", [DAYS_AHEAD])
        return list(cursor.fetchall())


def _lately() -> list[uuid.UUID]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.lately(%s::int)", [LATELY])
        return [row[0] for row in cursor.fetchall()]
