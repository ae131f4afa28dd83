"""What reached a team from outside: a circle of its own, and the code of who asked or told it. Nobody has such a code here."""

from datetime import date, datetime, time, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from naast.people.workdays import is_working_day
from naast.promises.models import Outcome, Promise
from naast.rights.access.models import Bearer, Circle, Part, Sheet, Task

from ..people import key
from .pen import Hand
from .rows import Rows

TWO_YEARS, FOUR_WEEKS = timedelta(days=730), timedelta(days=28)
OPEN = 9  # the team is there until five


class Thread:
    """One question or worry: its circle, its code, and the rows that lie on its sheets."""

    def __init__(self, rows: Rows, kind: str, team: str, *, called: str, at: datetime) -> None:
        self.rows, self.kind, self.team, self.called, self.at = rows, kind, team, called, at
        self.circle = rows.add(Circle(id=rows.key(Circle), kind=kind, team_id=key(team), opened_at=at))
        self.code = rows.add(
            Bearer(
                id=rows.key(Bearer), circle=self.circle, purpose="thread", for_name=called, since=at, until=at + TWO_YEARS,
                secret_hash=rows.chance.randbytes(32),
            )
        )  # fmt: skip

    def sheet(self, about: list[UUID]) -> Sheet:
        """On the part of contact, about these keys."""
        return self.rows.add(
            Sheet(
                id=self.rows.key(Sheet), circle=self.circle, part=Part.CONTACT, about=sorted(about), visible_to=None
            )
        )  # fmt: skip

    def task(self, by: Hand | None, *, since: datetime, until: datetime | None = None) -> Task:
        """Of one of the team for four weeks, when nothing else is said; of nobody: the whole team's."""
        until = until or (since + FOUR_WEEKS if by else None)
        return self.rows.add(
            Task(
                id=self.rows.key(Task), circle=self.circle, kind=self.kind, person_id=by and by.id,
                person_name=by.name if by else self.team, since=since, until=until,
            )
        )  # fmt: skip

    def place(self, sheet: Sheet, by: Hand | None, at: datetime) -> dict[str, Any]:
        """What every row has: where it lies, who wrote it (nobody: the code itself), when."""
        author = {"author_id": by and by.id, "author_name": by.name if by else self.called}
        return {"circle": self.circle, "sheet": sheet, "written_at": min(at, self.rows.now), **author}

    def promise(self, sheet: Sheet, by: Hand | None, *, at: datetime, due: date) -> Promise:
        """The team says by when it answers."""
        return self.rows.add(
            Promise(
                id=self.rows.key(Promise), promiser_name=self.team, organisation_id=key(self.team), what="We antwoorden je.",
                due=due, **self.place(sheet, by, at),
            )
        )  # fmt: skip

    def went(self, promise: Promise, by: Hand, result: str, why: str, *, at: datetime) -> None:
        """The team's own word on its promise."""
        place = self.place(promise.sheet, by, at)
        self.rows.add(Outcome(id=self.rows.key(Outcome), promise=promise, result=result, why=why, **place))


def some_time(rows: Rows, youngest: float, oldest: float, *, open_hours: bool = False) -> datetime:
    """So many hours ago; nobody writes in the night, and the team itself only when it is open."""
    at = timezone.localtime(rows.now - timedelta(hours=rows.chance.uniform(youngest, oldest)))
    at = _when_open(rows, at) if open_hours else by_day(at)
    return min(at, rows.now - timedelta(minutes=5))


def by_day(at: datetime) -> datetime:
    """What would be in the night was in the evening before it."""
    at = timezone.localtime(at)
    return at - timedelta(hours=8) if at.hour < 7 else at


def _when_open(rows: Rows, at: datetime) -> datetime:
    """That day, or the working day before it."""
    day = at.date()
    while not is_working_day(day):
        day -= timedelta(days=1)
    clock = time(OPEN + rows.chance.randrange(8), rows.chance.randrange(60))
    return timezone.make_aware(datetime.combine(day, clock))
