"""Asking people for their yes: who takes part, who stands in; the next page is the yes itself. And how it began."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext_lazy as _

from naast.alongside.involvement.asking import ask, place_in_team, source_of, who_can_stand_in
from naast.alongside.involvement.first_words import ends_with_a_yes, first_words, tell_who_asked
from naast.alongside.involvement.forms import MOST, OriginForm, PeopleForms, TeamForm, with_more_places
from naast.alongside.involvement.models import CameFrom, Origin
from naast.look.landing import lands_once
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, back_to, circle_url

COME_BACK = "/vraag/terug/"
STAYED = _(
    "Who has authority over a child was written down already, and stays as it was. You can change it on the page of the child."
)


@lands_once
def begin(request: Acted, circle_id: uuid.UUID | None = None) -> HttpResponse:
    """Write down who takes part; whose yes is needed follows from that. `circle_id`: the question or worry it came from."""
    mine = place_in_team(request.person)
    source = source_of(circle_id, by=request.person) if circle_id else None
    if not mine or (circle_id and not source):
        raise Http404
    colleagues = {str(one.pk): one for one in who_can_stand_in(mine)}
    more = "more" in request.POST
    known = [{"name": name} for name in source[1][:MOST]] if source else []
    people = PeopleForms(
        with_more_places(request.POST) if more else request.POST or None, prefix="people", initial=known
    )
    team = TeamForm(
        request.POST or None, colleagues=[(key, one.person_name) for key, one in colleagues.items()]
    )
    if not more and team.is_valid() and people.is_valid() and people.settled():  # type: ignore[attr-defined]
        if source:
            tell_who_asked(source[0], by=request.person, page=request.build_absolute_uri(COME_BACK))
        asked = ask(
            by=mine,
            stand_in=colleagues[team.cleaned_data["stand_in"]],
            people=people.named(),  # type: ignore[attr-defined]
            source=source[0] if source else None,
        )
        if asked.authority_stayed:
            messages.info(request, STAYED)
        return HttpResponseRedirect(circle_url(asked.involvement.circle_id, door=request.door) + "ja/")
    return render(request, "involvement/begin.html", {"people": people, "team": team, "most": MOST})


def origin(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """In which words it was asked: they come along after the yes, when the person wants that."""
    circle = open_circle(circle_id, purpose="together")
    came_from = CameFrom.objects.filter(circle=circle).first()
    form = OriginForm(
        request.POST or None,
        initial={"words": first_words(came_from) if came_from else ""},
        circle=circle,
        standing=Standing(circle, actor=request.person),
        people=list(circle.participants.all()),
    )
    if came_from and form.is_valid():
        Origin.take_along(
            form.cleaned_data["words"],
            came_from=came_from,
            key=form.key,
            circle=circle,
            sheet=form.own_sheet(),
            by=request.person,
        )
        ends_with_a_yes(came_from, by=request.person)
        return back_to(circle, request, at="was")
    page = {
        "form": form if came_from and form.fields["about"].choices else None,  # type: ignore[attr-defined]
        "origins": list(Origin.objects.filter(circle=circle)),
        "back": circle_url(circle, door=request.door),
    }
    return render(request, "involvement/origin.html", page)
