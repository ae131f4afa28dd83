"""The teams, their workers and leads, and the organisations they share with."""

from random import Random

from bench.town import words
from bench.town.clock import Clock
from bench.town.people import key
from bench.town.rows import Rows, array
from bench.town.shape import SEED, TEAMS, WORKERS_PER_TEAM

PARTNERS = 40


class Workers:
    """25 teams of 20 workers, each with a lead; three in twenty are on duty for the desk, four are not there for a while."""

    def __init__(self, rows: Rows, clock: Clock) -> None:
        self.rows, self.clock = rows, clock
        self.chance = Random(f"{SEED} workers")
        self.teams = [self._organisation("team", f"Team {number + 1}") for number in range(TEAMS)]
        self.partners = [self._organisation("partner", f"Partner {number + 1}") for number in range(PARTNERS)]
        self.of_team = [[self._worker(team, at) for at in range(WORKERS_PER_TEAM)] for team in self.teams]
        for team in self.teams:
            self._worker(team, None)
        for partner in self.partners:
            self._worker(partner, None, role="partner")

    def _organisation(self, kind: str, name: str) -> tuple[str, str]:
        organisation = key(self.chance), name
        self.rows.add("organisation", organisation[0], kind, name)
        return organisation

    def _worker(
        self, organisation: tuple[str, str], at: int | None, *, role: str = "lead"
    ) -> tuple[str, str]:
        given, (prefix, family) = self.chance.choice(words.GIVEN), words.family_name(self.chance)
        name, keys = words.name(given, prefix, family), words.keys(given, prefix, family)
        person, position, ago = key(self.chance), key(self.chance), self.clock.ago(1500)
        self.rows.add(
            "person",
            person,
            name.called,
            name.given,
            name.prefix,
            name.family,
            *keys,
            None,
            None,
            array(["nl"]),
            "{}",
            False,
            ago,
        )
        self.rows.add("account", key(self.chance), "!", f"{person[:12]}@bench.example", True, person)
        role = role if at is None else "worker"
        self.rows.add("position", position, organisation[0], person, name.called, role, "{}", ago)
        if at is not None and at % 7 == 3:
            self.rows.add("duty", key(self.chance), position, self.clock.ago(30))
        if at is not None and at % 5 == 2:
            self.rows.add(
                "absence", key(self.chance), position, self.clock.ago(3), self.clock.ago(-300), person
            )
        return person, name.called
