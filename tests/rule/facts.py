"""What the rule looks at: facts with their spans, as docs/decisions/0002 names them under "Things".

Persons, organisations, circles, sheets and bearers go by a plain name here ("Fatma"), so that a difference
reads as a sentence. All spans are half-open [since, until); dates mean midnight in Europe/Amsterdam.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ALL = frozenset({"contact", "story", "plan", "notes", "safety", "documents", "means"})
OPENED = datetime(
    2026, 2, 28, 9, tzinfo=UTC
)  # all circles, and what marks a sheet or circle was written then
Parts = frozenset[str]


def midnight(day: date) -> datetime:
    """The moment a date begins."""
    return datetime.combine(day, time(), AMSTERDAM).astimezone(UTC)


def moment(when: datetime | date | None) -> datetime | None:
    """A moment, of a moment or of a date."""
    return when if when is None or isinstance(when, datetime) else midnight(when)


@dataclass(frozen=True, kw_only=True)
class Span:
    """A fact that holds from `since` up to, not including, `until`."""

    id: str
    since: datetime | date
    until: datetime | date | None = None

    def lives(self, t: datetime) -> bool:
        begin, end = moment(self.since), moment(self.until)
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
    kind: str = "involvement"


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
    person: str | None  # None: the team's


@dataclass(frozen=True, kw_only=True)
class Ending(Span):
    circle: str


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
    purpose: str = "link"


@dataclass(frozen=True, kw_only=True)
class Look(Span):
    circle: str
    actor: str
    ground: str
    sheets: frozenset[str]
    purpose: str = "list"
    about: frozenset[str] = frozenset()  # whose name or reach it opened
    tell_from: datetime | None = None


@dataclass(frozen=True)
class Sheet:
    name: str
    circle: str
    part: str
    about: frozenset[str]
    visible_to: frozenset[str] | None = None
