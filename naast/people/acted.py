"""What a request through a door carries: who acts, and which door. Set by the doors."""

import uuid

from django.http import HttpRequest, QueryDict

from naast.look.door import Door
from naast.people.residents.models import Person


class Acted(HttpRequest):
    """Every page behind a door gets one of these."""

    person: uuid.UUID
    door: Door


def actor(request: Acted) -> Person:
    """Who acts, by key alone: enough for a verb to write down who did it."""
    return Person(pk=request.person)


def sent(request: HttpRequest) -> QueryDict | None:
    """What was sent, for a form; nothing when the page is only looked at."""
    return request.POST if request.method == "POST" else None
