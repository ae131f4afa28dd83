"""My team: who works here, who answers for it now, and, for its lead, who comes and goes."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from naast.look.landing import lands_once
from naast.people.acted import Acted, sent

from .forms import AbsenceForm, ColleagueForm
from .models import Absence, Position


def colleagues(request: Acted) -> HttpResponse:
    """Everybody of my team by name, and who is on duty. No figure, nothing about what anybody does."""
    mine = _mine(request)
    team = list(mine.team().prefetch_related("duties"))
    away = Absence.now_of(mine.team())
    lines = [(colleague, away.get(colleague.pk)) for colleague in team]
    page = {"mine": mine, "team": lines, "duty": mine.duty_now(), "recordable": Absence.recordable(team)}
    return render(request, "workers/colleagues.html", page)


@require_POST
def duty(request: Acted) -> HttpResponse:
    """I answer for the team now; or not any more."""
    mine = _mine(request)
    if "end" in request.POST:
        mine.end_duty()
    else:
        mine.begin_duty()
    return redirect(_back(request))


def appoint(request: Acted) -> HttpResponse:
    """The lead lets a colleague in."""
    mine = _mine(request)
    form = ColleagueForm(sent(request))
    if form.is_valid():
        given = form.cleaned_data
        colleague = mine.appoint(name=given["name"], mandates=given["mandates"], key=form.key)
        messages.success(
            request, _("%(name)s works in your team from now on.") % {"name": colleague.person_name}
        )
        return redirect(_back(request))
    return render(request, "workers/appoint.html", {"form": form, "mine": mine, "back": _back(request)})


@lands_once
def goodbye(request: Acted, position_id: uuid.UUID) -> HttpResponse:
    """The lead ends a position, after reading what follows."""
    mine = _mine(request)
    colleague = get_object_or_404(mine.team(), pk=position_id)
    if request.method == "POST":
        mine.say_goodbye_to(colleague)
        messages.success(request, _("%(name)s no longer works here.") % {"name": colleague.person_name})
        return redirect(_back(request))
    return render(request, "workers/goodbye.html", {"colleague": colleague, "back": _back(request)})


def absent(request: Acted, position_id: uuid.UUID) -> HttpResponse:
    """I am not there for a while, or a colleague fell ill: who stands in is told to the people. Never why."""
    colleague = get_object_or_404(_mine(request).team().filter(role__in=Position.IN_TEAM), pk=position_id)
    form = AbsenceForm(sent(request))
    if form.is_valid():
        days = {name: form.cleaned_data[name] for name in ("first_day", "back")}
        Absence.record(key=form.key, place=colleague, by=request.person, **days)
        messages.success(request, _("Written down. The people this is about read who stands in."))
        return redirect(_back(request))
    page = {"form": form, "colleague": colleague, "mine": colleague.person_id == request.person}
    return render(request, "workers/absent.html", page | {"back": _back(request)})


@require_POST
def back_again(request: Acted, position_id: uuid.UUID) -> HttpResponse:
    """There again."""
    colleague = get_object_or_404(_mine(request).team(), pk=position_id)
    if absence := Absence.now_of(Position.objects.filter(pk=colleague.pk)).get(colleague.pk):
        absence.end()
    return redirect(_back(request))


def _mine(request: Acted) -> Position:
    """My place in the team; whoever has none finds nothing here."""
    if mine := Position.at(request.person):
        return mine
    raise Http404


def _back(request: Acted) -> str:
    return f"{request.door.home}collegas/"
