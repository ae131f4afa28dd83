"""Saying something beside a no. Each page has one question; nothing said before is overwritten."""

import uuid
from typing import TypeVar

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import render

from naast.rights.access.models import Circle
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted
from naast.rights.drafts.drafting import Drafting

from ..forms import SequelForm, TravelForm, ViewForm
from ..forms.beside import BesideForm
from ..models import HonestNo
from ..reading import one_no

F = TypeVar("F", bound=BesideForm)


def sequel(request: Acted, circle_id: uuid.UUID, no_id: uuid.UUID) -> HttpResponse:
    """What became of it: looked at again, tried elsewhere, made possible after all."""
    circle = open_circle(circle_id, purpose="together")
    no, drafting = one_no(circle, no_id), Drafting(request, circle=circle)
    form = _form(SequelForm, request, circle, no, drafting)
    if form.is_valid():
        given = form.cleaned_data
        no.becomes(given["kind"], given["words"], by_whom=given["by_whom"], key=form.key, by=request.person)
        return _back(drafting)
    return _ask(request, "honest_no/sequel.html", form, drafting)


def view(request: Acted, circle_id: uuid.UUID, no_id: uuid.UUID) -> HttpResponse:
    """How somebody it is about sees it."""
    circle = open_circle(circle_id, purpose="together")
    no, drafting = one_no(circle, no_id), Drafting(request, circle=circle)
    form = _form(ViewForm, request, circle, no, drafting)
    if form.is_valid():
        no.is_seen(form.cleaned_data["words"], of=form.of_whom(), key=form.key, by=request.person)
        return _back(drafting)
    return _ask(request, "honest_no/view.html", form, drafting)


def travel(request: Acted, circle_id: uuid.UUID, no_id: uuid.UUID) -> HttpResponse:
    """May it count for the municipality, in which words: proposed by who helps; approved, changed or refused by the resident."""
    circle = open_circle(circle_id, purpose="together")
    no, drafting = one_no(circle, no_id), Drafting(request, circle=circle)
    form = _form(TravelForm, request, circle, no, drafting, words=no.choice.newest)
    if form.is_valid():
        form.write(by=request.person)
        return _back(drafting)
    return _ask(request, "honest_no/travel.html", form, drafting)


def _form(
    kind: type[F], request: Acted, circle: Circle, no: HonestNo, drafting: Drafting, **initial: object
) -> F:
    return kind(
        request.POST or None,
        no=no,
        standing=Standing(circle, actor=request.person),
        people=list(circle.participants.all()),
        initial={**initial, **drafting.initial},
    )


def _ask(request: Acted, template: str, form: BesideForm, drafting: Drafting) -> HttpResponse:
    return render(request, template, {"no": form.no, "form": form, "drafting": drafting.of(form)})


def _back(drafting: Drafting) -> HttpResponse:
    """To the no."""
    drafting.sent()
    return HttpResponseRedirect("../")
