"""Somebody's thread with the team: their own, or, for who helps, of one of those who take part."""

import uuid

from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render

from naast.rights.access.models import Circle, NamedWorker, Participant
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import Standing
from naast.rights.access.ways import Acted, circle_url
from naast.rights.access.words import together

from .forms import MessageForm
from .models import Message, answer_by
from .telling import tell
from .thread import Thread


def mine(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """My own thread with the contact worker."""
    return _thread(request, open_circle(circle_id, purpose="together"), request.person, "../")


def with_somebody(request: Acted, circle_id: uuid.UUID, person_id: uuid.UUID) -> HttpResponse:
    """The thread of one of those who take part, for who helps."""
    return _thread(request, open_circle(circle_id, purpose="together"), person_id, "../../")


def threads(request: Acted, circle_id: uuid.UUID) -> HttpResponse:
    """Whom one can write to in this circle, and who waits for an answer."""
    circle = open_circle(circle_id, purpose="together")
    lines = Thread.all_in(circle, list(circle.participants.all()))
    back = circle_url(circle, door=request.door)
    return render(request, "message/threads.html", {"lines": lines, "back": back})


def _thread(request: Acted, circle: Circle, person: uuid.UUID, back: str) -> HttpResponse:
    """Who takes part has a thread; of anybody else there is none (404)."""
    whose = get_object_or_404(Participant, circle=circle, person=person)
    form = MessageForm(request.POST or None)
    if form.is_valid():
        words = form.cleaned_data["words"]
        tell(Message.write(words, key=form.key, circle=circle, of=person, by=request.person))
        return HttpResponseRedirect(f"{request.path}#last")
    own, standing = person == request.person, Standing(circle, actor=request.person)
    return render(
        request,
        "message/thread.html",
        {
            "whose": whose,
            "own": own,
            "thread": Thread.of(circle, person),
            "beside": _beside(circle),
            "may_write": (own or standing.helps) and person in standing.writes_about,
            "by": answer_by(),
            "form": form,
            "back": back,
        },
    )


def _beside(circle: Circle) -> str:
    """Sanne (contact worker) and Karim (stand-in)."""
    named = NamedWorker.objects.filter(circle=circle)
    return together(
        f"{one.name} ({one.get_role_display()})" for one in named if not one.is_gone and not one.is_coming
    )
