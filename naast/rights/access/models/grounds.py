"""Grounds that are not a yes: tasks from the closed list, emergencies, legal exceptions."""

from __future__ import annotations

import uuid
from datetime import date, datetime, timedelta

from django.db import connection, models
from django.db.models.functions import Now
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.rights.access.refusals import DecidedBySameOne, DelayNeedsAReason, DelayTooLong, ExceptionTooLong

from .circle import Circle
from .coming_and_going import midnight

LONGEST_DELAY = timedelta(days=92)
LONGEST_EXCEPTION = timedelta(days=366)


class Task(models.Model):
    """A question asked of the team, a worry followed up, an early signal: who took it up may reach the people, no more.

    A question is the whole team's (no person: whoever is on duty, and the lead) until it is answered.
    """

    class Kind(models.TextChoices):
        QUESTION = "question", _("a question asked of the team")
        WORRY = "worry", _("a worry being followed up")
        EARLY_SIGNAL = "early_signal", _("an early signal under the debt-help law")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="tasks")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    person_name = models.CharField(max_length=200, help_text="or the team's")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "task"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(kind__in=["question", "worry", "early_signal"]),
                name="task_is_of_the_closed_list",
            ),
            models.CheckConstraint(
                condition=models.Q(kind="question") | models.Q(person__isnull=False, until__isnull=False),
                name="task_of_the_team_is_a_question",
            ),
        ]


class Emergency(models.Model):
    """A worker of the same team must look now and says why: 24 hours, told to the team lead and the residents."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="emergencies")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    why = models.TextField()
    since = models.DateTimeField()
    tell_from = models.DateTimeField(
        help_text="when the residents may read it; later only for a stated safety reason"
    )
    delay_reason = models.TextField(blank=True)

    class Meta:
        db_table = "emergency"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tell_from__lte=models.F("since")) | ~models.Q(delay_reason=""),
                name="emergency_told_later_only_with_a_reason",
            ),
            models.CheckConstraint(condition=~models.Q(why=""), name="emergency_says_why"),
            models.CheckConstraint(
                condition=models.Q(tell_from__lte=models.F("since") + LONGEST_DELAY + timedelta(days=1)),
                name="emergency_is_told_in_the_end",
            ),
        ]

    @property
    def until(self) -> datetime:
        return self.since + timedelta(hours=24)

    @property
    def is_told(self) -> bool:
        """Can the residents read it already?"""
        return self.tell_from <= timezone.now()

    @classmethod
    def declare(
        cls,
        *,
        key: uuid.UUID,
        circle: Circle,
        by: uuid.UUID,
        why: str,
        told_on: date | None = None,
        delay_reason: str = "",
    ) -> None:
        """Look now, say why: it works at once, 24 hours. `told_on`: a later day, for a stated safety reason only."""
        emergency = cls(
            id=key,
            circle=circle,
            person_id=by,
            person_name=Person.objects.get(pk=by).name,
            why=why,
            since=timezone.now(),
            tell_from=telling(told_on, delay_reason),
            delay_reason=delay_reason if told_on else "",
        )
        Emergency.objects.bulk_create([emergency], ignore_conflicts=True)


class LegalException(models.Model):
    """A legal ground without a yes: article, reason, who decided, when people are told. On a frozen circle: two people."""

    class Kind(models.TextChoices):
        MELDCODE = "meldcode", _("a running meldcode")
        REPORT = "report", _("a report under the legal right")
        DUTY_TO_INFORM = "duty_to_inform", _("a duty to inform")
        COMPLAINT = "complaint", _("a complaint")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="legal_exceptions")
    kind = models.CharField(max_length=14, choices=Kind.choices)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    parts = models.PositiveSmallIntegerField()
    article = models.CharField(max_length=60)
    reason = models.TextField()
    decided_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    seconded_by = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()
    tell_from = models.DateTimeField()
    delay_reason = models.TextField(blank=True)

    class Meta:
        db_table = "legal_exception"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(seconded_by=None) | ~models.Q(seconded_by=models.F("decided_by")),
                name="legal_exception_second_is_another_person",
            ),
            models.CheckConstraint(
                condition=models.Q(tell_from__lte=models.F("since")) | ~models.Q(delay_reason=""),
                name="legal_exception_told_later_only_with_a_reason",
            ),
            models.CheckConstraint(
                condition=models.Q(until__lte=models.F("since") + LONGEST_EXCEPTION + timedelta(days=1))
                & models.Q(tell_from__lte=models.F("since") + LONGEST_EXCEPTION + timedelta(days=1)),
                name="legal_exception_ends_and_is_told",
            ),
            models.CheckConstraint(condition=models.Q(parts__lte=127), name="legal_exception_of_known_parts"),
        ]

    @property
    def needs_a_second(self) -> bool:
        return self.seconded_by_id is None

    @classmethod
    def decide(
        cls,
        *,
        key: uuid.UUID,
        circle_id: uuid.UUID,
        by: uuid.UUID,
        for_worker: tuple[uuid.UUID, str],
        kind: str,
        article: str,
        reason: str,
        parts: int,
        until_day: date,
        told_on: date | None = None,
        delay_reason: str = "",
    ) -> None:
        """Somebody of the team decides that the law asks to look. On a circle at rest it waits for a second person."""
        until = midnight(until_day)
        if until > timezone.now() + LONGEST_EXCEPTION:
            raise ExceptionTooLong
        decided = cls(
            id=key,
            circle_id=circle_id,
            kind=kind,
            person_id=for_worker[0],
            person_name=for_worker[1],
            parts=parts,
            article=article,
            reason=reason,
            decided_by_id=by,
            since=timezone.now(),
            until=until,
            tell_from=telling(told_on, delay_reason),
            delay_reason=delay_reason if told_on else "",
        )
        LegalException.objects.bulk_create([decided], ignore_conflicts=True)

    def second(self, *, by: uuid.UUID) -> None:
        """A team lead, another than who decided, agrees."""
        if by == self.decided_by_id:
            raise DecidedBySameOne
        type(self).objects.filter(pk=self.pk, seconded_by=None).update(seconded_by=by)

    @staticmethod
    def may_be_decided(circle_id: uuid.UUID) -> bool:
        """By the acting person: somebody of the circle's team. The policy asks the same."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.works_in(rules.team_of(%s::uuid), '{worker,lead}')", [circle_id])
            row = cursor.fetchone()
            return bool(row and row[0])


def telling(told_on: date | None, delay_reason: str) -> datetime | Now:
    """From when residents may read it: at once, unless for safety on a later day."""
    if told_on is None:
        return Now()
    if not delay_reason.strip() or told_on <= timezone.localdate():
        raise DelayNeedsAReason
    if midnight(told_on) > timezone.now() + LONGEST_DELAY:
        raise DelayTooLong
    return midnight(told_on)
