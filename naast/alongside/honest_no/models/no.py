"""An honest no: it says what was asked, why not, what is possible, and who decided."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

from django.db import connection, models
from django.utils.translation import gettext_lazy as _

from naast.rights.access.models import Circle, Row
from naast.rights.access.opening import NotOpenForWriting
from naast.rights.access.widening import widen

from .beside import OwnView, Sequel
from .travel import Choice, SaidItThemselves, TravelWord


class Decided(NamedTuple):
    """Who decided: the team, the municipality or another organisation (by name), and in what function. Never a person's name."""

    by: str
    function: str
    organisation: str = ""


class HonestNo(Row):
    """Something was not possible. It always says what is (I4.2); it names no law, and no person who decided."""

    class By(models.TextChoices):
        TEAM = "team", _("our team")
        MUNICIPALITY = "town", _("the municipality")
        OTHER = "other", _("another organisation")

    asked = models.TextField(_("what was asked"))
    why = models.TextField(_("why not"))
    instead = models.TextField(_("what is possible"))
    decided_by = models.CharField(max_length=5, choices=By.choices)
    organisation_name = models.CharField(max_length=200, blank=True)
    function = models.CharField(max_length=100)

    class Meta:
        db_table = "honest_no"
        ordering = ["written_at"]
        constraints = [
            models.CheckConstraint(
                condition=~(models.Q(asked="") | models.Q(why="") | models.Q(function="")),
                name="no_says_what_why_and_who",
            ),
            models.CheckConstraint(condition=~models.Q(instead=""), name="no_says_what_is_possible"),
            models.CheckConstraint(
                condition=~models.Q(decided_by="other", organisation_name=""),
                name="no_names_the_organisation",
            ),
        ]

    # What you may ask it

    @property
    def status(self) -> Sequel.Kind | None:
        """The last of what became of it; nothing yet: it stands as it was said."""
        last = max(self.sequels.all(), key=lambda one: one.written_at, default=None)
        return Sequel.Kind(last.kind) if last else None

    @property
    def is_open(self) -> bool:
        """Not (yet) made possible."""
        return self.status != Sequel.Kind.POSSIBLE

    @property
    def badge(self) -> str:
        """What became of it, in a few words; nothing yet, nothing."""
        return str(self.status.label) if self.status else ""

    @property
    def decided(self) -> str:
        """The municipality, adviser."""
        return f"{self.organisation_name or self.get_decided_by_display()}, {self.function}"

    @cached_property
    def choice(self) -> Choice:
        """May it count for the municipality, and in which words?"""
        return Choice(self.travel_words.all(), about=self.sheet.about)

    @property
    def for_few(self) -> bool:
        """Said in a talk: not (yet) for everybody it is about."""
        return self.sheet.visible_to is not None

    @cached_property
    def takes_words(self) -> bool:
        """May the acting person add something beside it? The same question the policy asks."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.writable(%s::uuid)", [self.sheet_id])
            row = cursor.fetchone()
            return bool(row and row[0])

    @property
    def headline(self) -> str:
        return str(_("that was not possible, this is"))

    @property
    def text(self) -> str:
        lines = (
            (_("Asked: %s"), self.asked),
            (_("Why not: %s"), self.why),
            (_("What is possible: %s"), self.instead),
        )
        return "\n".join(str(line) % words for line, words in lines)

    # What you may do with it

    @classmethod
    def say(
        cls,
        *,
        asked: str,
        why: str,
        instead: str,
        decided: Decided,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        by: uuid.UUID,
    ) -> None:
        """Write it down; by who helps (the database holds it), and readable by those it is about at once."""
        cls(
            id=key,
            circle=circle,
            sheet_id=sheet,
            asked=asked,
            why=why,
            instead=instead,
            decided_by=decided.by,
            organisation_name=decided.organisation,
            function=decided.function,
            author_id=by,
        ).write_once()

    def becomes(self, kind: str, words: str, *, key: uuid.UUID, by: uuid.UUID, by_whom: str = "") -> None:
        """Looked at again, tried elsewhere, made possible after all, or it stays a no. What was said first stays."""
        Sequel(id=key, kind=kind, words=words, by_whom=by_whom, **self._beside(by)).write_once()

    def is_seen(self, words: str, *, of: uuid.UUID, key: uuid.UUID, by: uuid.UUID) -> None:
        """How somebody it is about sees it."""
        OwnView(id=key, of_id=of, words=words, **self._beside(by)).write_once()

    def propose(self, words: str, *, key: uuid.UUID, by: uuid.UUID) -> None:
        """Words that may travel, when everybody it is about says yes to them. An earlier yes stands until then."""
        TravelWord(id=key, said=TravelWord.Said.PROPOSED, words=words, **self._beside(by)).write_once()

    def may_travel(self, words: str, *, of: uuid.UUID, key: uuid.UUID, by: uuid.UUID) -> None:
        """A yes to these words, as proposed or changed. Who answered themselves is not spoken for."""
        if by != of and self.choice.said_it_themselves(of):
            raise SaidItThemselves
        yes = TravelWord.Said.YES
        TravelWord(id=key, said=yes, of_id=of, words=words, **self._beside(by)).write_once()

    def may_not_travel(self, *, of: uuid.UUID, key: uuid.UUID, by: uuid.UUID) -> None:
        """A no, or a yes taken back: from now on nothing of this travels. Also when help has stopped."""
        TravelWord(id=key, said=TravelWord.Said.NO, of_id=of, **self._lies(by)).write_once()

    def widen(self, *, by: uuid.UUID) -> None:
        """Open it to all it is about and who helps, with what lies beside it."""
        beside = (Sequel, OwnView, TravelWord)
        widen(self, by=by, along=[kind._default_manager.filter(no=self) for kind in beside])

    # Reading several at once

    @classmethod
    def with_what_lies_beside(
        cls, noes: list[HonestNo], *, sequels: Sequence[Sequel], travel_words: Sequence[TravelWord]
    ) -> list[HonestNo]:
        """Lay what was read together beside its no, as `prefetch_related` would with two more questions."""
        for name, said in (("sequels", sequels), ("travel_words", travel_words)):
            for no in noes:
                beside = [one for one in said if one.no_id == no.pk]
                no.__dict__.setdefault("_prefetched_objects_cache", {})[name] = beside
        return noes

    def _beside(self, by: uuid.UUID) -> dict[str, Any]:
        """What every row beside it has: its sheet, and who wrote it. Refused when not everybody it is about says yes."""
        if not self.takes_words:
            raise NotOpenForWriting
        return self._lies(by)

    def _lies(self, by: uuid.UUID) -> dict[str, Any]:
        return {"no": self, "circle_id": self.circle_id, "sheet_id": self.sheet_id, "author_id": by}
