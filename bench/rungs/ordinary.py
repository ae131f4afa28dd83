"""An ordinary Django page: signed in by session, ORM, templates with a base and includes."""

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from bench.rungs import reading

ON_TIMELINE = 20


@login_required
def open_household(request: HttpRequest, circle: UUID) -> HttpResponse:
    shown = reading.household(me=request.user.person_id, circle=circle)  # type: ignore[union-attr]
    return render(
        request, "rungs/household.html", {**shown, "timeline": reading.timeline(shown)[:ON_TIMELINE]}
    )


@login_required
def list_households(request: HttpRequest) -> HttpResponse:
    paginator = Paginator(reading.caseload(request.user.person_id), reading.ON_A_PAGE)  # type: ignore[union-attr]
    return render(request, "rungs/list.html", {"page": paginator.get_page(request.GET.get("page"))})
