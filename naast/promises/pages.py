"""Making a promise and saying what became of it."""

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from naast.people.workers.models import Position
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, back_to, circle_url
from naast.rights.access.widening import can_widen

from .forms import HowItWentForm, PromiseForm, RemarkForm
from .models import Promise


def make(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Somebody says to somebody what they will do and by when."""
    circle = open_circle(circle_id, purpose="together")
    form = PromiseForm(
        request.POST or None,
        circle=circle,
        standing=Standing(circle, actor=request.person),
        people=list(circle.participants.all()),
        workers=list(circle.named_workers.filter(until=None)),
        place=list(Position.living().filter(person=request.person, role="partner")),
    )
    if form.is_valid():
        Promise.make(
            form.cleaned_data["what"],
            due=form.cleaned_data["due"],
            key=form.key,
            circle=circle,
            sheet=form.sheet(part=form.sheet_part),
            promised_by=form.promised_by(),
            by=request.person,
        )
        return back_to(circle, request, at="promises")
    return render(
        request, "promises/make.html", {"form": form, "back": circle_url(circle, door=request.door)}
    )


def one(request: Acted, circle_id: uuid.UUID, promise_id: uuid.UUID) -> HttpResponse:
    """One promise, with what became of it; from here the promiser says how it went and others how it is for them."""
    circle = open_circle(circle_id, purpose="together")
    promise = get_object_or_404(Promise, pk=promise_id, circle=circle)
    return render(
        request,
        "promises/one.html",
        {
            "promise": promise,
            "back": circle_url(circle, door=request.door),
            "may_say": promise.is_word_of(request.person),
            "went": HowItWentForm(),
            "remark": RemarkForm(promise=promise),
            "can_widen": can_widen(promise, by=request.person),
        },
    )


def outcome(request: Acted, circle_id: uuid.UUID, promise_id: uuid.UUID) -> HttpResponse:
    """How it went, in the promiser's words; *made anew* writes the new promise in the same breath."""
    circle = open_circle(circle_id, purpose="together")
    promise = get_object_or_404(Promise, pk=promise_id, circle=circle)
    form = HowItWentForm(request.POST or None)
    if form.is_valid():
        promise.say_how_it_went(**form.cleaned_data, key=form.key, by=request.person)
        return back_to(circle, request, at="promises")
    return render(
        request,
        "promises/outcome.html",
        {"form": form, "promise": promise, "back": circle_url(circle, door=request.door)},
    )


def remark(request: Acted, circle_id: uuid.UUID, promise_id: uuid.UUID) -> HttpResponse:
    """How it is for somebody else, or another day agreed together."""
    circle = open_circle(circle_id, purpose="together")
    promise = get_object_or_404(Promise, pk=promise_id, circle=circle)
    form = RemarkForm(request.POST or None, promise=promise)
    if form.is_valid():
        promise.remark(
            form.cleaned_data["words"],
            moved_to=form.cleaned_data["moved_to"],
            key=form.key,
            by=request.person,
        )
        return back_to(circle, request, at="promises")
    return render(
        request,
        "promises/remark.html",
        {"form": form, "promise": promise, "back": circle_url(circle, door=request.door)},
    )


def wider(request: Acted, circle_id: uuid.UUID, promise_id: uuid.UUID) -> HttpResponse:
    """What was for a few is opened to all it is about and who helps: an act, with the word of the one it is about."""
    circle = open_circle(circle_id, purpose="together")
    promise = get_object_or_404(Promise, pk=promise_id, circle=circle)
    if request.method == "POST":
        promise.widen(by=request.person)
        return back_to(circle, request, at="promises")
    return render(
        request, "promises/wider.html", {"promise": promise, "back": circle_url(circle, door=request.door)}
    )
