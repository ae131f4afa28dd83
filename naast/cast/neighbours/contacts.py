"""What there was between a household and its team: contacts and deeds, none, one or many. A chance of its own for each circle."""

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from django.utils import timezone

from naast.alongside.notes.models import Deed, How, Note
from naast.people.residents.models import Person
from naast.rights.access.models import Part, Sheet

from .pen import Hand, Pen
from .plans import OF_CASE
from .rows import Rows

HOW_MANY = (0, 0, 1, 2, 2, 3, 4, 5, 7, 9, 14)
LONG = 60
DEEDS = (0, 0, 0, 1, 1, 2, 3)


@cache
def words() -> dict[str, Any]:
    """By how people met; deeds by kind."""
    return tomllib.loads(Path(__file__).with_name("contacts.toml").read_text("utf-8"))


class Contacts:
    """The contacts of one household."""

    def __init__(self, rows: Rows, pen: Pen) -> None:
        self.rows, self.around, self.pen = rows, pen.around, pen
        self.chance = Random(str(pen.circle.pk))  # noqa: S311  (no secret: it must be the same every time)

    def tell(self) -> None:
        """As many as chance gives; of the long case more than two pages, of the empty one none."""
        case = self.around.home.case
        told, chance = OF_CASE.get(case), self.chance
        many = min(told[0] * 4, LONG) if told else chance.choice(HOW_MANY)
        for _ in range(many):
            self.contact()
        for _ in range(0 if told == (0, 0) else chance.choice(DEEDS)):
            self.deed()

    def contact(self) -> None:
        """Mostly the contact worker's words about all together; sometimes with a part of its own, sometimes a resident's."""
        person, days = self.chance.choice(self.around.awake), self._day()
        how = self.chance.choices(list(How), [40, 25, 8, 12, 8, 7])[0]
        own = how == How.OTHER
        by = Hand.of(person) if own else self.pen.worker
        together = not own and self.chance.random() < 0.7
        about = self.around.awake if together else [person]
        note = self._note(self._sheet(about), by, self.chance.choice(words()[how]), how=how, days=days)
        if together and len(self.around.awake) > 1 and self.chance.random() < 0.15:
            few = self._sheet([person], only_for=True)
            self._note(few, by, self.chance.choice(words()["apart"]), how=how, days=days, part_of=note)

    def deed(self) -> None:
        kind = self.chance.choice(list(Deed.Kind))
        line, days, sheet = (
            self.chance.choice(words()["deeds"][kind]),
            self._day(),
            self._sheet(self.around.awake),
        )
        self.rows.add(
            Deed(
                id=self.rows.key(Deed), circle=self.around.circle, sheet=sheet, author_id=self.pen.worker.id,
                author_name=self.pen.worker.name, kind=kind, line=line, **self._on(days),
            )
        )  # fmt: skip

    def _note(
        self, sheet: Sheet, by: Hand, text: str, *, how: str, days: int, part_of: Note | None = None
    ) -> Note:
        key = self.rows.key(Note)
        return self.rows.add(
            Note(
                id=key, circle=self.around.circle, sheet=sheet, author_id=by.id, author_name=by.name,
                contact=part_of.contact if part_of else key, how=how, words=text, **self._on(days),
            )
        )  # fmt: skip

    def _sheet(self, about: list[Person], *, only_for: bool = False) -> Sheet:
        eyes = [about[0].pk, self.pen.worker.id] if only_for else None
        return self.pen.sheet(about, part=Part.NOTES, only_for=eyes)

    def _day(self) -> int:
        """Some day between the yes and the end."""
        last = self.around.until
        return self.chance.randint(last, max(self.around.days - 1, last + 1))

    def _on(self, days: int) -> dict[str, Any]:
        at = min(
            self.rows.morning(days) + timedelta(minutes=self.chance.randrange(480) if days else 0),
            self.pen.end,
        )
        return {"written_at": at, "on": timezone.localdate(at)}
