"""A circle (*kring*): who it is about, and which workers stand beside them."""

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.people.workers.models import Organisation


class Circle(models.Model):
    """What every row about people hangs on. It has no content of its own, so nothing leaks by joining it."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("question")
        WORRY = "worry", _("worry")
        INVOLVEMENT = "involvement", _("involvement")
        TABLE = "table", _("table")
        EARLY_SIGNAL = "early_signal", _("early signal")
        STORY = "story", _("story")
        CONSULTATION = "consultation", _("peer consultation")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    team = models.ForeignKey(Organisation, models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "circle"


class Participant(models.Model):
    """Somebody takes part. Once in, what is about you stays readable to you."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    since = models.DateTimeField()

    class Meta:
        db_table = "participant"
        ordering = ["since", "name"]
        constraints = [
            models.UniqueConstraint(fields=["circle", "person"], name="participant_once_per_circle")
        ]

    def __str__(self) -> str:
        return self.name


class Ending(models.Model):
    """People and team ended it together: help, sharing, desk and tasks end; what is about you stays readable to you (I5.3).

    Who comes back begins a new circle; reading this one then asks a yes of its own (`Consent.Kind.FORMER`).
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.OneToOneField(Circle, models.CASCADE, related_name="ending")
    by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta:
        db_table = "ending"


class NamedWorker(models.Model):
    """The worker (and the stand-in) whom the first yes names; a handover adds a row and ends one."""

    class Role(models.TextChoices):
        CONTACT = "contact", _("contact worker")
        STAND_IN = "stand_in", _("stand-in")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="named_workers")
    person = models.ForeignKey(Person, models.PROTECT, related_name="+")
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=8, choices=Role.choices)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "named_worker"
        ordering = ["role", "since"]

    @property
    def is_gone(self) -> bool:
        return self.until is not None and self.until <= timezone.now()

    @property
    def is_coming(self) -> bool:
        """Announced, not yet here."""
        return self.since > timezone.now()
