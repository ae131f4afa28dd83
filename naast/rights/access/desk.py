"""The desk list, for colleagues on duty and the lead: names, who stands beside them, what the team promised."""

import uuid
from dataclasses import dataclass, field
from datetime import date, timedelta

from django.db import connection
from django.utils import timezone

from .models import Circle, Emergency, NamedWorker, Part
from .opening import my_circles, open_circles
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
    promised: list[Due] = field(default_factory=list)

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
    for circle, due in _due(list(lines)):
        lines[circle].promised.append(due)
    return list(lines.values()), in_all


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
