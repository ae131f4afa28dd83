"""An ordinary Django page: signed in by session, ORM, templates with a base and includes."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from bench.rungs import reading, telling, writing

ON_TIMELINE = 20


@login_required
def open_household(request: HttpRequest, circle: UUID) -> HttpResponse:
    shown = reading.household(me=request.user.person_id, circle=circle)  # type: ignore[union-attr]
    timeline = telling.timeline(shown)
    told = {
        "timeline": timeline[:ON_TIMELINE],
        "more_timeline": len(timeline) > ON_TIMELINE,
        "to_come": telling.to_come(shown),
        "near": telling.near(shown),
    }
    return render(request, "rungs/household.html", {**shown, **told})


@login_required
def list_households(request: HttpRequest) -> HttpResponse:
    paginator = Paginator(reading.caseload(request.user.person_id), reading.ON_A_PAGE)  # type: ignore[union-attr]
    return render(request, "rungs/list.html", {"page": paginator.get_page(request.GET.get("page"))})


@login_required
def search(request: HttpRequest) -> HttpResponse:
    """By GET, as search pages mostly are: the words stand in the address and in the log."""
    words = request.GET["words"]
    found = reading.search(request.user.person_id, words)  # type: ignore[union-attr]
    return render(request, "rungs/found.html", {"words": words, "found": found})


@login_required
def write_note(request: HttpRequest, circle: UUID) -> HttpResponse:
    """A form, checked, written down, and back to the household."""
    me = request.user.person_id  # type: ignore[union-attr]
    found = writing.circle_of(me, circle)
    form = writing.NoteForm(request.POST or None, circle=found, me=me)
    if form.is_valid():
        form.put_down()
        messages.success(request, "Opgeschreven.")
        return redirect("household", circle=circle)
    return render(request, "rungs/note.html", {"form": form})
