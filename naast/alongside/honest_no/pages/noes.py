"""All that was not possible in a household, one of it, saying an honest no, and opening it to more people."""

import uuid

from django.core.paginator import Paginator
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from naast.look.landing import lands_once
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.widening import can_widen
from naast.rights.drafts.drafting import Drafting

from ..forms import NoForm
from ..models import HonestNo
from ..reading import of_circle, one_no, page_of

ON_A_PAGE = 20


def noes(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """What was not possible, each with what was; those that stand first, the newest on top."""
    circle = open_circle(circle_id, purpose="together")
    standing = Standing(circle, actor=request.person)
    paging = Paginator(of_circle(circle), ON_A_PAGE).get_page(request.GET.get("page"))
    return render(
        request,
        "honest_no/list.html",
        {
            "page": paging,
            "may_say": standing.helps and bool(standing.writes_about),
            "back": circle_url(circle, door=request.door),
        },
    )


def new(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Something is not possible: why not, what is, and who decided."""
    circle = open_circle(circle_id, purpose="together")
    drafting = Drafting(request, circle=circle)
    form = NoForm(
        request.POST or None,
        circle=circle,
        standing=Standing(circle, actor=request.person),
        people=list(circle.participants.all()),
        initial=drafting.initial,
    )
    if form.is_valid():
        given, key = form.cleaned_data, form.key
        HonestNo.say(
            asked=given["asked"], why=given["why"], instead=given["instead"], decided=form.decided, key=key,
            circle=circle, sheet=form.sheet(), by=request.person,
        )  # fmt: skip
        drafting.sent()
        return HttpResponseRedirect(page_of(key, circle, request))
    back = circle_url(circle, door=request.door)
    return render(request, "honest_no/new.html", {"form": form, "drafting": drafting.of(form), "back": back})


def one(request: Acted, circle_id: uuid.UUID, no_id: uuid.UUID) -> HttpResponse:
    """One no with all that lies beside it; from here people say what became of it, how they see it, and whether it may count."""
    circle = open_circle(circle_id, purpose="together")
    no = one_no(circle, no_id)
    standing = Standing(circle, actor=request.person)
    names = {one.person_id: one.name for one in circle.participants.all()}
    return render(
        request,
        "honest_no/one.html",
        {
            "no": no,
            "may_add": no.takes_words,
            "helps": standing.helps,
            "takes_back": not no.takes_words and any(map(no.choice.said_yes, standing.speaks_for)),
            "asks_me": not standing.speaks_for.isdisjoint(no.choice.waits_for),
            "waits_for": [names[person] for person in no.choice.waits_for if person in names],
            "can_widen": can_widen(no, by=request.person),
            "back": circle_url(circle, door=request.door),
        },
    )


@lands_once
def wider(request: Acted, circle_id: uuid.UUID, no_id: uuid.UUID) -> HttpResponse:
    """What was said in a talk is opened to all it is about and who helps: an act, with the word of the one it is about."""
    circle = open_circle(circle_id, purpose="together")
    no = one_no(circle, no_id)
    if request.method == "POST":
        no.widen(by=request.person)
        return HttpResponseRedirect("../")
    return render(request, "honest_no/wider.html", {"no": no})
