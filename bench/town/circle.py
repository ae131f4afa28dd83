"""One household's circle: who takes part, which workers stand beside them, and what was written down."""

from random import Random

from bench.town.clock import Clock
from bench.town.people import Family, Someone, key
from bench.town.rows import Rows
from bench.town.shape import Case
from bench.town.workers import Workers

DAYS_LIVING = (20, 400)
DAYS_BEFORE = (450, 1400)


class Told:
    """The circle of one case: the frame on which yeses, content and looks are told; over before (`after`: so many days ago)."""

    def __init__(
        self, rows: Rows, chance: Random, clock: Clock, *, case: Case, family: Family, workers: Workers, after: float = 0
    ) -> None:  # fmt: skip
        self.rows, self.chance, self.clock, self.case, self.family, self.workers = (
            rows,
            chance,
            clock,
            case,
            family,
            workers,
        )
        past = case.state in ("ended", "withdrawn")
        self.id = key(chance)
        self.begun = float(chance.randrange(*(DAYS_BEFORE if past else DAYS_LIVING))) + after
        self.ended = (self.begun - after) * 0.4 + after if past else None
        self.people = family.people if chance.random() < 0.9 else family.people[:1]
        self.team = workers.teams[case.team]
        self.contact, self.stand_in = (workers.of_team[case.team][at] for at in (case.contact, case.stand_in))
        self._frame()

    def _frame(self) -> None:
        self.rows.add("circle", self.id, "involvement", self.team[0], self._begun)
        self.rows.add("involvement", self.id, self.family.id, self._begun)
        for someone in self.people:
            self.rows.add("participant", key(self.chance), self.id, someone.id, someone.name, self._begun)
        until = None if self.ended is None else self.clock.ago(self.ended)
        for worker, role in ((self.contact, "contact"), (self.stand_in, "stand_in")):
            self.rows.add("named_worker", key(self.chance), self.id, *worker, role, self._begun, until)
        self._taken_up()
        if self.case.number % 400 == 7:
            since = self.clock.ago(self.begun * 0.5)
            colleague = self.workers.of_team[self.case.team][-1]
            self.rows.add(
                "emergency", key(self.chance), self.id, *colleague, "Zij belde in paniek.", since, since, ""
            )

    def _taken_up(self) -> None:
        """Every circle began as a question to the team, four weeks long; those still pending are within them."""
        until = self.clock.ago(-20 if self.case.state == "pending" else self.begun - 28)
        self.rows.add("task", key(self.chance), self.id, "question", *self.contact, self._begun, until)

    def consent(
        self, kind: str, about: Someone, giver: Someone, answer: str, days: float, *,
        parts: int, until: float | None = None, partner: tuple[str | None, str] = (None, ""),
    ) -> None:  # fmt: skip
        self.rows.add(
            "consent", key(self.chance), self.id, kind, about.id, about.name, giver.id, giver.name, giver.id, *partner, answer,
            parts, "", self.clock.ago(days), None if until is None else self.clock.ago(until), "self", "",
        )  # fmt: skip

    @property
    def _begun(self) -> str:
        return self.clock.ago(self.begun)
