"""How things are in a household, in the words of each: nothing, one thing or much. A chance of its own for each circle."""

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from naast.alongside.life.loading import in_file
from naast.alongside.life.models import Perspective
from naast.people.residents.models import Person
from naast.rights.access.models import Part, Sheet

from .pen import Hand, Pen
from .plans import OF_CASE
from .rows import Rows

HOW_MANY = (0, 0, 0, 1, 1, 2, 3, 4, 6)
KINDS = ("gives", "gives", "takes", "takes", "wish", "connects")
SMALL = ("animal", "ball", "music", "family", "tree", "quarrel", "bed")


@cache
def words() -> dict[str, Any]:
    """By domain and kind; own ideas and what was tried beside them."""
    return tomllib.loads(Path(__file__).with_name("lives.toml").read_text("utf-8"))


@cache
def domains() -> dict[str, dict[str, str]]:
    """Our own words for the domains, by key."""
    return {row["id"].partition("/")[0]: row for row in in_file()}


class Lives:
    """The perspectives of one household."""

    def __init__(self, rows: Rows, pen: Pen) -> None:
        self.rows, self.around, self.pen = rows, pen.around, pen
        self.chance = Random(f"life {pen.circle.pk}")  # noqa: S311  (no secret: it must be the same every time)

    def tell(self) -> None:
        """As many as chance gives; of the long case many on every domain, of the empty one none."""
        told = OF_CASE.get(self.around.home.case)
        many = told[1] if told else self.chance.choice(HOW_MANY)
        for kind in ("idea", "tried") if many > 1 else ():
            self.say(kind, self.chance.choice(words()[kind]))
        for _ in range(many):
            domain = self.chance.choice([name for name in words() if name in domains()])
            kind = self.chance.choice(KINDS)
            self.say(kind, self.chance.choice(words()[domain][kind]), domain)

    def say(self, kind: str, text: str, domain: str = "") -> None:
        """By one of them, mostly typed by the worker; now and then the worker's own view; a small child points."""
        grown = [one for one in self.around.awake if not self._is_small(one)]
        person = self.chance.choice(self.around.awake if domain else grown or self.around.awake)
        if domain and self.chance.random() < 0.12:
            self._put_down(self._sheet(person), self.pen.worker, kind, text, domain, professional=True)
        elif domain and self._is_small(person):
            pictures = self.chance.sample(SMALL, self.chance.randint(1, 3))
            self._put_down(
                self._sheet(person), Hand.of(person), kind, self._small(), domain, pictures=pictures
            )
        else:
            self._put_down(self._sheet(person), Hand.of(person), kind, text, domain)

    def _small(self) -> str:
        return str(self.chance.choice(["", *words()["child"]]))

    def _is_small(self, person: Person) -> bool:
        age = person.age_on(self.rows.today)
        return age is not None and age < 12

    def _sheet(self, person: Person) -> Sheet:
        """A youth's own starts with who was in the talk; so does, now and then, what one of several says alone."""
        age = person.age_on(self.rows.today)
        alone = len(self.around.awake) > 1 and self.chance.random() < 0.15
        if alone or (age is not None and 12 <= age < 18):
            return self.pen.talk(person, part=Part.STORY)
        return self.pen.sheet([person], part=Part.STORY)

    def _put_down(
        self,
        sheet: Sheet,
        of: Hand,
        kind: str,
        text: str,
        domain: str,
        *,
        professional: bool = False,
        pictures: list[str] | None = None,
    ) -> None:
        author = of if professional or self.chance.random() < 0.3 else self.pen.worker
        last = self.around.until
        at = self.rows.morning(self.chance.randint(last, max(self.around.days - 1, last + 1)))
        self.rows.add(
            Perspective(
                id=self.rows.key(Perspective), circle=self.around.circle, sheet=sheet, author_id=author.id,
                author_name=author.name, of_id=of.id, of_name=of.name, professional=professional, kind=kind, words=text,
                domain_id=domains()[domain]["id"] if domain else None,
                domain_name=domains()[domain]["name"] if domain else "", pictures=pictures or [],
                written_at=min(at + timedelta(minutes=self.chance.randrange(480)), self.pen.end),
            )
        )  # fmt: skip
