"""What the rule looks at: facts with their spans, as docs/decisions/0002 names them under "Things".

Persons, organisations, circles, sheets and bearers go by a plain name here ("Fatma"), so that a difference
reads as a sentence. All spans are half-open [since, until); dates mean midnight in Europe/Amsterdam.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time
from typing import TypeVar
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ALL = frozenset({"contact", "story", "plan", "notes", "safety", "documents", "means"})
Parts = frozenset[str]


def midnight(day: date) -> datetime:
    """The moment a date begins."""
    return datetime.combine(day, time(), AMSTERDAM).astimezone(UTC)


@dataclass(frozen=True, kw_only=True)
class Span:
    """A fact that holds from `since` up to, not including, `until`."""

    id: str
    since: datetime | date
    until: datetime | date | None = None

    def lives(self, t: datetime) -> bool:
        begin, end = _moment(self.since), _moment(self.until)
        return begin <= t and (end is None or t < end)


@dataclass(frozen=True)
class Person:
    name: str
    born: date | None = None
    year: int | None = None


@dataclass(frozen=True)
class Organisation:
    name: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class Position(Span):
    person: str
    organisation: str
    role: str


@dataclass(frozen=True, kw_only=True)
class Duty(Span):
    position: str


@dataclass(frozen=True, kw_only=True)
class Authority(Span):
    child: str
    holder: str | None
    kind: str


@dataclass(frozen=True, kw_only=True)
class Representation(Span):
    person: str
    representative: str
    kind: str


@dataclass(frozen=True)
class Circle:
    name: str
    team: str


@dataclass(frozen=True, kw_only=True)
class Participant(Span):
    circle: str
    person: str


@dataclass(frozen=True, kw_only=True)
class NamedWorker(Span):
    circle: str
    person: str
    role: str


@dataclass(frozen=True, kw_only=True)
class WorkerRefusal(Span):
    circle: str
    worker: str
    refused_by: str


@dataclass(frozen=True, kw_only=True)
class Consent(Span):
    circle: str
    kind: str
    about: str
    giver: str
    answer: str
    recipient: str | None = None
    parts: Parts = frozenset()


@dataclass(frozen=True, kw_only=True)
class Exemption(Span):
    circle: str
    about: str
    giver: str
    kind: str


@dataclass(frozen=True, kw_only=True)
class Task(Span):
    circle: str
    kind: str
    person: str


@dataclass(frozen=True, kw_only=True)
class Emergency(Span):
    circle: str
    person: str
    tell_from: datetime


@dataclass(frozen=True, kw_only=True)
class LegalException(Span):
    circle: str
    person: str
    parts: Parts
    decided_by: str
    seconded_by: str | None
    tell_from: datetime


@dataclass(frozen=True, kw_only=True)
class Bearer(Span):
    circle: str
    closed: datetime | None = None


@dataclass(frozen=True)
class Sheet:
    name: str
    circle: str
    part: str
    about: frozenset[str]
    visible_to: frozenset[str] | None = None


F = TypeVar("F", bound=Span)


@dataclass
class Facts:
    """Everything that is known. A step of a history adds a fact or ends one; nothing else is state."""

    persons: dict[str, Person] = field(default_factory=dict)
    organisations: dict[str, Organisation] = field(default_factory=dict)
    circles: dict[str, Circle] = field(default_factory=dict)
    sheets: dict[str, Sheet] = field(default_factory=dict)
    spans: dict[type, dict[str, Span]] = field(default_factory=lambda: defaultdict(dict))

    def add(self, fact: Span) -> None:
        """Know this fact; one with the same id (the same fact, ended) takes its place."""
        self.spans[type(fact)][fact.id] = fact

    def of(self, thing: type[F], /, **like: object) -> list[F]:
        """The facts of this kind whose fields are as asked."""
        return [
            fact
            for fact in self.spans[thing].values()
            if all(getattr(fact, name) == value for name, value in like.items())
        ]  # type: ignore[return-value]

    def actors(self) -> list[str]:
        """Everybody who could look: all persons, and all bearers."""
        return [*self.persons, *self.spans[Bearer]]

    def everything(self) -> list[object]:
        """All that is known, in an order in which a database can take it."""
        things = [self.persons, self.organisations, self.circles, self.sheets, *self.spans.values()]
        return [thing for kind in things for thing in kind.values()]

    def living(self, thing: type[F], t: datetime, /, **like: object) -> list[F]:
        """Those of them that live at t."""
        return [fact for fact in self.of(thing, **like) if fact.lives(t)]


def _moment(when: datetime | date | None) -> datetime | None:
    return when if when is None or isinstance(when, datetime) else midnight(when)
