"""Households of one to seven people: who lives with whom, who has two homes, who decides for whom."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta

from naast.people.areas.models import Area
from naast.people.residents.models import Authority, Household, Membership, Person, Representation
from naast.people.residents.names import Name

from .names import family_name, some_name, some_tongue
from .persons import somebody
from .rows import Rows
from .town import Buurt, address_in

J = Authority.Kind


@dataclass
class Home:
    """A household with what a story needs to know of it."""

    household: Household
    buurt: Buurt
    since: date
    adults: list[Person] = field(default_factory=list)
    children: list[Person] = field(default_factory=list)
    elsewhere: Person | None = None
    case: str = ""  # what this household is there for, when it must be there
    tongue: str = "nl"
    family: str = ""
    taken: set[str] = field(default_factory=set)

    @property
    def everybody(self) -> list[Person]:
        return [*self.adults, *self.children]

    @property
    def apart(self) -> bool:
        """The children have another home as well."""
        return self.elsewhere is not None


class Homes:
    """Makes households up, one after the other. `areas`: by CBS code, those that the house knows."""

    def __init__(self, rows: Rows, *, areas: Mapping[str, Area]) -> None:
        self.rows, self.chance, self.areas = rows, rows.chance, areas

    def empty(self, buurt: Buurt) -> Home:
        since = self.rows.today - timedelta(days=self.chance.randrange(30, 9000))
        household = self.rows.add(
            Household(
                id=self.rows.key(Household), area=self.areas.get(buurt.code), **address_in(buurt, self.chance)
            )
        )
        tongue = some_tongue(self.chance)
        return Home(household, buurt, since, tongue=tongue, family=family_name(tongue, self.chance))

    def adult(self, home: Home, *, age: int, name: Name | None = None, own_family: bool = False) -> Person:
        """Comes to live here, with the household's family name or one of their own."""
        tongue = some_tongue(self.chance) if own_family and self.rows.odds(25) else home.tongue
        family = family_name(tongue, self.chance) if own_family else home.family
        name = name or some_name(tongue, family, age=age, chance=self.chance, taken=home.taken)
        person = somebody(self.rows, name, tongue, age=age)
        home.adults.append(person)
        self.join(home, person, age=age)
        return person

    def child(self, home: Home, *, age: int, days_since_birthday: int | None = None) -> Person:
        name = some_name(home.tongue, home.family, age=age, chance=self.chance, taken=home.taken)
        person = somebody(self.rows, name, home.tongue, age=age, days_since_birthday=days_since_birthday)
        home.children.append(person)
        self.join(home, person, age=age)
        return person

    def join(self, home: Home, person: Person, *, age: int | None = None) -> None:
        """Lives here since the household began, or since birth."""
        since = max(home.since, person.birth_date) if person.birth_date else home.since
        self.rows.add(
            Membership(id=self.rows.key(Membership), household=home.household, person=person, since=since)
        )

    def decides(self, child: Person, holders: list[Person], *, kind: str, evidence: str = "said") -> None:
        """Who has authority over a child, since its birth; for `temporarily_none` and `not_determinable` nobody."""
        assert child.birth_date
        whom: list[Person | None] = [*holders] or [None]
        for holder in whom:
            self.rows.add(
                Authority(
                    id=self.rows.key(Authority), child=child, holder=holder, kind=kind, evidence=evidence, since=child.birth_date
                )
            )  # fmt: skip

    def acts_for(self, person: Person, representative: Person, *, kind: str) -> None:
        evidence = "said" if kind == Representation.Kind.AUTHORISED else "court"
        self.rows.add(
            Representation(
                id=self.rows.key(Representation), person=person, representative=representative, kind=kind, evidence=evidence,
                since=self.rows.today - timedelta(days=self.chance.randrange(1000, 2500)),
            )
        )  # fmt: skip


def children_of(homes: Homes, home: Home, ages: list[int], holders: list[Person], *, kind: str) -> None:
    """Children of these parents; what a register says about authority is seen for half of them."""
    for age in ages:
        child = homes.child(home, age=age)
        homes.decides(child, holders, kind=kind, evidence="register" if homes.rows.odds(50) else "said")
