"""How large the town is and who works where. What is measured has the same shape at every size: the first households are
those of the measured workers, and household n tells the same story in a town of 10,000 as in one of 100,000."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

SEED = "naast"
TEAMS = 25
WORKERS_PER_TEAM = 20
CASELOAD = 60
AS_CONTACT = 45
MEASURED_PER_WORKER_BEFORE = 100
LARGE_CASELOAD = 2_500
LIVING = 0.62
STATES = ("ended",) * 12 + ("withdrawn",) * 4 + ("pending",) * 2 + ("no",) * 2


@dataclass(frozen=True)
class Case:
    """Household n of the town: the state of its yes, its team, and the two workers (numbers within the team)."""

    number: int
    state: str
    team: int
    contact: int
    stand_in: int


@dataclass(frozen=True)
class Shape:
    """A town of so many households. Worker 0 of teams 0…9 is measured with a caseload of 60, worker 0 of team 24 with 2,500."""

    households: int
    measured: tuple[int, ...] = field(default=tuple(range(10)))
    large: int = TEAMS - 1

    def cases(self) -> Iterator[Case]:
        """Every household; the measured ones first (they are shuffled before they are written)."""
        number = 0
        for number, case in enumerate(self._all()):
            if number == self.households:
                return
            state, team, contact, stand_in = case
            yield Case(number, state, team, contact, stand_in)

    def _all(self) -> Iterator[tuple[str, int, int, int]]:
        chance = Random(SEED)
        for team in self.measured:
            for at in range(CASELOAD):
                pair = (0, self._colleague(chance)) if at < AS_CONTACT else (self._colleague(chance), 0)
                yield "living", team, *pair
            for _ in range(MEASURED_PER_WORKER_BEFORE):
                yield chance.choice(STATES[:16]), team, 0, self._colleague(chance)
        for _ in range(min(LARGE_CASELOAD, self.households // 3)):
            yield "living", self.large, 0, self._colleague(chance)
        yield from self._others(chance)

    def _others(self, chance: Random) -> Iterator[tuple[str, int, int, int]]:
        """The other workers have about 60 as well, as far as the town has households."""
        before = len(self.measured) * (CASELOAD + MEASURED_PER_WORKER_BEFORE) + LARGE_CASELOAD
        pairs = [
            (team, 1 + at % (WORKERS_PER_TEAM - 1))
            for at in range(CASELOAD * (WORKERS_PER_TEAM - 1) // 2)
            for team in range(TEAMS - 1)
        ]
        room = max(0, int(self.households * LIVING) - before)
        for team, contact in pairs[:room]:
            yield "living", team, contact, self._colleague(chance, but=contact)
        while True:
            contact = self._colleague(chance)
            yield (
                chance.choice(STATES),
                chance.randrange(TEAMS),
                contact,
                self._colleague(chance, but=contact),
            )

    def _colleague(self, chance: Random, *, but: int = 0) -> int:
        """Somebody of the same team: worker 1 or a later one, and another than `but`."""
        other = chance.randrange(1, WORKERS_PER_TEAM - bool(but))
        return other + (other >= but > 0)
