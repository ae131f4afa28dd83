"""Grounds that are not a yes: tasks from the closed list, emergency, legal exceptions; and bearers (links and codes)."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person

from .circle import Circle


class Task(models.Model):
    """A question asked of the team, a worry followed up, an early signal: who took it up may reach the people, no more."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("a question asked of the team")
        WORRY = "worry", _("a worry being followed up")
        EARLY_SIGNAL = "early_signal", _("an early signal under the debt-help law")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="tasks")
    kind = models.CharField(max_length=12, choices=Kind.choices)
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    since = models.DateTimeField()
    until = models.DateTimeField()

    class Meta:
        db_table = "task"


class Emergency(models.Model):
    """A worker of the same team must look now and says why: 24 hours, told to the team lead and the residents."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="emergencies")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    person_name = models.CharField(max_length=200)
    why = models.TextField()
    since = models.DateTimeField()
    tell_from = models.DateTimeField(help_text="when the residents may read it; later only for a stated safety reason")
    delay_reason = models.TextField(blank=True)

    class Meta:
        db_table = "emergency"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(tell_from__lte=models.F("since")) | ~models.Q(delay_reason=""),
                name="emergency_told_later_only_with_a_reason",
            ),
            models.CheckConstraint(condition=~models.Q(why=""), name="emergency_says_why"),
        ]


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
        ]


class Bearer(models.Model):
    """A hashed secret of at least 128 bits that opens one circle for one purpose until a date.

    A link also wants a six-digit code told another way, and binds to the first browser that opens it.
    """

    class Purpose(models.TextChoices):
        INVITATION = "invitation", _("make an account")
        LINK = "link", _("read along without an account")
        THREAD = "thread", _("come back to a question")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="bearers")
    purpose = models.CharField(max_length=12, choices=Purpose.choices)
    person = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+", help_text="whom an invitation is for")
    for_name = models.CharField(max_length=200, help_text="as the one who made it calls the person")
    secret_hash = models.BinaryField(max_length=32)
    code_hash = models.BinaryField(max_length=32)
    browser_hash = models.BinaryField(max_length=32, null=True)
    made_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    since = models.DateTimeField()
    until = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        db_table = "bearer"
