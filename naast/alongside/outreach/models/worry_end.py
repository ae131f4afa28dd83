"""How a worry ended: what came of it, or that the person said no. It ends what the two workers may see."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.rights.access.models import Row


class WorryEnd(Row):
    """Said once by the team or by the person; *taken back* is of who told it, and ends nothing by itself."""

    class Kind(models.TextChoices):
        YES = "yes", _("a yes: we go on together")
        NO = "no", _("a no: we stop")
        NOT_REACHED = "not_reached", _("no contact came of it")
        SAFETY = "safety", _("safety partners go on with it")
        TAKEN_BACK = "taken_back", _("who told it took it back")

    BY_THE_TEAM = (Kind.YES, Kind.NO, Kind.NOT_REACHED, Kind.SAFETY)

    kind = models.CharField(max_length=11, choices=Kind.choices)
    words = models.TextField(blank=True)

    class Meta:
        db_table = "worry_end"
        ordering = ["written_at"]

    @property
    def is_taken_back(self) -> bool:
        return self.kind == self.Kind.TAKEN_BACK

    @property
    def headline(self) -> str:
        return str(self.get_kind_display())

    @property
    def text(self) -> str:
        return self.words
