"""How it began: the first words, when the person wants them along (I1.1, I1.5)."""

from __future__ import annotations

import uuid

from django.db import models

from naast.rights.access.models import Circle, Row

from .involvement import CameFrom


class Origin(Row):
    """In which words it was asked. They come along from the question or worry only after, and by, the person's yes."""

    kind = models.CharField(max_length=8, choices=CameFrom.Kind.choices)
    words = models.TextField()
    source = models.UUIDField(null=True, help_text="the circle in which it was said first")

    class Meta:
        db_table = "origin"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="origin_has_words")]

    @property
    def headline(self) -> str:
        """On the timeline."""
        return str(self.get_kind_display())

    @property
    def text(self) -> str:
        return self.words

    @classmethod
    def take_along(
        cls,
        words: str,
        *,
        key: uuid.UUID,
        came_from: CameFrom,
        circle: Circle,
        sheet: uuid.UUID,
        by: uuid.UUID,
    ) -> None:
        """With the word of the person it is about."""
        cls(
            id=key, circle=circle, sheet_id=sheet, author_id=by, words=words, kind=came_from.kind, source=came_from.source
        ).write_once()  # fmt: skip
