"""The desk: on duty, the list, and from there an emergency."""

import uuid

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from naast.look.landing import lands_once
from naast.people.workers.models import Position
from naast.rights.access.desk import (
    ON_A_PAGE,
    desk,
    emergencies,
    lines_of,
    mark_where_nobody_is_left,
    name_anew,
)
from naast.rights.access.forms import EmergencyForm, NameAnewForm
from naast.rights.access.models import Emergency
from naast.rights.access.ways import Acted, circle_url


def desk_list(request: Acted) -> HttpResponse:
    """Who is on duty or leads the team can say who the contact worker is and what was promised."""
    place = Position.at(request.person)
    if place is None:
        raise Http404
    asked = request.GET.get("page", "")
    page = int(asked) if asked.isascii() and asked.isdigit() and 0 < len(asked) < 6 else 1
    lines, in_all = desk(max(page, 1))
    leads = place.role == Position.Role.LEAD
    if leads:
        mark_where_nobody_is_left(lines)
    return render(
        request,
        "access/desk.html",
        {
            "lines": lines,
            "paging": Paginator(range(in_all), ON_A_PAGE).get_page(page),
            "duty": place.duty_now(),
            "leads": leads,
            "emergencies": emergencies(lines) if leads else [],
            "team": place.organisation,
        },
    )


@require_POST
def duty(request: Acted) -> HttpResponse:
    """I answer for the team now; or not any more."""
    place = Position.at(request.person)
    if place is None:
        raise Http404
    if request.POST.get("duty") == "end":
        place.end_duty()
    else:
        place.begin_duty()
    return HttpResponseRedirect("../")


def emergency(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Look now, say why: at once, 24 hours, told to the lead and the people themselves."""
    line = lines_of([circle_id]).get(circle_id)
    if line is None:
        raise Http404
    form = EmergencyForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        Emergency.declare(**form.declaration(), circle=line.circle, by=request.person)
        messages.success(
            request, _("You can look for 24 hours. Call somebody too: you need not do this alone.")
        )
        return HttpResponseRedirect(circle_url(circle_id, door=request.door))
    return render(request, "access/emergency.html", {"form": form, "names": line.names})


@lands_once
def anew(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Contact worker and stand-in have both left: the lead names two others; the people read it first, and may say no."""
    place, line = Position.at(request.person), lines_of([circle_id]).get(circle_id)
    if line is None or place is None:
        raise Http404
    mark_where_nobody_is_left([line])
    if not line.nobody_left:
        raise Http404
    team = list(place.team().filter(role__in=Position.IN_TEAM))
    form = NameAnewForm(request.POST if request.method == "POST" else None, team=team)
    if form.is_valid():
        name_anew(line.circle, **form.names(), by=request.person)
        messages.success(request, _("Written down. The people here read it on their own page."))
        return HttpResponseRedirect("../../")
    return render(request, "access/name_anew.html", {"form": form, "names": line.names})
