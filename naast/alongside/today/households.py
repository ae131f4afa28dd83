"""Whom I stand beside, in the order of names, a page at a time."""

from dataclasses import dataclass
from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from naast.alongside.where import page_of
from naast.rights.access.everything import everything
from naast.rights.access.models import Circle, Ending, NamedWorker, Part, Participant
from naast.rights.access.opening import my_circles, open_circles
from naast.rights.access.ways import Acted
from naast.rights.access.words import together

ON_A_PAGE = 20


@dataclass
class Line:
    """One household on my list: names only; opening it is the next look."""

    circle: Circle
    people: list[str]
    workers: list[str]
    asked: bool
    ended: bool = False

    @property
    def names(self) -> str:
        return together(self.people)

    @property
    def href(self) -> str:
        """From the list, beside the household's own page."""
        return f"../{page_of(self.circle.pk, self.circle.kind)}"

    @property
    def badge(self) -> str:
        """What is so with it now, in two words."""
        if self.ended:
            return _("closed together")
        return _("waits for a yes") if self.asked else ""

    @property
    def takes_rows(self) -> bool:
        """A contact or a deed is noted from the list."""
        return not self.asked and not self.ended


def households(request: Acted) -> HttpResponse:
    """The households I stand beside or whose question I took up; each shown writes a look "list"."""
    page = _page_number(request)
    ids, in_all, helped = my_circles(
        "help", "question", "worry", how_many=ON_A_PAGE, skip=(page - 1) * ON_A_PAGE
    )
    paging = Paginator(range(in_all), ON_A_PAGE).get_page(page)
    return render(
        request, "today/households.html", {"lines": _lines(ids, helped), "in_all": in_all, "paging": paging}
    )


def _lines(ids: list[UUID], helped: set[UUID]) -> list[Line]:
    """In the order of names; the look, one round trip, and whose yes is still awaited."""
    circles = open_circles(ids, purpose="list", parts=Part.CONTACT | Part.DESK)
    lines = {circle.pk: Line(circle, [], [], asked=circle.pk not in helped) for circle in circles}
    people, workers, endings = everything(list(lines), Participant, NamedWorker, Ending)
    for one in people:
        lines[one.circle_id].people.append(one.name)
    for worker in workers:
        if not worker.is_gone:
            lines[worker.circle_id].workers.append(worker.name)
    for ending in endings:
        lines[ending.circle_id].ended = True
    return list(lines.values())


def _page_number(request: Acted) -> int:
    asked = request.GET.get("page", "1")
    return min(int(asked), 10_000) if asked.isascii() and asked.isdigit() and int(asked[:6]) > 0 else 1
