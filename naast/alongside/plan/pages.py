"""Writing a hope down, or new words after older ones."""

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, back_to, circle_url

from .forms import HopeForm
from .models import Hope


def hope(request: Acted, circle_id: uuid.UUID, hope_id: uuid.UUID | None = None) -> HttpResponse:
    """Somebody's hope in their own words; with `hope_id` new words after these, which stay readable."""
    circle = open_circle(circle_id, purpose="together")
    older = get_object_or_404(Hope, pk=hope_id, circle=circle) if hope_id else None
    people = list(circle.participants.all())
    standing = Standing(circle, actor=request.person)
    form = HopeForm(
        request.POST or None, circle=circle, standing=standing, people=people, older=older, initial=_of(older)
    )
    if form.is_valid():
        Hope.put_down(
            form.cleaned_data["words"],
            key=form.key,
            circle=circle,
            sheet=form.sheet(),
            of=form.whose(),
            by=request.person,
            follows=older,
        )
        return back_to(circle, request, at="hope")
    return render(
        request,
        "plan/hope.html",
        {"form": form, "older": older, "back": circle_url(circle, door=request.door)},
    )


def wider(request: Acted, circle_id: uuid.UUID, hope_id: uuid.UUID) -> HttpResponse:
    """What was said in a talk is opened to all it is about and who helps: an act, with the word of the one it is about."""
    circle = open_circle(circle_id, purpose="together")
    hope = get_object_or_404(Hope.objects.select_related("sheet"), pk=hope_id, circle=circle)
    if request.method == "POST":
        hope.widen(by=request.person)
        return back_to(circle, request, at="hope")
    return render(request, "plan/wider.html", {"hope": hope, "back": circle_url(circle, door=request.door)})


def _of(older: Hope | None) -> dict[str, str]:
    return {"of": str(older.of_id), "words": older.words} if older else {}
