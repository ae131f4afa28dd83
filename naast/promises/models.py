"""A promise, how it went, and what others say of it (or a date moved together). Each is a row on the promise's own sheet."""

from __future__ import annotations

from datetime import date

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.people.workers.models import Organisation
from naast.rights.access.models import Row


class Promise(Row):
    """Somebody says to somebody what they will do and by when."""

    promiser = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    promiser_name = models.CharField(max_length=200)
    organisation = models.ForeignKey(Organisation, models.PROTECT, null=True, related_name="+", help_text="promised for a team or partner")
    what = models.TextField()
    due = models.DateField(null=True)
    renews = models.OneToOneField("self", models.PROTECT, null=True, related_name="renewed_as")

    class Meta:
        db_table = "promise"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(what=""), name="promise_says_what")]

    @property
    def outcome(self) -> Outcome | None:
        """The last word on how it went; none while it is open."""
        return max(self.outcomes.all(), key=lambda outcome: outcome.written_at, default=None)

    @property
    def is_open(self) -> bool:
        return self.outcome is None

    @property
    def due_now(self) -> date | None:
        """The date as last moved together."""
        moved = [remark.moved_to for remark in self.remarks.all() if remark.moved_to]
        return moved[-1] if moved else self.due

    @property
    def is_late(self) -> bool:
        return self.is_open and self.due_now is not None and self.due_now < timezone.localdate()


class Outcome(Row):
    """How it went, in the promiser's own words. *Not kept* asks why with curiosity; it never marks a person."""

    class Result(models.TextChoices):
        KEPT = "kept", _("kept")
        IN_PART = "in_part", _("kept in part")
        NOT_KEPT = "not_kept", _("not kept")
        RENEWED = "renewed", _("made anew")
        LET_GO = "let_go", _("let go")
        CANCELLED = "cancelled", _("cancelled by the other side")

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="outcomes")
    result = models.CharField(max_length=10, choices=Result.choices)
    why = models.TextField(blank=True)

    class Meta:
        db_table = "outcome"
        ordering = ["written_at"]


class Remark(Row):
    """How it is for somebody else, without a verdict; or a date moved together, which is keeping and not breaking."""

    promise = models.ForeignKey(Promise, models.CASCADE, related_name="remarks")
    words = models.TextField(blank=True)
    moved_to = models.DateField(null=True)

    class Meta:
        db_table = "remark"
        ordering = ["written_at"]
