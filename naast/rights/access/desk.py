"""The desk list, for colleagues on duty and the lead: names, who stands beside them, the next meeting, promises."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

from django.db import ProgrammingError, connection
from django.utils import timezone

from .away import Away, away, in_words
from .models import Circle, Emergency, NamedWorker, Part
from .opening import NO_RIGHT, my_circles, open_circles
from .refusals import NotWantedHere
from .words import names_of, together

ON_A_PAGE = 20
A_MONTH = timedelta(days=30)


@dataclass(frozen=True)
class Due:
    """Something the team promised and still has to do."""

    what: str
    due: date | None
    promised_by: str


@dataclass
class Line:
    """One circle of the team, as the desk may know it."""

    circle: Circle
    names: str
    workers: list[NamedWorker] = field(default_factory=list)
    gone: list[Away] = field(default_factory=list)
    nobody_left: bool = False
    promised: list[Due] = field(default_factory=list)
    next: datetime | None = None

    @property
    def away(self) -> str:
        """Who is not there, and who is."""
        return " ".join(in_words(self.workers, self.gone))

    @property
    def beside(self) -> str:
        return together(f"{one.name} ({one.get_role_display()})" for one in self.workers)


def desk(page: int) -> tuple[list[Line], int]:
    """One page of the list and how many there are in all; each circle shown gets a look, told to its people once a week."""
    ids, in_all, _helped = my_circles("desk", how_many=ON_A_PAGE, skip=(page - 1) * ON_A_PAGE)
    lines = lines_of(ids)
    for worker in NamedWorker.objects.filter(circle__in=list(lines)).order_by("role", "since"):
        if not worker.is_gone and not worker.is_coming:
            lines[worker.circle_id].workers.append(worker)
    for one in away(list(lines)):
        lines[one.circle].gone.append(one)
    for circle, due in _due(list(lines)):
        lines[circle].promised.append(due)
    for circle, starts in _next(list(lines)):
        lines[circle].next = starts
    return list(lines.values()), in_all


def mark_where_nobody_is_left(lines: list[Line]) -> None:
    """For the lead: where all named workers have left the team, or are not wanted."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.nobody_left(%s::uuid[])", [[line.circle.pk for line in lines]])
        left = {row[0] for row in cursor.fetchall()}
    for line in lines:
        line.nobody_left = line.circle.pk in left


def name_anew(circle: Circle, *, contact: uuid.UUID, stand_in: uuid.UUID, why: str, by: uuid.UUID) -> None:
    """Nobody of the team is left beside these people: the lead (`by`) names two others, from tomorrow on. They read it first."""
    words: list[Any] = [circle.pk, contact, stand_in, why]
    with connection.cursor() as cursor, wanted_here():
        cursor.execute("SELECT rules.name_anew(%s::uuid, %s::uuid, %s::uuid, %s::text)", words)


@contextmanager
def wanted_here() -> Iterator[None]:
    """Naming somebody whom people refused is answered in a sentence: once refused, refused there."""
    try:
        yield
    except ProgrammingError as error:
        if getattr(error.__cause__, "sqlstate", "") != NO_RIGHT:
            raise
        raise NotWantedHere from error


def lines_of(ids: list[uuid.UUID]) -> dict[uuid.UUID, Line]:
    """Opened for the desk alone, in the order asked: names, no more."""
    opened = {circle.pk: circle for circle in open_circles(ids, purpose="desk", parts=Part.DESK)}
    names = names_of(opened.values())
    return {key: Line(opened[key], names[key]) for key in ids if key in opened}


def emergencies(shown: list[Line]) -> list[tuple[Emergency, str]]:
    """Of the last thirty days, for the lead: by circle, never by worker. A circle at rest has no name here."""
    recent = list(Emergency.objects.filter(since__gte=timezone.now() - A_MONTH).order_by("-since"))
    names: dict[uuid.UUID, str] = {line.circle.pk: line.names for line in shown}
    more = lines_of(list({one.circle_id for one in recent} - set(names)))
    names |= {key: line.names for key, line in more.items()}
    return [(one, names.get(one.circle_id, "")) for one in recent]


def _due(circles: list[uuid.UUID]) -> list[tuple[uuid.UUID, Due]]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT circle_id, what, due, promiser_name FROM rules.desk_lines(%s::uuid[])", [circles]
        )
        return [(circle, Due(what, due, by)) for circle, what, due, by in cursor.fetchall()]


def _next(circles: list[uuid.UUID]) -> list[tuple[uuid.UUID, datetime]]:
    """When they meet next: day and time, never where or what for."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT circle_id, starts FROM rules.desk_next(%s::uuid[])", [circles])
        return [(circle, starts) for circle, starts in cursor.fetchall()]
