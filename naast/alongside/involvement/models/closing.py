"""Closing together: what was learnt, and how to come back. Written before the ending, for after it nothing can be (I5.3)."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.rights.access.models import Circle, Ending, Row


class Closing(Row):
    """The household's words and the team's side by side, and how to come back."""

    ours = models.TextField(blank=True, help_text="what the household learnt, in its words")
    team = models.TextField(blank=True, help_text="what the team learnt, in its words")
    way_back = models.TextField(blank=True, help_text="how to come back")

    class Meta:
        db_table = "closing"
        ordering = ["written_at"]

    @property
    def headline(self) -> str:
        """On the timeline."""
        return str(_("closed it together"))

    @property
    def text(self) -> str:
        return "\n".join(filter(None, (self.ours, self.team, self.way_back)))

    @classmethod
    def together(
        cls,
        *,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        by: uuid.UUID,
        ours: str,
        team: str,
        way_back: str,
    ) -> None:
        """First the words, then the ending: from that moment nobody of the team can look, and what is theirs stays theirs."""
        cls(
            id=key, circle=circle, sheet_id=sheet, author_id=by, ours=ours, team=team, way_back=way_back
        ).write_once()  # fmt: skip
        Ending(circle=circle, by_id=by, at=timezone.now()).save(force_insert=True)
