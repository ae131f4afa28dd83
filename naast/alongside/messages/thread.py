"""A thread as it reads: who wrote what, and whether the team still has to answer; and the threads that wait for me."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from django.db import connection
from django.utils import timezone

from naast.rights.access.models import Circle, Participant

from .models import Message


@dataclass(frozen=True)
class Thread:
    """The messages of one person with the team that the actor may read, oldest first."""

    person: uuid.UUID
    messages: list[Message]

    @classmethod
    def of(cls, circle: Circle, person: uuid.UUID) -> "Thread":
        return cls(person, list(Message.objects.filter(circle=circle, of=person)))

    @classmethod
    def all_in(cls, circle: Circle, people: list[Participant]) -> "list[tuple[Participant, Thread]]":
        """Of everybody who takes part, in one question."""
        known = list(Message.objects.filter(circle=circle))
        return [(one, cls(one.person_id, [m for m in known if m.of_id == one.person_id])) for one in people]

    @property
    def unanswered(self) -> list[Message]:
        """What the person wrote since the team wrote last."""
        last = max((n for n, one in enumerate(self.messages) if one.by_team), default=-1)
        return self.messages[last + 1 :]

    @property
    def answer_by(self) -> date | None:
        """The day by which the team promised an answer, when one is still to come."""
        return next((one.answer_by for one in self.unanswered), None)

    @property
    def is_late(self) -> bool:
        """The team is late; never the person."""
        return self.answer_by is not None and self.answer_by < timezone.localdate()


class Waiting(NamedTuple):
    """A thread in which the person wrote last. Keys and days only: names and words need a look."""

    circle_id: uuid.UUID
    person_id: uuid.UUID
    since: datetime
    answer_by: date

    @property
    def is_late(self) -> bool:
        return self.answer_by < timezone.localdate()


def waiting() -> list[Waiting]:
    """The threads in the acting worker's circles that wait for an answer, the longest first; one question, no look."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.waiting_messages()")
        return [Waiting(*row) for row in cursor.fetchall()]
