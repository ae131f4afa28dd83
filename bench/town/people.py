"""Who lives where and who decides for whom: one household's people as rows."""

from dataclasses import dataclass
from functools import cached_property
from random import Random

from bench.town import words
from bench.town.clock import Clock
from bench.town.rows import Rows, array

SIZES = (1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 5, 5)


@dataclass(frozen=True)
class Someone:
    """A person; `deciders` have authority over or stand beside them (mentor), `unclear`: nobody can say who."""

    id: str
    name: str
    age: int
    deciders: tuple["Someone", ...] = ()
    mentor: "Someone | None" = None
    unclear: bool = False

    @cached_property
    def givers(self) -> list["Someone"]:
        """Whose yes is needed (docs/decisions/0002), as the generator tells it."""
        if self.age >= 16:
            return [self, *([self.mentor] if self.mentor else [])]
        return [*([self] if self.age >= 12 else []), *self.deciders]


def key(chance: Random) -> str:
    return f"{chance.getrandbits(128):032x}"


class Family:
    """One household: one or two adults, their children, sometimes a parent who lives elsewhere or a mentor."""

    def __init__(self, rows: Rows, chance: Random, clock: Clock) -> None:
        self.rows, self.chance, self.clock = rows, chance, clock
        self.id, self.family = key(chance), words.family_name(chance)
        size = chance.choice(SIZES)
        grown = 1 if size == 1 or chance.random() < 0.3 else 2
        self.adults = [self._adult() for _ in range(grown)]
        self.children = [self._child() for _ in range(size - grown)]
        self.people = self.adults + self.children
        self._house()

    def _adult(self) -> Someone:
        mentor = self._person(age=55) if self.chance.random() < 0.02 else None
        adult = self._person(age=self.chance.randrange(19, 85), mentor=mentor)
        if mentor:
            self._fact("representation", adult.id, mentor.id, "mentor", "court", since=800)
        number = f"06{self.chance.randrange(10**8):08d}"
        self.rows.add("contact_way", key(self.chance), adult.id, "phone", number, number, False, "", 1)
        if self.chance.random() < 0.5:
            address = f"{adult.id[:12]}@post.example"
            self.rows.add("contact_way", key(self.chance), adult.id, "mail", address, "", False, "", 2)
        return adult

    def _child(self) -> Someone:
        age, luck = self.chance.randrange(18), self.chance.random()
        if luck < 0.01:
            child = self._person(age=age, unclear=True)
            self._fact("authority", child.id, None, "not_determinable", "register", since=365 * age)
            return child
        elsewhere = [self._person(age=40)] if luck < 0.06 and len(self.adults) == 1 else []
        deciders = tuple(self.adults + elsewhere)
        child = self._person(age=age, deciders=deciders)
        kind = "one_parent" if len(deciders) == 1 else "joint_parents"
        for holder in deciders:
            self._fact("authority", child.id, holder.id, kind, "register", since=365 * age)
        return child

    def _person(self, *, age: int, **more: object) -> Someone:
        given, (prefix, family) = self.chance.choice(words.GIVEN), self.family
        name = words.name(given, prefix, family)
        sort_key, sound_key = words.keys(given, prefix, family)
        born = self.clock.day(365.25 * (age + self.chance.uniform(0.05, 0.95)))
        someone = Someone(key(self.chance), name.called, age, **more)  # type: ignore[arg-type]
        self.rows.add(
            "person", someone.id, name.called, name.given, name.prefix, name.family, sort_key, sound_key, born, born.year,
            array(["nl"]), "{}", self.chance.random() < 0.02, self.clock.ago(900),
        )  # fmt: skip
        return someone

    def _fact(self, table: str, whom: str, by: str | None, kind: str, evidence: str, *, since: int) -> None:
        self.rows.add(
            table, key(self.chance), whom, by, kind, evidence, self.clock.day(since), self.clock.ago(900)
        )

    def _house(self) -> None:
        street, postcode = self.chance.choice(words.STREETS), f"56{self.chance.randrange(10, 60)} AB"
        self.rows.add(
            "household",
            self.id,
            street,
            str(self.chance.randrange(1, 300)),
            postcode,
            "Eindhoven",
            self.clock.ago(900),
        )
        for someone in self.people:
            self.rows.add(
                "membership", key(self.chance), self.id, someone.id, self.clock.day(900), self.clock.ago(900)
            )
