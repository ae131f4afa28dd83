"""The drawings of an opened circle as the acting person may see them: each on its own sheet, on a day."""

import uuid
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from itertools import groupby

from django.http import Http404
from django.utils import timezone
from django.utils.translation import ngettext

from naast.rights.access.everything import everything
from naast.rights.access.models import Circle, Participant, Sheet
from naast.rights.access.reading import Standing
from naast.rights.access.words import together

from .kinds import Near
from .layout import in_order
from .models import Tie, can_widen_all, standing


@dataclass(frozen=True)
class Drawing:
    """Everybody round one person (or several together), as it was on a day."""

    sheet: Sheet
    of: str
    ties: list[Tie]  # all rows, of all times
    on: date

    @cached_property
    def here(self) -> list[Tie]:
        """Who is there on that day, or could be: the nearest first."""
        there = [tie for tie in standing(self.ties, on=self.on) if not tie.is_over(self.on)]
        return sorted(there, key=in_order)

    @cached_property
    def gone(self) -> list[Tie]:
        """Who was there before that day."""
        return [tie for tie in standing(self.ties, on=self.on) if tie.is_over(self.on)]

    @property
    def by_near(self) -> list[tuple[str, list[Tie]]]:
        """The list beside the drawing: the same people in the same order."""
        return [
            (str(Near(near).label), list(some)) for near, some in groupby(self.here, key=lambda tie: tie.near)
        ]

    @property
    def sentence(self) -> str:
        """For the essential page: how many are there, and how many could be."""
        could = sum(tie.near == Near.COULD for tie in self.here)
        there = len(self.here) - could
        said = ngettext("Round %(of)s %(n)s person is drawn", "Round %(of)s %(n)s people are drawn", there)
        also = ngettext("and %(n)s who could be there", "and %(n)s who could be there", could)
        return f"{said % {'of': self.of, 'n': there}}{' ' + also % {'n': could} if could else ''}."

    @property
    def for_few(self) -> bool:
        return self.sheet.visible_to is not None

    def may_be_widened(self, *, by: uuid.UUID) -> bool:
        return can_widen_all(self.ties, by=by)


class Network:
    """What was drawn in one circle."""

    def __init__(self, circle: Circle, *, on: date | None = None) -> None:
        """Reads it in one statement; what the acting person may not see does not come back."""
        self.today = timezone.localdate()
        people, sheets, ties = everything([circle.pk], Participant, Sheet, Tie)
        self.on = min(on or self.today, self.today)
        self.drawings = drawings(people, sheets, ties, on=self.on)

    @property
    def open(self) -> list[Drawing]:
        return [one for one in self.drawings if not one.for_few]

    @property
    def few(self) -> list[Drawing]:
        """Drawn in a talk: kept apart, for somebody may be looking along at the table."""
        return [one for one in self.drawings if one.for_few]

    def chosen(self, key: uuid.UUID | None, *, by: uuid.UUID) -> Drawing | None:
        """The one asked for; else one's own, else the first that lies open."""
        if key is None:
            mine = [one for one in self.open if one.sheet.about == [by]]
            return next(iter(mine or self.open), None)
        for one in self.drawings:
            if one.sheet.pk == key:
                return one
        raise Http404


def may_draw_on(sheet: Sheet, here: Standing) -> bool:
    """With the yes of everybody it is about; who takes part knows only of their own."""
    whom = set(sheet.about)
    return whom <= here.writes_about if here.helps else bool(whom & here.writes_about)


def drawings(people: list[Participant], sheets: list[Sheet], ties: list[Tie], *, on: date) -> list[Drawing]:
    """By the sheet they lie on, in the order in which the people take part."""
    names = {one.person_id: one.name for one in people}
    place = {one.person_id: nth for nth, one in enumerate(people)}
    by_sheet: dict[uuid.UUID, list[Tie]] = {}
    for tie in ties:
        by_sheet.setdefault(tie.sheet_id, []).append(tie)
    drawn = [sheet for sheet in sheets if sheet.pk in by_sheet]
    drawn.sort(key=lambda sheet: (len(sheet.about), min(place.get(one, 0) for one in sheet.about)))
    return [Drawing(one, _of(one, names), _lie_on(one, by_sheet[one.pk]), on) for one in drawn]


def _of(sheet: Sheet, names: dict[uuid.UUID, str]) -> str:
    return together(names[one] for one in names if one in sheet.about)


def _lie_on(sheet: Sheet, ties: list[Tie]) -> list[Tie]:
    for tie in ties:
        tie.sheet = sheet
    return ties
