"""What people ask the teams: nothing, one thing or very much; waiting, late, taken up, answered, asked again, set aside."""

import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from itertools import cycle
from pathlib import Path
from typing import Any

from django.utils import timezone

from naast.alongside.contact.models import Question, QuestionOutcome, Word
from naast.people.workdays import after_working_days
from naast.rights.access.models import Circle

from .names import first_name, some_tongue
from .pen import Hand
from .persons import number
from .rows import Rows
from .threads import Thread, some_time
from .town import NOORD, STRATUM, ZUID

WHO_ASKED, DAYS = "Wie dit vroeg", 24.0
FRESH, LATE, BEFORE = (0.2, 39.0), (200.0, 330.0), (50.0, 26 * DAYS)  # hours ago
CHANNELS = {"web": 50, "phone": 24, "street": 12, "desk": 14}
WAYS = {"come_back": 45, "mail": 20, "text": 20, "call": 15}


@cache
def words() -> dict[str, list[dict[str, str]]]:
    """What is asked, with its answer; what is set aside; and the questions of which help came."""
    return tomllib.loads(Path(__file__).with_name("questions.toml").read_text("utf-8"))


class Asked:
    """One question, from its first words on. `worker`: who of the team hears, takes up or answers it."""

    def __init__(
        self, rows: Rows, team: str, told: dict[str, str], *, worker: str, ago: tuple[float, float]
    ) -> None:
        self.rows, self.told, self.worker = rows, told, Hand.of_worker(worker)
        self.channel = rows.chance.choices(list(CHANNELS), list(CHANNELS.values()))[0]
        self.heard_by = None if self.channel == "web" else self.worker
        self.at = some_time(rows, *ago, open_hours=self.heard_by is not None)
        self.given = _given(rows, self.channel)
        self.thread = Thread(rows, "question", team, called=self.given["called"] or WHO_ASKED, at=self.at)
        self.sheet = self.thread.sheet([self.thread.code.pk])
        self.waits = self.thread.task(None, since=self.at)
        if self.heard_by:
            self.thread.task(self.heard_by, since=self.at)
        self._ask()

    def _ask(self) -> None:
        self.due = due = after_working_days(timezone.localdate(self.at), 2)
        place = self.thread.place(self.sheet, self.heard_by, self.at)
        row = Question(
            id=self.rows.key(Question), words=self.told["words"], language="nl", channel=self.channel, answer_by=due,
            **self.given, **place,
        )  # fmt: skip
        self.rows.add(row)
        self.promise = self.thread.promise(self.sheet, self.heard_by, at=self.at, due=due)

    def take_up(self, at: datetime) -> None:
        """One of the team says: mine."""
        if self.heard_by is None:
            self.thread.task(self.worker, since=at)

    def answer(self, words: str, *, kind: str = "answered", at: datetime) -> None:
        """It waits no longer; the team says how its promise went, also when it was late."""
        row = QuestionOutcome(id=self.rows.key(QuestionOutcome), words=words, kind=kind)
        self._lay(row, self.worker, at)
        late = self.due < timezone.localdate(at)
        aside = kind == "set_aside"
        result = "let_go" if aside else "in_part" if late else "kept"
        why = words if aside else "Het kwam later dan we beloofden." if late else ""
        self.thread.went(self.promise, self.worker, result, why, at=at)
        self.waits.until = at
        if not aside:
            self.take_up(at)

    def ask_on(self, words: str, *, at: datetime) -> None:
        """The asker comes back with the code: it is the team's again."""
        self._lay(Word(id=self.rows.key(Word), words=words), None, at)
        self.thread.task(None, since=at)
        due = after_working_days(timezone.localdate(at), 2)
        self.thread.promise(self.sheet, None, at=at, due=due)

    def soon(self) -> datetime:
        """When the team answers: within two days, some later; never after now."""
        hours = self.rows.chance.choice((1, 3, 5, 20, 26, 44, 120))
        return min(self.at + timedelta(hours=hours), self.rows.now - timedelta(minutes=2))

    def _lay(self, row: QuestionOutcome | Word, by: Hand | None, at: datetime) -> None:
        for name, value in self.thread.place(self.sheet, by, at).items():
            setattr(row, name, value)
        self.rows.add(row)


State = Callable[[Rows, str, dict[str, str], str], None]


def waiting(rows: Rows, team: str, told: dict[str, str], worker: str) -> None:
    """Asked today or yesterday."""
    Asked(rows, team, told, worker=worker, ago=FRESH)


def late(rows: Rows, team: str, told: dict[str, str], worker: str) -> None:
    """The team said a day that has passed."""
    Asked(rows, team, told, worker=worker, ago=LATE)


def taken_up(rows: Rows, team: str, told: dict[str, str], worker: str) -> None:
    """Somebody works on it, and has not answered yet."""
    asked = Asked(rows, team, told, worker=worker, ago=FRESH)
    asked.take_up(rows.now - (rows.now - asked.at) / 2)


def answered(rows: Rows, team: str, told: dict[str, str], worker: str) -> None:
    asked = Asked(rows, team, told, worker=worker, ago=BEFORE)
    asked.answer(told["answer"], kind=told.get("kind", "answered"), at=asked.soon())


def asked_on(rows: Rows, team: str, told: dict[str, str], worker: str) -> None:
    """Answered, and now there is something more."""
    asked = Asked(rows, team, told, worker=worker, ago=(100.0, 300.0))
    asked.answer(told["answer"], kind=told.get("kind", "answered"), at=asked.at + timedelta(hours=3))
    more = told.get("more", "Dank je wel. Mag ik nog iets vragen?")
    asked.ask_on(more, at=some_time(rows, *FRESH))


def set_aside(rows: Rows, team: str, told: dict[str, str], worker: str) -> None:
    """Nobody waits for an answer to this."""
    nobodys = {"words": rows.chance.choice(words()["aside"])["words"]}
    asked = Asked(rows, team, nobodys, worker=worker, ago=BEFORE)
    asked.answer("Dit is reclame. Daar doen we niets mee.", kind="set_aside", at=asked.soon())


@dataclass(frozen=True)
class Busy:
    """A team: who of it answers how often, and how many questions of each kind it has."""

    workers: dict[str, int]
    how_many: dict[State, int]


# Much in Stratum, one in Noord; in Zuid, where the cast works, nothing waits but what the cast's own story tells.
TEAMS = {
    STRATUM: Busy(
        {"Wesley Pengel": 60, "Aylin Şahin": 30, "Petra Swinkels": 10},
        {waiting: 30, taken_up: 6, late: 4, asked_on: 4, answered: 36, set_aside: 3},
    ),
    NOORD: Busy({"Chandra Ramdin": 70, "Tomasz Nowak": 30}, {waiting: 1, answered: 9}),
    ZUID: Busy({"Ingrid Martens": 50, "Marieke van Hout": 30, "Daan Coolen": 20}, {answered: 12}),
}  # fmt: skip


def ask_teams(rows: Rows) -> None:
    """Of every team everything it was asked these weeks."""
    told = _each(rows)
    for team, busy in TEAMS.items():
        for state, how_many in busy.how_many.items():
            for worker in rows.chance.choices(list(busy.workers), list(busy.workers.values()), k=how_many):
                state(rows, team, next(told), worker)


def began_help(rows: Rows, team: str, *, worker: str, days: float) -> tuple[Circle, str]:
    """The question of which help came so many days ago, and its words."""
    told = rows.chance.choice(words()["began"])
    hours = days * DAYS
    asked = Asked(rows, team, told, worker=worker, ago=(hours + 30, hours + 60))
    asked.answer(
        "Er is misschien hulp nodig. Samen vragen we een ja. Voor die tijd begint er niets.",
        kind="help_begins", at=rows.morning(days),
    )  # fmt: skip
    return asked.thread.circle, told["words"]


def _each(rows: Rows) -> Iterator[dict[str, str]]:
    """One after the other, in an order of chance; then again from the start."""
    asked = list(words()["asked"])
    rows.chance.shuffle(asked)
    return cycle(asked)


def _given(rows: Rows, channel: str) -> dict[str, Any]:
    """How they are called, when they said it, and how they want to hear. By phone more people say their name."""
    chance = rows.chance
    named = chance.random() < (0.35 if channel == "web" else 0.7)
    way = chance.choices(list(WAYS), list(WAYS.values()))[0]
    reach = {
        "mail": f"vraag{len(rows.of(Question))}@post.example",
        "text": number(rows),
        "call": number(rows),
    }
    name = first_name(some_tongue(chance), age=chance.randrange(20, 85), chance=chance)
    whom = chance.choices(("myself", "somebody", "unsaid"), (35, 20, 45))[0]
    return {"called": name if named else "", "way": way, "reach": reach.get(way, ""), "for_whom": whom}
