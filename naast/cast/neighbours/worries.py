"""Worries about somebody that were told to the teams: waiting, being tried, with contact, ended. No person is made of them."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from itertools import cycle
from pathlib import Path
from random import Random
from typing import Any
from uuid import UUID

from django.utils import timezone

from naast.alongside.outreach.models import Attempt, Initiator, Worry, WorryContact, WorryEnd, WorryWord
from naast.people.residents.models import Person
from naast.rights.access.models import Circle, Participant, Sheet

from .names import first_name, some_tongue
from .pen import Hand
from .persons import number
from .rows import Rows
from .threads import Thread, some_time
from .town import NOORD, STRATUM, ZUID

SOMEBODY = "Iemand die zich zorgen maakt om jou"
DAY = 24.0
AHEAD = (0, 0, 1, 3, 4, 6, 9)  # days until the next attempt
HOWS = ("via", "visit", "call", "visit", "message", "visit", "letter")  # with patience, a letter last


@cache
def words() -> dict[str, Any]:
    """What was told, and what was tried."""
    return tomllib.loads(Path(__file__).with_name("worries.toml").read_text("utf-8"))


class Told:
    """One worry, from its first words on. `about`: who it is, when there is contact; else it goes by the key of its circle."""

    def __init__(
        self, rows: Rows, team: str, told: dict[str, Any], *, at: datetime, about: Person | None = None
    ) -> None:
        self.rows, self.told, self.about = rows, told, about
        tongue = some_tongue(rows.chance)
        self.by = first_name(tongue, age=rows.chance.randrange(20, 80), chance=rows.chance)
        called = SOMEBODY if "withheld_because" in told else self.by
        self.thread = Thread(rows, "worry", team, called=called, at=at)
        self.person: UUID = about.pk if about else self.thread.circle.pk
        self.both = self.thread.sheet([self.thread.code.pk, self.person])
        self.apart: Sheet | None = None
        self._worry(called)
        self._initiator()

    def _worry(self, called: str) -> None:
        given = {name: self.told.get(name, "") for name in ("about_whom", "where", "saw", "said", "answer")}
        told_by = "" if called == SOMEBODY else self.by
        row = Worry(
            id=self.rows.key(Worry), discussed=self.told.get("discussed", "yes"), unsafe=self.told.get("unsafe", False),
            told_by=told_by, **given,
        )  # fmt: skip
        self._lay(row, self.both, None, self.thread.at)

    def _initiator(self) -> None:
        row = Initiator(
            id=self.rows.key(Initiator), name=self.by, reach=number(self.rows),
            withheld_because=self.told.get("withheld_because", ""),
        )  # fmt: skip
        self._lay(row, self.thread.sheet([self.thread.code.pk]), None, self.thread.at)

    def take_up(self, two: tuple[str, str], *, at: datetime) -> None:
        """Two of the team, for four weeks."""
        self.two = [Hand.of_worker(one) for one in two]
        self.tasks = [self.thread.task(one, since=at) for one in self.two]

    def attempts(self, how_many: int, *, first: datetime, last: bool = False) -> datetime:
        """One after the other, some days apart and never after now; gives the moment of the last. `last`: none comes after."""
        at, step = first, (self.rows.now - first) / (how_many + 1)
        ahead = None if last else self.rows.today + timedelta(days=self.rows.chance.choice(AHEAD))
        for nth in range(how_many):
            at = first + step * nth
            comes_one = nth + 1 < how_many
            self.try_once(nth, at, again=timezone.localdate(at + step) if comes_one else ahead)
        return at

    def try_once(self, nth: int, at: datetime, *, again: date | None) -> None:
        """The one or the other of the two, each time another way."""
        how, by = HOWS[nth % len(HOWS)], self.two[nth % 2]
        row = Attempt(
            id=self.rows.key(Attempt), how=how, words=self.rows.chance.choice(words()["tried"][how]), on=timezone.localdate(at),
            again_on=again, colleague=self.two[(nth + 1) % 2].name if how == "visit" else "",
        )  # fmt: skip
        self._lay(row, self._sheet_apart(), by, at)

    def say_more(self, *, at: datetime) -> None:
        """Who told it adds something."""
        row = WorryWord(id=self.rows.key(WorryWord), words=self.rows.chance.choice(words()["said"]["more"]))
        self._lay(row, self.both, None, at)

    def contact(self, *, at: datetime) -> None:
        """From now on the person takes part and reads it all; some write something beside it."""
        assert self.about
        there = Participant(id=self.rows.key(Participant), circle=self.thread.circle, person=self.about)
        there.name, there.since = self.about.name, at
        self.rows.add(there)
        row = WorryContact(id=self.rows.key(WorryContact), initiator_may_know=self.rows.odds(60))
        self._lay(row, self._sheet_apart(), self.two[0], at)
        if self.rows.odds(50):
            own = WorryWord(
                id=self.rows.key(WorryWord), words=self.rows.chance.choice(words()["said"]["own"])
            )
            self._lay(own, self._sheet_apart(), Hand.of(self.about), at + timedelta(hours=5))

    def end(self, kind: str, *, at: datetime) -> None:
        """Said by one of the two; from then on they may not look along any more."""
        row = WorryEnd(
            id=self.rows.key(WorryEnd), kind=kind, words=self.rows.chance.choice(words()["said"][kind])
        )
        self._lay(row, self._sheet_apart(), self.two[0], at)
        for task in self.tasks:
            task.until = min(at, self.rows.now)

    def _sheet_apart(self) -> Sheet:
        """What is not for who told it."""
        self.apart = self.apart or self.thread.sheet([self.person])
        return self.apart

    def _lay(self, row: Any, sheet: Sheet, by: Hand | None, at: datetime) -> None:
        for name, value in self.thread.place(sheet, by, at).items():
            setattr(row, name, value)
        self.rows.add(row)


@dataclass
class Near:
    """What the states of one team need: who takes worries up, what is told, and whom there can be contact with."""

    rows: Rows
    team: str
    pairs: dict[tuple[str, str], int]
    told: Iterator[dict[str, Any]]
    people: Iterator[Person]

    def told_ago(
        self, youngest: float, oldest: float, *, contact: bool = False, danger: bool = False
    ) -> Told:
        """So many days ago; with contact in words that fit whoever it is. Danger does not wait for days."""
        fits = {"anyone": True} if contact else {"unsafe": danger}
        told = next(one for one in self.told if all(one.get(name, False) == fits[name] for name in fits))
        at = some_time(self.rows, youngest * DAY, oldest * DAY)
        return Told(self.rows, self.team, told, at=at, about=next(self.people) if contact else None)

    def taken_up(
        self, youngest: float, oldest: float, *, contact: bool = False, danger: bool = False
    ) -> Told:
        """The same evening or the next day, by two."""
        worry = self.told_ago(youngest, oldest, contact=contact, danger=danger)
        two = self.rows.chance.choices(list(self.pairs), list(self.pairs.values()))[0]
        worry.take_up(two, at=worry.thread.at + timedelta(hours=self.rows.chance.randrange(1, 20)))
        return worry


State = Callable[[Near], None]


def waiting(near: Near) -> None:
    near.told_ago(0.1, 9)


def in_danger(near: Near) -> None:
    """Told this very day."""
    near.told_ago(0.05, 0.2, danger=True)


def in_danger_and_tried(near: Near) -> None:
    worry = near.taken_up(4, 6, danger=True)
    worry.attempts(2, first=worry.thread.at + timedelta(hours=20))


def just_taken_up(near: Near) -> None:
    """Nothing was tried yet."""
    near.taken_up(1, 2)


def tried(near: Near) -> None:
    """With patience; sometimes who told it adds something."""
    worry = near.taken_up(5, 20)
    first = worry.thread.at + timedelta(days=1)
    last = worry.attempts(near.rows.chance.randrange(1, 5), first=first)
    if near.rows.odds(35):
        worry.say_more(at=last)


def with_contact(near: Near) -> None:
    worry = near.taken_up(8, 22, contact=True)
    last = worry.attempts(2, first=worry.thread.at + timedelta(days=1), last=True)
    worry.contact(at=last + timedelta(minutes=10))


def ended(near: Near) -> None:
    """Nothing came of it, a no, or safety partners go on."""
    worry = near.taken_up(12, 24)
    last = worry.attempts(4, first=worry.thread.at + timedelta(days=1), last=True)
    worry.end(near.rows.chance.choice(("no", "not_reached", "safety")), at=last + timedelta(hours=20))


# Much in Noord, one in Stratum; in Zuid, where the cast works, only what is followed up by colleagues of the cast.
CHANDRA, TOMASZ, JOKE, HENK = "Chandra Ramdin", "Tomasz Nowak", "Joke de Groot", "Henk Donkers"
TEAMS: dict[str, tuple[dict[tuple[str, str], int], dict[State, int]]] = {
    NOORD: (
        {(CHANDRA, TOMASZ): 70, (CHANDRA, HENK): 30},
        {
            waiting: 22,
            in_danger: 1,
            just_taken_up: 2,
            in_danger_and_tried: 1,
            tried: 7,
            with_contact: 3,
            ended: 4,
        },
    ),
    STRATUM: ({("Aylin Şahin", "Wesley Pengel"): 100}, {waiting: 1, tried: 2, with_contact: 1, ended: 1}),
    ZUID: ({("Ingrid Martens", "Marieke van Hout"): 100}, {tried: 1, ended: 1}),
}


def tell_worries(rows: Rows, people: list[Person]) -> None:
    """Of every team. `people`: of this neighbourhood, with whom nobody is in contact yet."""
    told, whom = _each(rows.chance), cycle(people)
    for team, (pairs, how_many) in TEAMS.items():
        near = Near(rows, team, pairs, told, whom)
        for state, number_of in how_many.items():
            for _ in range(number_of):
                state(near)
    joke = Near(rows, NOORD, {(JOKE, TOMASZ): 1}, told, whom)
    tried(joke)


def began_help(rows: Rows, team: str, person: Person, *, two: tuple[str, str], days: float) -> Circle:
    """The worry of which help came, with this person, so many days ago."""
    told = rows.chance.choice([one for one in words()["told"] if one.get("anyone")])
    at = rows.morning(days + 6)
    worry = Told(rows, team, told, at=at, about=person)
    worry.take_up(two, at=at + timedelta(hours=3))
    worry.try_once(1, at + timedelta(days=2), again=None)
    worry.contact(at=at + timedelta(days=4))
    worry.end("yes", at=rows.morning(days) + timedelta(minutes=40))
    return worry.thread.circle


def _each(chance: Random) -> Iterator[dict[str, Any]]:
    told = list(words()["told"])
    chance.shuffle(told)
    return cycle(told)
