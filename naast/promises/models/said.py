"""What became of a promise: how it went, in the promiser's words, and how it is for others. Rows on the promise's own sheet."""

from django.db import models
from django.utils.formats import date_format
from django.utils.translation import gettext_lazy as _

from naast.rights.access.models import Row


class Outcome(Row):
    """How it went, in the promiser's own words. *Not kept* asks why with curiosity; it never marks a person."""

    class Result(models.TextChoices):
        KEPT = "kept", _("kept")
        IN_PART = "in_part", _("kept in part")
        NOT_KEPT = "not_kept", _("not kept")
        RENEWED = "renewed", _("made anew")
        LET_GO = "let_go", _("let go")
        CANCELLED = "cancelled", _("cancelled by the other side")

    promise = models.ForeignKey("Promise", models.CASCADE, related_name="outcomes")
    result = models.CharField(max_length=10, choices=Result.choices)
    why = models.TextField(blank=True)

    class Meta:
        db_table = "outcome"
        ordering = ["written_at"]

    @property
    def headline(self) -> str:
        return str(self.get_result_display())

    @property
    def text(self) -> str:
        return self.why


class Remark(Row):
    """How it is for somebody else, without a verdict; or a date moved together, which is keeping and not breaking."""

    promise = models.ForeignKey("Promise", models.CASCADE, related_name="remarks")
    words = models.TextField(blank=True)
    moved_to = models.DateField(null=True)

    class Meta:
        db_table = "remark"
        ordering = ["written_at"]

    @property
    def headline(self) -> str:
        if self.moved_to:
            return str(_("moved together to %(day)s") % {"day": date_format(self.moved_to)})
        return str(_("how it is"))

    @property
    def text(self) -> str:
        return self.words
