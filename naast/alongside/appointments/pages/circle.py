"""Agreeing when to meet, and what changes about it; inside a circle."""

import uuid

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render

from naast.people.acted import sent
from naast.rights.access.models import Circle
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, back_to, circle_url
from naast.rights.access.widening import can_widen

from ..forms import AppointmentForm, CallOffForm, MoveForm
from ..models import Appointment

AT = "straks"


def make(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """When do we meet? A day and a time are enough."""
    circle = open_circle(circle_id, purpose="together")
    form = AppointmentForm(
        sent(request),
        circle=circle,
        standing=Standing(circle, actor=request.person),
        people=list(circle.participants.all()),
        workers=list(circle.named_workers.all()),
    )
    if form.is_valid():
        Appointment.make(
            key=form.key,
            circle=circle,
            sheet=form.sheet(),
            by=request.person,
            starts=form.starts,
            workers=form.chosen_workers,
            **{name: form.cleaned_data[name] for name in ("place", "minutes", "what")},
        )
        return back_to(circle, request, at=AT)
    back = circle_url(circle, door=request.door)
    return render(request, "appointments/make.html", {"form": form, "back": back})


def one(request: Acted, circle_id: uuid.UUID, appointment_id: uuid.UUID) -> HttpResponse:
    """When, where, who, and what changed about it."""
    circle, appointment = _opened(circle_id, appointment_id)
    return render(
        request,
        "appointments/one.html",
        {
            "appointment": appointment,
            "back": circle_url(circle, door=request.door),
            "can_widen": can_widen(appointment, by=request.person),
            "off": CallOffForm(),
        },
    )


def move(request: Acted, circle_id: uuid.UUID, appointment_id: uuid.UUID) -> HttpResponse:
    """Another moment, another place, or somebody else who comes."""
    circle, appointment = _opened(circle_id, appointment_id)
    form = MoveForm(sent(request), appointment=appointment, workers=list(circle.named_workers.all()))
    if form.is_valid():
        appointment.move(
            key=form.key,
            by=request.person,
            starts=form.starts,
            place=form.cleaned_data["place"],
            workers=form.chosen_workers,
            why=form.cleaned_data["why"],
        )
        return back_to(circle, request, at=AT)
    return render(request, "appointments/move.html", {"form": form, "appointment": appointment})


def call_off(request: Acted, circle_id: uuid.UUID, appointment_id: uuid.UUID) -> HttpResponse:
    """It does not go on; others read that, and are told when they were reminded already."""
    circle, appointment = _opened(circle_id, appointment_id)
    form = CallOffForm(sent(request))
    if form.is_valid():
        appointment.call_off(key=form.key, by=request.person, why=form.cleaned_data["why"])
        return back_to(circle, request, at=AT)
    return render(request, "appointments/off.html", {"form": form, "appointment": appointment})


def wider(request: Acted, circle_id: uuid.UUID, appointment_id: uuid.UUID) -> HttpResponse:
    """What was for a few is opened to all it is about and who helps."""
    circle, appointment = _opened(circle_id, appointment_id)
    if request.method == "POST":
        appointment.widen(by=request.person)
        return back_to(circle, request, at=AT)
    return render(request, "appointments/wider.html", {"appointment": appointment})


def _opened(circle_id: uuid.UUID, appointment_id: uuid.UUID) -> tuple[Circle, Appointment]:
    circle = open_circle(circle_id, purpose="together")
    known = Appointment.objects.select_related("sheet").prefetch_related("changes")
    return circle, get_object_or_404(known, pk=appointment_id, circle=circle)
