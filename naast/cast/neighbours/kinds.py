"""How people live together here. Each kind makes up one household, or the two homes of children whose parents live apart."""

from collections.abc import Iterator

from naast.people.residents.models import Person
from naast.people.residents.names import Name

from .homes import Home, Homes, J, children_of
from .names import ARABIC, EMOJI, LONG, SHORT, some_name
from .persons import somebody
from .town import Buurt

HOW_OFTEN = {
    "alone": 30, "pair": 17, "family": 22, "apart": 9, "one_parent": 8, "three_generations": 4, "grown_up": 5, "shared": 3,
    "grandchildren": 2,
}  # fmt: skip
LIVES = ((18, 35), (35, 68), (68, 97))


def alone(homes: Homes, buurt: Buurt, *, age: int | None = None, name: Name | None = None) -> Iterator[Home]:
    """One person; some of the old have somebody who acts for them."""
    home = homes.empty(buurt)
    age = age or homes.chance.randrange(*homes.chance.choice(LIVES))
    person = homes.adult(home, age=age, name=name)
    if age > 66 and homes.rows.odds(30):
        kind = homes.chance.choice(["mentor", "curator", "administrator", "authorised"])
        homes.acts_for(person, _from_elsewhere(homes, home, age=age - 26), kind=kind)
    yield home


def pair(homes: Homes, buurt: Buurt) -> Iterator[Home]:
    home = homes.empty(buurt)
    age = homes.chance.randrange(22, 90)
    homes.adult(home, age=age)
    homes.adult(home, age=max(19, age + homes.chance.randrange(-6, 7)), own_family=homes.rows.odds(60))
    yield home


def family(homes: Homes, buurt: Buurt, *, ages: list[int] | None = None) -> Iterator[Home]:
    """Two adults with children; now and then one of them is no parent."""
    home = homes.empty(buurt)
    ages = ages or _ages(homes, homes.chance.choices((1, 2, 3, 4, 5), (30, 38, 20, 9, 3))[0])
    eldest = max(ages) + homes.chance.randrange(22, 38)
    second = eldest - homes.chance.randrange(5)
    parents = [homes.adult(home, age=eldest), homes.adult(home, age=second, own_family=homes.rows.odds(40))]
    children_of(homes, home, ages, parents, kind=J.JOINT if homes.rows.odds(10) else J.JOINT_PARENTS)
    yield home


def one_parent(homes: Homes, buurt: Buurt, *, ages: list[int] | None = None) -> Iterator[Home]:
    """One parent decides alone; of a few children nobody knows who does."""
    home = homes.empty(buurt)
    ages = ages or _ages(homes, homes.chance.choice((1, 1, 2, 2, 3)))
    parent = homes.adult(home, age=max(ages) + homes.chance.randrange(19, 38))
    if homes.rows.odds(12):
        children_of(homes, home, ages, [], kind=homes.chance.choice([J.NOT_DETERMINABLE, J.TEMPORARILY_NONE]))
    else:
        children_of(homes, home, ages, [parent], kind=J.ONE_PARENT)
    yield home


def apart(homes: Homes, buurt: Buurt, *, ages: list[int] | None = None) -> Iterator[Home]:
    """Two homes of the same children: both parents decide, and for most of them there is a bed in both."""
    here = homes.empty(buurt)
    there = homes.empty(buurt)
    ages = ages or _ages(homes, homes.chance.choice((1, 2, 2, 3)))
    age = max(ages) + homes.chance.randrange(22, 36)
    parents = [homes.adult(here, age=age), homes.adult(there, age=age + homes.chance.randrange(-4, 5))]
    children_of(homes, here, ages, parents, kind=J.JOINT_PARENTS)
    here.elsewhere, there.elsewhere = parents[1], parents[0]
    if homes.rows.odds(70):
        for child in here.children:
            homes.join(there, child)
        there.children = list(here.children)
    yield here
    yield there


def three_generations(homes: Homes, buurt: Buurt) -> Iterator[Home]:
    for home in family(homes, buurt, ages=_ages(homes, homes.chance.randrange(1, 5))):
        homes.adult(home, age=homes.chance.randrange(64, 92))
        yield home


def grown_up(homes: Homes, buurt: Buurt) -> Iterator[Home]:
    """A grown-up child at home, or back home."""
    home = homes.empty(buurt)
    age = homes.chance.randrange(44, 85)
    homes.adult(home, age=age)
    homes.adult(home, age=age - homes.chance.randrange(21, 26))
    yield home


def shared(homes: Homes, buurt: Buurt) -> Iterator[Home]:
    """Friends, brothers and sisters, or people who came to share a house."""
    home = homes.empty(buurt)
    for _ in range(homes.chance.randrange(2, 5)):
        homes.adult(home, age=homes.chance.randrange(19, 40), own_family=True)
    yield home


def grandchildren(homes: Homes, buurt: Buurt) -> Iterator[Home]:
    """A grandparent is the guardian."""
    home = homes.empty(buurt)
    guardian = homes.adult(home, age=homes.chance.randrange(58, 74))
    children_of(homes, home, _ages(homes, homes.chance.choice((1, 2))), [guardian], kind=J.GUARDIANSHIP)
    yield home


def first_of_all(homes: Homes, buurt: Buurt) -> Iterator[Home]:
    """Those that must be there, whatever chance brings; `case` says for what."""
    for case, made in (
        ("seven people, much told", family(homes, buurt, ages=[14, 11, 8, 5, 1])),
        ("the other parent says no", apart(homes, buurt, ages=[9, 6])),
        ("a name with a flower", alone(homes, buurt, age=41, name=EMOJI)),
        ("a baby, not answered yet", family(homes, buurt, ages=[0])),
        ("a hundred years", alone(homes, buurt, age=100)),
        ("a name from right to left", alone(homes, buurt, age=34, name=ARABIC)),
        ("a long name, nothing told", alone(homes, buurt, age=68, name=LONG)),
        ("just twelve", _just_twelve(homes, buurt)),
        ("the shortest name, one thing told", alone(homes, buurt, age=19, name=SHORT)),
        ("a guardian", grandchildren(homes, buurt)),
        ("nobody knows who decides", _nobody_knows(homes, buurt)),
    ):
        for home in made:
            home.case, case = case, "the other home"
            yield home


def _just_twelve(homes: Homes, buurt: Buurt) -> Iterator[Home]:
    """The parents' yes of last year stands; the child is asked at the next talk."""
    home = homes.empty(buurt)
    parents = [homes.adult(home, age=39), homes.adult(home, age=37, own_family=True)]
    child = homes.child(home, age=12, days_since_birthday=20)
    homes.decides(child, parents, kind=J.JOINT_PARENTS, evidence="register")
    yield home


def _nobody_knows(homes: Homes, buurt: Buurt) -> Iterator[Home]:
    home = homes.empty(buurt)
    homes.adult(home, age=33)
    homes.decides(homes.child(home, age=7), [], kind=J.NOT_DETERMINABLE, evidence="register")
    yield home


def _ages(homes: Homes, how_many: int) -> list[int]:
    """Of brothers and sisters, eldest first."""
    return sorted(homes.chance.sample(range(18), how_many), reverse=True)


def _from_elsewhere(homes: Homes, home: Home, *, age: int) -> Person:
    """Family that lives in another town: no household here."""
    name = some_name(home.tongue, home.family, age=age, chance=homes.chance, taken=home.taken)
    return somebody(homes.rows, name, home.tongue, age=age)
