"""Asking people for their yes: who takes part, who stands in. The next page is the yes itself."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from naast.rights.access.ways import Acted, circle_url

from .asking import ask, place_in_team, who_can_stand_in
from .forms import MOST, PeopleForms, TeamForm, with_more_places


def begin(request: Acted) -> HttpResponse:
    """Write down who takes part; whose yes is needed follows from that, on the next page."""
    mine = place_in_team(request.person)
    if not mine:
        raise Http404
    colleagues = {str(one.pk): one for one in who_can_stand_in(mine)}
    more = "more" in request.POST
    people = PeopleForms(with_more_places(request.POST) if more else request.POST or None, prefix="people")
    team = TeamForm(
        request.POST or None, colleagues=[(key, one.person_name) for key, one in colleagues.items()]
    )
    if not more and team.is_valid() and people.is_valid() and people.settled():  # type: ignore[attr-defined]
        involvement = ask(by=mine, stand_in=colleagues[team.cleaned_data["stand_in"]], people=people.named())  # type: ignore[attr-defined]
        return HttpResponseRedirect(circle_url(involvement.circle_id, door=request.door) + "ja/")
    return render(request, "involvement/begin.html", {"people": people, "team": team, "most": MOST})
