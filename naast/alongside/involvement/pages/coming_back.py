"""Coming back is easy: one tap at home; the team says who comes; then a new yes (I5.3)."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from naast.alongside.involvement.forms import TakeUpForm
from naast.alongside.involvement.models import CameFrom
from naast.alongside.involvement.returning import come_back, take_up, waits_for_the_team
from naast.look.landing import lands_once
from naast.people.workers.models import Position
from naast.rights.access.models import Ending
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.words import names_of


def again(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """ "I want contact again": what happens next; then one tap."""
    circle = open_circle(circle_id, purpose="together")
    if (
        not Standing(circle, actor=request.person).takes_part
        or not Ending.objects.filter(circle=circle).exists()
    ):
        raise Http404
    if request.method == "POST":
        new = come_back(circle)
        messages.success(request, _("The team knows. Somebody will contact you, and says who comes."))
        return HttpResponseRedirect(circle_url(new, door=request.door))
    return render(request, "involvement/again.html", {"back": circle_url(circle, door=request.door)})


@lands_once
def taking_up(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """On duty, or as the lead: who comes to somebody who came back, or was left, and who stands in. The next page is the yes."""
    circle = open_circle(circle_id, purpose="together")
    mine, waits = Position.at(request.person), waits_for_the_team(circle)
    if not mine or not waits:
        raise Http404
    team = list(mine.team().filter(role__in=Position.IN_TEAM))
    form = TakeUpForm(request.POST or None, team=team, me=request.person)
    if form.is_valid():
        contact, stand_in = form.two()
        take_up(circle, contact=contact, stand_in=stand_in)
        here = contact == request.person
        return HttpResponseRedirect(
            circle_url(circle, door=request.door) + "ja/" if here else request.door.home
        )
    came = CameFrom.objects.filter(circle=circle).first()
    page = {"form": form, "names": names_of([circle])[circle.pk], "since": circle.opened_at, "came": came}
    return render(request, "involvement/take_up.html", page | {"was_left": waits.was_left})
