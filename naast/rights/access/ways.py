"""A request that came through a door: who acts, which door; and the way back to the circle."""

import uuid

from django.http import HttpRequest, HttpResponseRedirect

from naast.look.door import Door

from .models import Circle


class Acted(HttpRequest):
    """Every page behind a door gets one of these (doors/through.py)."""

    person: uuid.UUID
    door: Door


def circle_url(circle: Circle | uuid.UUID, *, door: Door) -> str:
    """The essential page of a circle, through this door."""
    return f"{door.home}{circle.pk if isinstance(circle, Circle) else circle}/"


def back_to(circle: Circle, request: Acted, *, at: str = "") -> HttpResponseRedirect:
    """After writing: to the circle's essential page, at this place on it."""
    return HttpResponseRedirect(circle_url(circle, door=request.door) + (f"#{at}" if at else ""))
