"""Who may look along and why, and who looked: for one circle, and for everything that is about me."""

import uuid
from datetime import date

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _

from naast.rights.access.along import Along
from naast.rights.access.forms import NotThisWorkerForm
from naast.rights.access.looked import looked
from naast.rights.access.models import Handover, NamedWorker, WorkerRefusal
from naast.rights.access.opening import my_circles, open_circle, open_circles
from naast.rights.access.reading import Standing
from naast.rights.access.refusals import NotForYouToRefuse
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.words import names_of

MOST_CIRCLES = 50


def who(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """The table of access in sentences; and for residents who looked (I6.2)."""
    circle = open_circle(circle_id, purpose="together", worry=True)
    standing = Standing(circle, actor=request.person)
    mine = bool(standing.speaks_for)
    seen = looked(names_of([circle]), actor=request.person, up_to=_day(request)) if mine else None
    coming = [
        one
        for one in Handover.objects.filter(circle=circle).select_related("gone", "coming")
        if one.coming.is_coming
    ]
    return render(
        request,
        "access/who.html",
        {
            "along": Along(circle, standing),
            "looked": seen,
            "coming": coming,
            "mine": mine,
            "back": circle_url(circle, door=request.door),
        },
    )


def who_looked(request: Acted) -> HttpResponse:
    """Who looked at what is about me and about those I speak for."""
    ids = my_circles("own", "represents", how_many=MOST_CIRCLES).ids
    circles = open_circles(ids, purpose="who looked")
    seen = looked(names_of(circles), actor=request.person, up_to=_day(request))
    return render(request, "access/who_looked.html", {"looked": seen})


def refusal(request: Acted, circle_id: uuid.UUID, worker: uuid.UUID) -> HttpResponse:
    """First what it means; then, confirmed, it works at the next query."""
    circle = open_circle(circle_id, purpose="together")
    standing = Standing(circle, actor=request.person)
    named = list(NamedWorker.objects.filter(circle=circle))
    refused = next((one for one in named if one.person_id == worker), None)
    if refused is None or not standing.speaks_for:
        raise Http404
    if not WorkerRefusal.may_be_said(circle):
        raise NotForYouToRefuse
    form = NotThisWorkerForm(request.POST if request.method == "POST" else None)
    if form.is_valid():
        WorkerRefusal.say(
            key=form.key, circle=circle, worker=worker, by=request.person, words=form.cleaned_data["words"]
        )
        messages.success(request, _("It works from now on. The team reads it and comes with a proposal."))
        return HttpResponseRedirect("../../")
    staying = {
        ground.holder_name
        for ground in standing.grounds
        if ground.ground == "help" and ground.holder != worker
    }
    return render(
        request, "access/refusal.html", {"form": form, "worker": refused.name, "staying": sorted(staying)}
    )


def _day(request: Acted) -> date | None:
    try:
        return date.fromisoformat(request.GET.get("tot", ""))
    except ValueError:
        return None
