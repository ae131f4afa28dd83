"""The first page behind a door: what waits for a worker; what is there for a resident."""

from django.http import HttpResponse
from django.shortcuts import render

from naast.alongside.contact.waiting import waiting as questions
from naast.alongside.outreach.following_up import due_attempts
from naast.alongside.outreach.following_up import waiting as worries
from naast.rights.access.models import Circle, Part
from naast.rights.access.opening import my_circles, open_circles
from naast.rights.access.ways import Acted
from naast.rights.access.words import names_of

from .waiting import Today

PAGE_OF: dict[str, str] = {Circle.Kind.WORRY: "zorg/"}


def today(request: Acted) -> HttpResponse:
    """Promises of mine, whom I meet, who waits for an answer and since when. No inbox of alerts."""
    today = Today(request.person)
    of_the_team = {"questions": questions(), "worries": worries(), "attempts": due_attempts()}
    context = {"today": today, "drafts": _drafts(today, request), **of_the_team}
    return render(request, "today/today.html", context)


def mine(request: Acted) -> HttpResponse:
    """Where I take part, with names; when we meet, what I promised; independent support on the same first page (I6.3)."""
    ids, in_all, _helped = my_circles("own", "represents", how_many=50)
    opened = open_circles(ids, purpose="own list", parts=Part.CONTACT)
    names = names_of(opened)
    mine = [(f"{PAGE_OF.get(one.kind, '')}{one.pk}/", names[one.pk]) for one in opened]
    today = Today(request.person)
    context = {"circles": mine, "in_all": in_all, "today": today}
    return render(request, "today/mine.html", {**context, "drafts": _drafts(today, request)})


def _drafts(today: Today, request: Acted) -> list[tuple[str, str, str]]:
    """What I am still writing: its first words, when it vanishes, and where it goes on."""
    return [(one.begins, one.reminder, one.href(request.door)) for one in today.drafts]
