"""Another worker comes."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from naast.look.landing import lands_once
from naast.people.workers.models import Position
from naast.rights.access.forms import HandoverForm
from naast.rights.access.models import Circle, Handover, WorkerRefusal
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, back_to


@lands_once
def handover(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Who helps names a colleague; the people hear it before it begins, and may say no."""
    circle = open_circle(circle_id, purpose="together")
    if not Standing(circle, actor=request.person).helps:
        raise Http404
    named = [one for one in circle.named_workers.all() if one.until is None]
    team = (
        Position.living()
        .filter(organisation=circle.team_id, role__in=Position.IN_TEAM)
        .order_by("person_name")
    )
    form = HandoverForm(request.POST if request.method == "POST" else None, named=named, team=team)
    if form.is_valid():
        change = form.change()
        Handover.announce(**change, by=request.person)
        messages.success(request, _("Written down. The people here read it on their own page."))
        gone_now = change["starts"] is None and change["gone"].person_id == request.person
        return HttpResponseRedirect(request.door.home) if gone_now else back_to(circle, request, at="people")
    return render(request, "access/handover.html", {"form": form, "refusals": _refusals(circle)})


def _refusals(circle: Circle) -> list[dict[str, str]]:
    """Who would rather not have whom, in their words: for the team, which comes with another proposal."""
    people = {one.person_id: one.name for one in circle.participants.all()}
    workers = {one.person_id: one.name for one in circle.named_workers.all()}
    return [
        {
            "refused_by_name": people.get(one.refused_by_id, str(_("Somebody who speaks for them"))),
            "worker_name": workers.get(one.worker_id, ""),
            "words": one.words,
        }
        for one in WorkerRefusal.objects.filter(circle=circle).order_by("at")
    ]
