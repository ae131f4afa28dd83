"""Today: my households, and what the team promised."""

from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render

from naast.rights.access.everything import everything
from naast.rights.access.models import Circle, NamedWorker, Part, Participant
from naast.rights.access.opening import my_circles, open_circles
from naast.rights.access.ways import Acted

ON_A_PAGE = 20


@dataclass
class Line:
    """One household on my list: names only; opening it is the next look."""

    circle: Circle
    people: list[str]
    workers: list[str]
    asked: bool

    @property
    def names(self) -> str:
        return ", ".join(self.people)


def today(request: Acted) -> HttpResponse:
    """The households I stand beside or whose question I took up, in the order of names; each shown writes a look "list"."""
    page = _page_number(request)
    ids, in_all, helped = my_circles(
        "help", "question", "worry", how_many=ON_A_PAGE, skip=(page - 1) * ON_A_PAGE
    )
    paging = Paginator(range(in_all), ON_A_PAGE).get_page(page)
    return render(
        request,
        "worker/today.html",
        {"lines": _lines(ids, helped), "in_all": in_all, "paging": paging},
    )


def _lines(ids: list[UUID], helped: set[UUID]) -> list[Line]:
    """In the order of names; the look, one round trip, and whose yes is still awaited."""
    circles = open_circles(ids, purpose="list", parts=Part.CONTACT | Part.DESK)
    lines = {circle.pk: Line(circle, [], [], asked=circle.pk not in helped) for circle in circles}
    people, workers = everything(list(lines), Participant, NamedWorker)
    for one in people:
        lines[one.circle_id].people.append(one.name)
    for worker in workers:
        if not worker.is_gone:
            lines[worker.circle_id].workers.append(worker.name)
    return list(lines.values())


def _page_number(request: Acted) -> int:
    asked = request.GET.get("page", "1")
    return min(int(asked), 10_000) if asked.isascii() and asked.isdigit() and int(asked[:6]) > 0 else 1
