"""What people hope for. One hope is one person's words; clashing hopes stand side by side."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.rights.access.models import Circle, Row
from naast.rights.access.widening import widen


class Hope(Row):
    """The hoped-for situation in somebody's own words; `of` is whose words, `author` who typed them."""

    of = models.ForeignKey(Person, models.PROTECT, related_name="+")
    of_name = models.CharField(max_length=200)
    words = models.TextField(_("words"))
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="followed_by")

    class Meta:
        db_table = "hope"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="hope_has_words")]

    def widen(self, *, by: uuid.UUID) -> None:
        """Open it to all it is about and who helps."""
        widen(self, by=by)

    @classmethod
    def put_down(
        cls,
        words: str,
        *,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        of: tuple[uuid.UUID, str],
        by: uuid.UUID,
        follows: Hope | None = None,
    ) -> None:
        """Write somebody's words on a sheet; `by` typed them. Words it follows stay, as history (I5.2)."""
        author = of[1] if by == of[0] else Person.objects.get(pk=by).name
        cls(
            id=key,
            circle=circle,
            sheet_id=sheet,
            of_id=of[0],
            of_name=of[1],
            words=words,
            follows=follows,
            author_id=by,
            author_name=author,
        ).write_once()
