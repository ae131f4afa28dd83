"""What people and their contact worker write to each other: nothing, a little, very much; some wait, a few too long."""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from django.utils import timezone

from naast.alongside.messages.models import Message, answer_by
from naast.people.residents.models import Person, Representation
from naast.rights.access.models import Part, Sheet

from ..people import CAST, key
from .pen import Hand, Pen
from .rows import Rows
from .threads import by_day

HOW_MANY = (0, 0, 0, 1, 1, 2, 3, 5)
OF_CASE = {
    "seven people, much told": 34,
    "a long name, nothing told": 0,
    "the shortest name, one thing told": 1,
}
OWN_ACCOUNT_FROM, ALONE_FROM = 12, 16
WAIT, WAIT_OF_CAST, TOO_LONG = 0.16, 0.08, 0.15


@cache
def words() -> dict[str, Any]:
    """Pairs of a message and its answer; and what still waits."""
    return tomllib.loads(Path(__file__).with_name("messages.toml").read_text("utf-8"))


class Threads:
    """One thread for each who writes; of who is spoken for by somebody else it starts with who is in it."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self._represented = {act.person_id for act in rows.of(Representation) if act.kind != "administrator"}

    def write(self, pen: Pen) -> None:
        """With a chance of its own, so that nothing else of the neighbourhood changes by it."""
        chance, around = Random(f"messages {pen.circle.pk}"), pen.around  # noqa: S311  (no secret: the same every time)
        writers = [one for one in around.awake if self._age(one) >= OWN_ACCOUNT_FROM]
        if not writers:
            return
        person = chance.choice(writers)
        thread = _Thread(pen, person, self._sheet(pen, person), chance)
        many = OF_CASE.get(around.home.case, chance.choice(HOW_MANY))
        for at in sorted(_moment(pen, chance) for _ in range(many)):
            thread.pair(at)
        waits = WAIT_OF_CAST if {around.contact, around.stand_in} & set(CAST) else WAIT
        if (
            not around.until
            and around.days > 10
            and around.home.case not in OF_CASE
            and chance.random() < waits
        ):
            thread.ask(by_day(self.rows.now - timedelta(hours=_hours(chance))))

    def _sheet(self, pen: Pen, person: Person) -> Sheet:
        spoken_for = self._age(person) < ALONE_FROM or person.pk in self._represented
        eyes = [person.pk, key(pen.around.contact), key(pen.around.stand_in)] if spoken_for else None
        return pen.sheet([person], part=Part.NOTES, only_for=eyes)

    def _age(self, person: Person) -> int:
        age = person.age_on(self.rows.today)
        return 45 if age is None else age


class _Thread:
    """Of this person, with the contact worker."""

    def __init__(self, pen: Pen, person: Person, sheet: Sheet, chance: Random) -> None:
        self.pen, self.person, self.sheet, self.chance = pen, Hand.of(person), sheet, chance

    def pair(self, at: datetime) -> None:
        """Mostly the person begins, and hears within a day; now and then the team has the first and only word."""
        if self.chance.random() < 0.15:
            self._put(self.pen.worker, self.chance.choice(words()["team"]), at)
            return
        asked, answer = self.chance.choice(words()["pairs"])
        self._put(self.person, asked, at)
        self._put(self.pen.worker, answer, at + timedelta(minutes=self.chance.randrange(4, 900)))

    def ask(self, at: datetime) -> None:
        """It waits for an answer."""
        self._put(self.person, self.chance.choice(words()["waits"]), at)

    def _put(self, by: Hand, text: str, at: datetime) -> None:
        own, end = by.id == self.person.id, self.pen.end
        self.pen.rows.add(
            Message(
                id=self.pen.rows.key(Message), circle=self.pen.circle, sheet=self.sheet, of_id=self.person.id, by_team=not own,
                words=text, answer_by=answer_by(timezone.localdate(at)) if own else None, author_id=by.id, author_name=by.name,
                written_at=min(at, end),
            )
        )  # fmt: skip


def _moment(pen: Pen, chance: Random) -> datetime:
    """Between the yes and the end, and not in the last days: what is new waits."""
    last = pen.around.until + 2
    days = chance.randint(last, max(pen.around.days - 1, last))
    return min(pen.rows.morning(days) + timedelta(minutes=chance.randrange(700)), pen.end)


def _hours(chance: Random) -> float:
    """Since when it waits: mostly since today or yesterday, now and then longer than was promised."""
    return chance.uniform(150, 230) if chance.random() < TOO_LONG else chance.uniform(1, 36)
