"""What was not possible for a household, and what was: none, one or many. A chance of its own for each circle."""

import tomllib
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from naast.alongside.honest_no.models import HonestNo, OwnView, Sequel, TravelWord
from naast.people.residents.models import Person

from .pen import Hand, Pen
from .plans import OF_CASE

HOW_MANY = (0, 0, 0, 0, 1, 1, 2, 3)
OF_THE_CASES = {"seven people, much told": 26, "the shortest name, one thing told": 1}
KINDS, WEIGHTS = list(Sequel.Kind), [35, 25, 25, 15]


@cache
def words() -> dict[str, Any]:
    return tomllib.loads(Path(__file__).with_name("noes.toml").read_text("utf-8"))


class Noes:
    """The noes of one household."""

    def __init__(self, pen: Pen) -> None:
        """With the pen of the plan: a no lies on the same sheets."""
        self.rows, self.around, self.pen = pen.rows, pen.around, pen
        self.chance = Random(f"noes {pen.circle.pk}")  # noqa: S311  (no secret: it must be the same every time)

    def tell(self) -> None:
        """As many as chance gives; of the long case more than a page, of the empty one none."""
        case = self.around.home.case
        many = OF_THE_CASES.get(case, 0) if case in OF_CASE else self.chance.choice(HOW_MANY)
        for _ in range(many):
            self.no()

    def no(self) -> None:
        """About a grown-up when there is one; sometimes with what became of it, how they see it, and whether it may count."""
        grown = [one for one in self.around.awake if one in self.around.home.adults] or self.around.awake
        person, told = self.chance.choice(grown), self.chance.choice(words()["noes"])
        at = self._at(
            self.chance.uniform(self.around.until, max(self.around.days - 1, self.around.until + 1))
        )
        no = self.rows.add(
            HonestNo(
                id=self.rows.key(HonestNo), sheet=self.pen.sheet([person]), asked=told["asked"], why=told["why"],
                instead=told["instead"], decided_by=told["by"], organisation_name=told["organisation"],
                function=told["function"], **self._by(self.pen.worker, at),
            )
        )  # fmt: skip
        if self.chance.random() < 0.4:
            self._became(no)
        if self.chance.random() < 0.3:
            self._seen(no, person)
        if self.chance.random() < 0.4:
            self._travels(no, person, told["travels"])

    def _became(self, no: HonestNo) -> None:
        kind = self.chance.choices(KINDS, WEIGHTS)[0]
        dared = self.chance.choice(words()["others"]["who"]) if kind == Sequel.Kind.POSSIBLE else ""
        self.rows.add(
            Sequel(
                id=self.rows.key(Sequel), sheet=no.sheet, no=no, kind=kind, by_whom=dared,
                words=self.chance.choice(words()["sequels"][kind]), **self._after(no, self.pen.worker, days=9),
            )
        )  # fmt: skip

    def _seen(self, no: HonestNo, person: Person) -> None:
        said = self.chance.choice(words()["others"]["views"])
        self.rows.add(
            OwnView(
                id=self.rows.key(OwnView), sheet=no.sheet, no=no, of=person, of_name=person.name, words=said,
                **self._after(no, Hand.of(person), days=2),
            )
        )  # fmt: skip

    def _travels(self, no: HonestNo, person: Person, proposed: str) -> None:
        """Proposed by the worker; of many the person answered."""
        self._said(no, self.pen.worker, TravelWord.Said.PROPOSED, words=proposed, days=3)
        answer = self.chance.choice((None, TravelWord.Said.YES, TravelWord.Said.YES, TravelWord.Said.NO))
        if answer:
            said = {"of": person, "of_name": person.name}
            self._said(
                no,
                Hand.of(person),
                answer,
                words=proposed if answer == TravelWord.Said.YES else "",
                days=5,
                **said,
            )

    def _said(self, no: HonestNo, by: Hand, said: TravelWord.Said, *, days: int, **more: Any) -> None:
        self.rows.add(
            TravelWord(
                id=self.rows.key(TravelWord), sheet=no.sheet, no=no, said=said, **more, **self._after(no, by, days=days)
            )
        )  # fmt: skip

    def _after(self, no: HonestNo, by: Hand, *, days: int) -> dict[str, Any]:
        return self._by(by, min(no.written_at + timedelta(days=days), self.pen.end))

    def _by(self, hand: Hand, at: datetime) -> dict[str, Any]:
        return {
            "circle": self.around.circle,
            "author_id": hand.id,
            "author_name": hand.name,
            "written_at": at,
        }

    def _at(self, days: float) -> datetime:
        minutes = self.chance.randrange(480) if int(days) else 0
        return min(self.rows.morning(days) + timedelta(minutes=minutes), self.pen.end)
