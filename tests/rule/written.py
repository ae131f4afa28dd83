"""What is written on sheets and beside them: messages, appointments, promises, words; drafts, absences, wishes, reminders.

`since` is when it was written. None of it is a ground: it lies on a sheet, or is one person's own (decision 0005).
"""

from dataclasses import dataclass
from datetime import date, datetime

from .facts import Span


@dataclass(frozen=True, kw_only=True)
class Row(Span):
    """A row of content."""

    circle: str
    sheet: str


@dataclass(frozen=True, kw_only=True)
class Message(Row):
    of: str  # whose thread it is
    by_team: bool


@dataclass(frozen=True, kw_only=True)
class Promise(Row):
    promiser: str | None
    organisation: str | None
    due: date


@dataclass(frozen=True, kw_only=True)
class Outcome(Row):
    promise: str


@dataclass(frozen=True, kw_only=True)
class Appointment(Row):
    starts: datetime
    workers: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Change(Row):
    """Of an appointment: moved, or called off."""

    appointment: str
    kind: str
    starts: datetime | None
    workers: frozenset[str]


@dataclass(frozen=True, kw_only=True)
class Word(Row):
    """More words about a question."""


@dataclass(frozen=True, kw_only=True)
class WorryEnd(Row):
    kind: str


@dataclass(frozen=True, kw_only=True)
class Document(Row):
    """A letter."""


@dataclass(frozen=True, kw_only=True)
class Draft(Span):
    writer: str
    circle: str | None


@dataclass(frozen=True, kw_only=True)
class Absence(Span):
    position: str


@dataclass(frozen=True, kw_only=True)
class Wish(Span):
    """How somebody wants to be reminded, and how long before."""

    person: str
    how: str
    before: str


@dataclass(frozen=True, kw_only=True)
class Reminder(Span):
    """Somebody was told of this moment; or (kind notice) that what was told is not so any more."""

    appointment: str
    person: str
    kind: str
    starts: datetime
