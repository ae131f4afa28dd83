"""One message in somebody's thread with the team, and by when an answer may be expected."""

from __future__ import annotations

import uuid
from datetime import date

from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.people.workdays import after_working_days
from naast.rights.access.models import Circle, NamedWorker, Part, Row
from naast.rights.access.opening import sheet_for

DAYS_TO_ANSWER = 2  # working days: the next but one


class Message(Row):
    """Words in one person's thread with the team, from them or from the team; the thread is `of` that person alone."""

    of = models.ForeignKey(Person, models.PROTECT, related_name="+")
    by_team = models.BooleanField(help_text="written by who helps; else by the person themselves")
    words = models.TextField(_("words"))
    answer_by = models.DateField(null=True, help_text="the day by which the team promised an answer")

    class Meta:
        db_table = "message"
        ordering = ["written_at", "id"]
        indexes = [models.Index(fields=["circle", "of", "written_at"], name="message_by_thread")]
        constraints = [
            models.CheckConstraint(condition=~models.Q(words=""), name="message_has_words"),
            models.CheckConstraint(
                condition=models.Q(by_team=False) | models.Q(answer_by=None),
                name="message_of_the_team_promises_no_answer",
            ),
        ]

    @classmethod
    def write(cls, words: str, *, key: uuid.UUID, circle: Circle, of: uuid.UUID, by: uuid.UUID) -> Message:
        """In the thread of this person. What they write themselves promises an answer by the next working day but one."""
        message = cls(
            id=key,
            circle=circle,
            sheet_id=thread_sheet(circle, of=of),
            of_id=of,
            by_team=by != of,
            words=words,
            answer_by=answer_by() if by == of else None,
            author_id=by,
            author_name=Person.objects.get(pk=by).name,
        )
        message.write_once()
        return message

    @property
    def headline(self) -> str:
        return str(_("wrote a message"))

    @property
    def text(self) -> str:
        return self.words


def answer_by(day: date | None = None) -> date:
    """The day by which the team answers what was written on this day (today)."""
    return after_working_days(day or timezone.localdate(), DAYS_TO_ANSWER)


def thread_sheet(circle: Circle, *, of: uuid.UUID) -> uuid.UUID:
    """Contact notes about this person alone. Where somebody else speaks for them, only they and the workers of now read it."""
    only_for = [of, *workers_of_now(circle)] if is_spoken_for(of) else None
    return sheet_for(circle, part=Part.NOTES, about=[of], only_for=only_for)


def workers_of_now(circle: Circle) -> list[uuid.UUID]:
    """Contact worker and stand-in, as they stand beside these people today."""
    named = NamedWorker.objects.filter(circle=circle)
    return sorted({one.person_id for one in named if not one.is_gone and not one.is_coming})


def is_spoken_for(person: uuid.UUID) -> bool:
    """Is this somebody under 16, or represented? The policy asks the same."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.is_spoken_for(%s::uuid)", [person])
        row = cursor.fetchone()
        return bool(row and row[0])
