"""What may go this way or that in a random history, and where the history has come."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count
from random import Random
from typing import TypeVar

from . import facts as fact
from .cast import CIRCLE, CORPORATION, MUNICIPALITY, OTHER_TEAM, SCHOOL, TEAM
from .facts import ALL, AMSTERDAM, Parts, Sheet
from .known import Facts
from .yes import whose_yes

T = TypeVar("T")
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
RECIPIENTS = [
    SCHOOL,
    CORPORATION,
    MUNICIPALITY,
    OTHER_TEAM,
    TEAM,
    "Joop",
    "Mila",
    "link",
    "other link",
    "Hakan",
]
WORKERS = ["Sanne", "Karim", "Ans", "Bram", "Thomas"]
PARTS = sorted(ALL)
BIRTHS: list[tuple[date | None, int | None]] = [
    (date(2014, 3, 20), None),  # 12 in a few weeks
    (date(2014, 2, 27), None),  # 12 since a few days, after the yes
    (date(2014, 2, 27), None),
    (date(2010, 3, 20), None),  # 16 in a few weeks
    (date(2013, 1, 5), None),  # 13
    (date(2012, 2, 29), None),  # 14; a birthday only in leap years
    (date(2020, 6, 1), None),  # 5
    (date(2008, 8, 8), None),  # 17
    (None, 2014),  # counted as 11, until New Year's Eve
    (None, 2010),  # counted as 15, until New Year's Eve
    (None, None),
]


class Choices:
    """What may go this way or that in a history: every choice follows from one number."""

    def __init__(self, number: int) -> None:
        self._random = Random(number)  # noqa: S311
        self._number = count(1)

    def one(self, options: Sequence[T]) -> T:
        return self._random.choice(options)

    def some(self, options: Sequence[T]) -> list[T]:
        """Any of them, also none."""
        return [option for option in options if self.chance(50)]

    def chance(self, percent: int) -> bool:
        return self._random.random() * 100 < percent

    def name(self, what: str) -> str:
        """A new name for a fact."""
        return f"{what} {next(self._number)}"

    def parts(self) -> Parts:
        """Mostly everything, sometimes an exception picked out."""
        return ALL if self.chance(60) else frozenset(self.some(PARTS)) or frozenset({"plan"})


@dataclass
class Now:
    """Where a history has come: what is known, and what time it is."""

    facts: Facts
    t: datetime
    choose: Choices

    def people(self) -> list[str]:
        return [p.person for p in self.facts.of(fact.Participant, circle=CIRCLE)]

    def one(self) -> str:
        """One of those who take part."""
        return self.choose.one(self.people())

    def child(self) -> str:
        """A child, of those who take part if there is one."""
        children = ["Emre", "Aylin", "Noa"]
        return self.choose.one([name for name in children if name in self.people()] or children)

    def day(self, *shifts: int) -> date:
        """A date, some days from now."""
        return (self.t + self.choose.one(shifts) * DAY).astimezone(AMSTERDAM).date()

    def givers(self, about: str) -> list[str]:
        """Whose yes is needed; when nobody can give it, who might think so."""
        return sorted(whose_yes(self.facts, CIRCLE, about, self.t)) or sorted({about, "Fatma"})


def say(
    choose: Choices, t: datetime, circle: str, about: str, giver: str, answer: str,
    to: str | None = None, until: datetime | None = None,
) -> fact.Consent:  # fmt: skip
    """A statement of yes, no or not any more."""
    parts = choose.parts() if answer == "yes" else Parts()
    return fact.Consent(
        id=choose.name(answer), circle=circle, kind="sharing" if to else "help", about=about, giver=giver,
        answer=answer, recipient=to, parts=parts, since=t, until=until,
    )  # fmt: skip


def new_sheet(
    choose: Choices, circle: str, about: set[str], visible_to: set[str] | None, part: str | None = None
) -> Sheet:
    """A sheet with a number, because two may otherwise be the same sheet."""
    part = part or choose.one(PARTS)
    name = f"{part} of {'+'.join(sorted(about))} for {'+'.join(sorted(visible_to or ['all']))} in {circle}"
    return Sheet(name, circle, part, frozenset(about), frozenset(visible_to) if visible_to else None)
