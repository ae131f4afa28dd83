"""The network as a drawing with a list beside it; drawing somebody in, moving, changing and ending a tie."""

import uuid
from datetime import date
from typing import Any

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render

from naast.alongside.notes.reading import youths_among
from naast.rights.access.models import Circle, Sheet
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url

from .drawing import Drawing, Network, may_draw_on
from .forms import ChangeForm, DayForm, DrawForm, EndForm, HowItIsForm, PlaceForm
from .kinds import Near
from .layout import lay_out
from .models import Tie, history, writable_again
from .writing import in_drawing, in_list


def network(request: Acted, circle_id: uuid.UUID, drawing_id: uuid.UUID | None = None) -> HttpResponse:
    """Who is there, on a day; on today's drawing somebody is drawn in."""
    circle = open_circle(circle_id, purpose="together")
    drawn, here = Network(circle, on=_day(request)), Standing(circle, actor=request.person)
    drawing = drawn.chosen(drawing_id, by=request.person)
    may_draw = drawing is not None and drawing.on == drawn.today and may_draw_on(drawing.sheet, here)
    form = HowItIsForm(request.POST or None) if drawing and (may_draw or request.POST) else None
    if form and drawing and form.is_valid():
        sheet = writable_again(drawing.sheet)
        Tie.draw(form.how_it_is(), key=form.key, circle=circle, sheet=sheet, by=request.person)
        return _to(drawing.sheet, request)
    base = f"{circle_url(circle, door=request.door)}netwerk/"
    return render(
        request,
        "network/page.html",
        {
            **(_written(drawing, base=base) if drawing else {}),
            "drawn": drawn,
            "drawing": drawing,
            "form": form,
            "move": PlaceForm(auto_id=False),
            "day": DayForm(initial={"op": drawn.on}),
            "may_draw": may_draw,
            "may_begin": bool(here.writes_about),
            "may_widen": bool(drawing and drawing.may_be_widened(by=request.person)),
            "base": base,
            "back": circle_url(circle, door=request.door),
        },
    )


def draw(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Somebody drawn in, round whom that is chosen: the way to begin."""
    circle = open_circle(circle_id, purpose="together")
    here = Standing(circle, actor=request.person)
    form = DrawForm(
        request.POST or None,
        circle=circle,
        standing=here,
        people=list(circle.participants.all()),
        youths=youths_among(here.writes_about),
        initial={"near": Near.COULD} if "zou" in request.GET else {},
    )
    if form.is_valid():
        sheet = form.sheet()
        Tie.draw(form.how_it_is(), key=form.key, circle=circle, sheet=sheet, by=request.person)
        return HttpResponseRedirect(f"{circle_url(circle, door=request.door)}netwerk/van/{sheet}/")
    back = f"{circle_url(circle, door=request.door)}netwerk/"
    return render(request, "network/draw.html", {"form": form, "back": back})


def one(request: Acted, circle_id: uuid.UUID, tie_id: uuid.UUID) -> HttpResponse:
    """How it is with somebody, and how it was: new words stand beside the older ones."""
    circle = open_circle(circle_id, purpose="together")
    said = _said(circle, tie_id)
    form = ChangeForm(request.POST or None, tie=said[0])
    if form.is_valid():
        said[0].change(form.how_it_is(), key=form.key, by=request.person)
        return _to(said[0].sheet, request)
    here = Standing(circle, actor=request.person)
    return render(
        request,
        "network/one.html",
        {
            "tie": said[0],
            "said": said,
            "form": form if form.is_bound or may_draw_on(said[0].sheet, here) else None,
            "back": _url(said[0].sheet, request),
        },
    )


def place(request: Acted, circle_id: uuid.UUID, tie_id: uuid.UUID) -> HttpResponse:
    """Nearer or further; the drawing sends the same form when somebody is dragged there."""
    tie = _said(open_circle(circle_id, purpose="together"), tie_id)[0]
    form = PlaceForm(request.POST or None, initial={"near": tie.near})
    if form.is_valid():
        tie.move(form.cleaned_data["near"], key=form.key, by=request.person)
        return _to(tie.sheet, request)
    return render(request, "network/place.html", {"tie": tie, "form": form, "back": _url(tie.sheet, request)})


def end(request: Acted, circle_id: uuid.UUID, tie_id: uuid.UUID) -> HttpResponse:
    """A tie that is over stays in the drawing of before."""
    tie = _said(open_circle(circle_id, purpose="together"), tie_id)[0]
    form = EndForm(request.POST or None)
    if form.is_valid():
        tie.end(form.cleaned_data["until"], key=form.key, by=request.person)
        return _to(tie.sheet, request)
    return render(request, "network/end.html", {"tie": tie, "form": form, "back": _url(tie.sheet, request)})


def wider(request: Acted, circle_id: uuid.UUID, drawing_id: uuid.UUID) -> HttpResponse:
    """A drawing made in a talk is opened to all it is about and who helps: an act, with the word of the one it is about."""
    circle = open_circle(circle_id, purpose="together")
    drawing = Network(circle).chosen(drawing_id, by=request.person)
    assert drawing  # a key was asked for: found, or a 404
    if request.method == "POST":
        Tie.widen_all(drawing.ties, by=request.person)
        return HttpResponseRedirect(f"{circle_url(circle, door=request.door)}netwerk/")
    return render(request, "network/wider.html", {"drawing": drawing, "back": _url(drawing.sheet, request)})


def _written(drawing: Drawing, *, base: str) -> dict[str, Any]:
    """The drawing, the list beside it, and who was there before."""
    plan = lay_out(drawing.here)
    return {
        "plan": plan,
        "written": in_drawing(plan.spots),
        "listed": [(label, in_list(ties, base=base)) for label, ties in drawing.by_near],
        "gone": in_list(drawing.gone, base=base),
    }


def _said(circle: Circle, tie_id: uuid.UUID) -> list[Tie]:
    """All rows of the tie that this row is one of, the newest first."""
    row = get_object_or_404(Tie, pk=tie_id, circle=circle)
    rows = Tie.objects.filter(circle=circle, who=row.who, sheet=row.sheet_id).select_related("sheet")
    return history(rows)


def _day(request: Acted) -> date | None:
    """The day asked for in the address; never one to come, and what is no day is today."""
    try:
        return date.fromisoformat(request.GET.get("op", ""))
    except ValueError:
        return None


def _url(sheet: Sheet, request: Acted) -> str:
    return f"{circle_url(sheet.circle_id, door=request.door)}netwerk/van/{sheet.pk}/"


def _to(sheet: Sheet, request: Acted) -> HttpResponseRedirect:
    return HttpResponseRedirect(_url(sheet, request))
