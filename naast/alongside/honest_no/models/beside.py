"""What lies beside an honest no: what became of it, and how the resident sees it. Rows on the no's own sheet."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.rights.access.models import Row


class BesideANo(Row):
    """A row beside a no; it lies where the no lies."""

    no_id: uuid.UUID

    class Meta(Row.Meta):
        abstract = True

    @property
    def told_at(self) -> uuid.UUID:
        """The page on which it is read is that of its no."""
        return self.no_id


class Sequel(BesideANo):
    """What became of it. The no itself stays as it was written (I5.2, I6.4)."""

    class Kind(models.TextChoices):
        REOPENED = "reopened", _("we look at it again")
        ELSEWHERE = "elsewhere", _("tried elsewhere")
        POSSIBLE = "possible", _("made possible after all")
        STAYS = "stays", _("looked at again: it stays a no")

    no = models.ForeignKey("HonestNo", models.CASCADE, related_name="sequels")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    words = models.TextField()
    by_whom = models.CharField(max_length=200, blank=True, help_text="where it was tried, or who dared")

    class Meta:
        db_table = "no_sequel"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="sequel_has_words")]

    @property
    def headline(self) -> str:
        return str(self.get_kind_display())

    @property
    def text(self) -> str:
        return "\n".join(filter(None, (self.by_whom, self.words)))


class OwnView(BesideANo):
    """How somebody it is about sees it, in their own words; `of` is whose words, `author` who typed them."""

    no = models.ForeignKey("HonestNo", models.CASCADE, related_name="views")
    of = models.ForeignKey(Person, models.PROTECT, related_name="+")
    of_name = models.CharField(max_length=200)
    words = models.TextField()

    class Meta:
        db_table = "no_view"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="view_has_words")]

    @property
    def written_for(self) -> str:
        """Who typed it, when that was somebody else."""
        return self.author_name if self.of_id != self.author_id else ""

    @property
    def headline(self) -> str:
        return str(_("how I see it"))

    @property
    def text(self) -> str:
        return self.words
