"""What the two who took a worry up do: every attempt, and that there is contact. The person reads it all from then on."""

from __future__ import annotations

from datetime import date, datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.rights.access.models import Row
from naast.rights.access.models.coming_and_going import midnight
from naast.rights.access.words import together


class Attempt(Row):
    """One attempt to come beside somebody: facts, no judgement. It lies on the sheet (contact, about the one it is about)."""

    class How(models.TextChoices):
        VISIT = "visit", _("went there")
        CALL = "call", _("called")
        MESSAGE = "message", _("sent a message")
        VIA = "via", _("by way of who told it")
        LETTER = "letter", _("a letter that tells it")

    how = models.CharField(max_length=7, choices=How.choices)
    along = models.BooleanField(default=False, help_text="together with the initiator")
    colleague = models.CharField(max_length=200, blank=True, help_text="who of the team was there too")
    words = models.TextField(help_text="what was said or happened; of a letter: the letter itself")
    on = models.DateField()
    again_on = models.DateField(null=True, help_text="when we try again")

    class Meta:
        db_table = "attempt"
        ordering = ["on", "written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="attempt_has_words")]

    @property
    def who(self) -> str:
        """The author, a colleague, and who told it."""
        names = [self.author_name, self.colleague, str(_("who told it")) if self.along else ""]
        return together(name for name in names if name)

    @property
    def is_letter(self) -> bool:
        return self.how == self.How.LETTER

    @property
    def happened_at(self) -> datetime:
        return midnight(self.on)

    @property
    def headline(self) -> str:
        return str(self.get_how_display())

    @property
    def text(self) -> str:
        return self.words

    @staticmethod
    def next_after(made: list[Attempt]) -> date | None:
        """When we said we try again, last."""
        return made[-1].again_on if made else None


class WorryContact(Row):
    """There is contact: the person takes part and reads everything from now on. Once for each worry."""

    initiator_may_know = models.BooleanField(
        default=False,
        help_text="the person's word: who told it may hear that there is contact, and nothing more",
    )

    class Meta:
        db_table = "worry_contact"
        constraints = [models.UniqueConstraint(fields=["sheet"], name="worry_contact_once_per_sheet")]

    @property
    def headline(self) -> str:
        return str(_("there is contact"))

    @property
    def text(self) -> str:
        return ""
