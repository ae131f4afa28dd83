"""One's own calendar: when one meets whom, over all circles, the next first."""

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import groupby

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone

from naast.look.dates import human_date
from naast.rights.access.models import Circle, Part, Participant
from naast.rights.access.opening import my_circles, open_circles
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.words import together

from ..models import Appointment

MOST_CIRCLES = 200
WEEKS = timedelta(weeks=6)
GROUNDS = {"worker": ("help",), "resident": ("own", "represents")}


@dataclass(frozen=True)
class Line:
    """One appointment on the calendar. Of what was said in a talk only when and whom: somebody may look along at the table."""

    appointment: Appointment
    names: str
    href: str

    @property
    def text(self) -> str:
        return "" if self.appointment.for_few else self.appointment.text


@dataclass
class Day:
    """What there is on one day."""

    day: date
    lines: list[Line] = field(default_factory=list)

    @property
    def title(self) -> str:
        return human_date(self.day, weekday=True).capitalize()


def calendar(request: Acted) -> HttpResponse:
    """The coming six weeks; with everything that is known behind that, on request."""
    ids, _in_all, _helped = my_circles(*GROUNDS[request.door.key], how_many=MOST_CIRCLES)
    circles = open_circles(ids, purpose="calendar", parts=Part.CONTACT | Part.PLAN)
    all_of_it = "alles" in request.GET
    until = None if all_of_it else timezone.now() + WEEKS
    lines = _lines(circles, request)
    shown = [line for line in lines if until is None or line.appointment.happened_at < until]
    return render(
        request, "appointments/calendar.html", {"days": _by_day(shown), "more": len(lines) - len(shown)}
    )


def _lines(circles: list[Circle], request: Acted) -> list[Line]:
    found = Appointment.objects.filter(circle__in=[circle.pk for circle in circles]).to_come()
    known = list(found.select_related("sheet").prefetch_related("changes"))
    names = _names(circles) if known else {}
    return [Line(one, _whom(one, names), _href(one, request)) for one in known]


def _names(circles: list[Circle]) -> dict[tuple[uuid.UUID, uuid.UUID], str]:
    """As far as the actor may read them, by circle and person."""
    there = Participant.objects.filter(circle__in=[circle.pk for circle in circles]).order_by("since", "name")
    return {(one.circle_id, one.person_id): one.name for one in there}


def _whom(one: Appointment, names: dict[tuple[uuid.UUID, uuid.UUID], str]) -> str:
    """Those it is about, not all who take part: not everybody there need know."""
    return together(
        name for (circle, who), name in names.items() if circle == one.circle_id and who in one.sheet.about
    )


def _href(one: Appointment, request: Acted) -> str:
    return f"{circle_url(one.circle_id, door=request.door)}gesprek/{one.pk}/"


def _by_day(lines: list[Line]) -> list[Day]:
    return [Day(day, list(some)) for day, some in groupby(lines, key=_day)]


def _day(line: Line) -> date:
    moment: datetime = timezone.localtime(line.appointment.happened_at)
    return moment.date()
