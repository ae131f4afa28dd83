"""A tie with one of those round somebody. Each row says how it is from a day on; all rows of one tie are its history."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import date
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from naast.look.dates import human_date
from naast.look.refusal import Refusal
from naast.rights.access.models import Circle, Part, Row, Sheet
from naast.rights.access.opening import sheet_for
from naast.rights.access.widening import NotYoursToWiden, can_widen, widen

from .kinds import LONGEST, Asks, Gives, HowItIs, Kind, Near, words_in


class EndsBeforeItBegan(Refusal):
    """An end before the last change would leave that change standing."""

    sentence = _("On this day it was not so yet.")
    instead = _("Choose the day on which it was over.")


class Tie(Row):
    """How it is with somebody from a day on. `who` is the same in all rows of one tie: the key of its first."""

    who = models.UUIDField()
    name = models.CharField(_("name"), max_length=LONGEST, help_text="as the resident says it")
    kind = models.CharField(max_length=9, choices=Kind.choices)
    near = models.PositiveSmallIntegerField(choices=Near.choices)
    gives = ArrayField(models.CharField(max_length=8, choices=Gives.choices))
    asks = ArrayField(models.CharField(max_length=8, choices=Asks.choices))
    since = models.DateField(
        null=True, help_text="from which day it is so; nothing: as long as anybody knows"
    )
    until = models.DateField(null=True, help_text="from which day it is over")

    class Meta:
        db_table = "tie"
        ordering = ["written_at"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="tie_has_a_name"),
            models.CheckConstraint(condition=models.Q(near__in=Near.values), name="tie_is_somewhere"),
            models.CheckConstraint(condition=models.Q(kind__in=Kind.values), name="tie_is_of_a_kind"),
            models.CheckConstraint(
                condition=models.Q(gives__contained_by=Gives.values), name="tie_gives_from_the_list"
            ),
            models.CheckConstraint(
                condition=models.Q(asks__contained_by=Asks.values), name="tie_asks_from_the_list"
            ),
            models.CheckConstraint(
                condition=models.Q(since=None)
                | models.Q(until=None)
                | models.Q(until__gte=models.F("since")),
                name="tie_ends_after_it_began",
            ),
        ]

    # What you may ask it

    @property
    def begins(self) -> date:
        """For the order: without a day it was always so."""
        return self.since or date.min

    @property
    def how_it_is(self) -> HowItIs:
        return HowItIs(
            self.name, self.kind, self.near, list(self.gives), list(self.asks), self.since, self.until
        )

    def is_over(self, on: date) -> bool:
        return self.until is not None and self.until <= on

    @property
    def for_few(self) -> bool:
        """Drawn in a talk: not (yet) for everybody it is about."""
        return self.sheet.visible_to is not None

    @property
    def facts(self) -> str:
        """In one line: kind, what it gives, what it asks, since and until when."""
        words = words_in(get_language() or "")
        said = [words[self.kind]]
        for field, values in (("gives", self.gives), ("asks", self.asks)):
            if values:
                said.append(words[field] % {"what": ", ".join(words[f"{field} {one}"] for one in values)})
        for field, day in (("since", self.since), ("until", self.until)):
            if day:
                said.append(words[field] % {"day": human_date(day)})
        return " · ".join(said)

    # What you may do with it

    @classmethod
    def draw(cls, how: HowItIs, *, key: uuid.UUID, circle: Circle, sheet: uuid.UUID, by: uuid.UUID) -> None:
        """Somebody comes into a drawing."""
        cls._write(how, key=key, who=key, circle=circle, sheet=sheet, by=by)

    def change(self, how: HowItIs, *, key: uuid.UUID, by: uuid.UUID) -> None:
        """How it is now. What was said before stays, as history."""
        sheet = writable_again(self.sheet)
        type(self)._write(how, key=key, who=self.who, circle=self.circle, sheet=sheet, by=by)

    def move(self, near: int, *, key: uuid.UUID, by: uuid.UUID) -> None:
        """Nearer or further, from today; somebody with whom it was over is back. Who stands there already stays."""
        if near != self.near or self.until:
            now = self.how_it_is._replace(near=near, since=timezone.localdate(), until=None)
            self.change(now, key=key, by=by)

    def end(self, until: date, *, key: uuid.UUID, by: uuid.UUID) -> None:
        """It is over from this day; before it, it stays drawn."""
        if until < self.begins:
            raise EndsBeforeItBegan
        self.change(self.how_it_is._replace(until=until), key=key, by=by)

    @classmethod
    def widen_all(cls, ties: list[Tie], *, by: uuid.UUID) -> None:
        """A whole drawing that was made in a talk is opened, by the one it is about or who wrote all of it."""
        if not can_widen_all(ties, by=by):
            raise NotYoursToWiden
        first, *others = ties
        along = [cls.objects.filter(pk__in=[one.pk for one in others])] if others else []
        widen(first, by=by, along=along)

    # Private

    @classmethod
    def _write(
        cls, how: HowItIs, *, key: uuid.UUID, who: uuid.UUID, circle: Circle, sheet: uuid.UUID, by: uuid.UUID
    ) -> None:
        row = cls(id=key, who=who, circle=circle, sheet_id=sheet, author_id=by, **how._asdict())
        row.write_once()


def can_widen_all(ties: list[Tie], *, by: uuid.UUID) -> bool:
    """Only a drawing for few, and only as a whole: nobody opens what another wrote, but for the one it is about."""
    return bool(ties) and all(can_widen(tie, by=by) for tie in ties)


def writable_again(sheet: Sheet) -> uuid.UUID:
    """The sheet, asked for again: a yes that was taken back meanwhile is a sentence, and no page that is not there."""
    return sheet_for(sheet.circle_id, part=Part(sheet.part), about=sheet.about, only_for=sheet.visible_to)


def standing(ties: Iterable[Tie], *, on: date) -> list[Tie]:
    """How it is (or was) on a day: of each tie the row that began last by then, the newest written among equals."""
    by_who: dict[uuid.UUID, Tie] = {}
    for tie in sorted((tie for tie in ties if tie.begins <= on), key=_order):
        by_who[tie.who] = tie
    return list(by_who.values())


def history(ties: Iterable[Tie]) -> list[Tie]:
    """All that was said of one tie, the newest first."""
    return sorted(ties, key=_order, reverse=True)


def _order(tie: Tie) -> tuple[Any, ...]:
    return tie.begins, tie.written_at
