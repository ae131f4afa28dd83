"""Writing things down for one household: on the right sheet, by the right hand, on a day between the yes and now."""

import uuid
from datetime import date, datetime, timedelta
from typing import NamedTuple

from naast.alongside.plan.models import Hope
from naast.people.residents.models import Person
from naast.promises.models import Outcome, Promise, Remark
from naast.rights.access.models import Part, Sheet

from ..people import key
from .circles import Around
from .rows import Rows
from .workers import known_as


class Hand(NamedTuple):
    """Who says or writes something: key, and the name that people read."""

    id: uuid.UUID
    name: str

    @classmethod
    def of_worker(cls, worker: str) -> "Hand":
        return cls(key(worker), known_as(worker))

    @classmethod
    def of(cls, person: Person) -> "Hand":
        return cls(person.pk, person.name)


class Pen:
    """Writes rows of content in one circle."""

    def __init__(self, rows: Rows, around: Around) -> None:
        self.rows, self.around, self.circle = rows, around, around.circle
        self.worker = Hand.of_worker(around.contact)
        self.team = {key(around.contact), key(around.stand_in)}
        self._sheets: dict[object, Sheet] = {}

    # On which sheet, when, by whom

    def sheet(
        self, about: list[Person], *, part: Part = Part.PLAN, only_for: list[uuid.UUID] | None = None
    ) -> Sheet:
        """The same people, part and eyes: the same sheet."""
        whom = sorted(person.pk for person in about)
        eyes = sorted(only_for) if only_for is not None else None
        name = (part, tuple(whom), eyes and tuple(eyes))
        if name not in self._sheets:
            self._sheets[name] = self.rows.add(
                Sheet(id=self.rows.key(Sheet), circle=self.circle, part=part, about=whom, visible_to=eyes)
            )
        return self._sheets[name]

    def talk(self, person: Person, *, part: Part = Part.PLAN) -> Sheet:
        """What was said between this person and the contact worker."""
        return self.sheet([person], part=part, only_for=[person.pk, self.worker.id])

    @property
    def end(self) -> datetime:
        """Nothing is written after this: now, or the morning of the day on which the yes was taken back."""
        return self.rows.morning(self.around.until) if self.around.until else self.rows.now

    def some_day(self) -> datetime:
        """Some moment between the yes and the end."""
        last = self.around.until
        first = max(self.around.days - 1, last + 1)
        return min(self.rows.moment(self.rows.chance.uniform(last, first)), self.end)

    def _types(self, person: Hand) -> Hand:
        """Mostly the worker types what people say; some type themselves."""
        return person if self.rows.odds(30) else self.worker

    # What is written

    def hope(
        self, sheet: Sheet, person: Person, words: str, *, at: datetime, follows: Hope | None = None
    ) -> Hope:
        by = self._types(Hand.of(person))
        return self.rows.add(
            Hope(
                id=self.rows.key(Hope), circle=self.circle, sheet=sheet, author_id=by.id, author_name=by.name, of=person,
                of_name=person.name, words=words, follows=follows, written_at=min(at, self.end),
            )
        )  # fmt: skip

    def promise(
        self,
        sheet: Sheet,
        by: Hand,
        what: str,
        *,
        at: datetime,
        due: date | None = None,
        renews: Promise | None = None,
    ) -> Promise:
        """Of the team's own workers it binds the team."""
        for_team = by.id in self.team
        author = by if for_team else self._types(by)
        return self.rows.add(
            Promise(
                id=self.rows.key(Promise), circle=self.circle, sheet=sheet, author_id=author.id, author_name=author.name,
                promiser_id=by.id, promiser_name=by.name, organisation_id=self.circle.team_id if for_team else None,
                what=what, due=due, renews=renews, written_at=min(at, self.end),
            )
        )  # fmt: skip

    def outcome(self, promise: Promise, result: str, why: str, *, at: datetime) -> None:
        """The promiser's own word."""
        self.rows.add(
            Outcome(
                id=self.rows.key(Outcome), circle=self.circle, sheet=promise.sheet, promise=promise, result=result, why=why,
                author_id=promise.promiser_id, author_name=promise.promiser_name, written_at=min(at, self.end),
            )
        )  # fmt: skip

    def remark(self, promise: Promise, by: Person, words: str, *, moved_to: date | None) -> None:
        """The day after the promise: how it is for somebody, or another day."""
        at = min(promise.written_at + timedelta(hours=20), self.end)
        self.rows.add(
            Remark(
                id=self.rows.key(Remark), circle=self.circle, sheet=promise.sheet, promise=promise, author_id=by.pk,
                author_name=by.name, words=words, moved_to=moved_to, written_at=at,
            )
        )  # fmt: skip
