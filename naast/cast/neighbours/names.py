"""Names to make neighbours of, and how people want to be called."""

import tomllib
from collections.abc import Collection
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from naast.people.residents.names import Name

FILE = Path(__file__).with_name("names.toml")
LONG = Name(
    "Wilhelmina Antoinetta Maria-Margaretha Hendrika Josephina van Oldenbarneveldt-Schimmelpenninck tot Nieuwenhoven "
    "en van Sint-Oedenrode, geboren Van der Heijden-Wachtmeester",
    "Wilhelmina Antoinetta Maria-Margaretha Hendrika Josephina", "van", "Oldenbarneveldt-Schimmelpenninck tot Nieuwenhoven",
)  # fmt: skip
EMOJI = Name("Juul 🌻", "Juul", "van", "Gerwen")
ARABIC = Name("سلمى الحلبي", "سلمى", "", "الحلبي")
SHORT = Name("Jo", "Jo", "", "Ó")


@cache
def _pool() -> dict[str, Any]:
    return tomllib.loads(FILE.read_text("utf-8"))


@cache
def tongues() -> tuple[tuple[str, ...], tuple[int, ...]]:
    """Where names come from, and how often."""
    weighed = {tongue: told["weight"] for tongue, told in _pool().items() if tongue != "arabic"}
    return tuple(weighed), tuple(weighed.values())


def some_tongue(chance: Random) -> str:
    return chance.choices(*tongues())[0]


def family_name(tongue: str, chance: Random) -> str:
    return str(chance.choice(_pool()[tongue]["families"]))


def languages(tongue: str, *, age: int, chance: Random) -> list[str]:
    """At home and outside. A few speak no Dutch yet."""
    at_home: list[str] = list(_pool()[tongue]["languages"])
    dutch = tongue in ("nl", "sr") or age < 18 or chance.random() < 0.85
    return list(
        dict.fromkeys([*at_home[: chance.randrange(1, len(at_home) + 1)], *(["nl"] if dutch else [])])
    )


def some_name(tongue: str, family: str, *, age: int, chance: Random, taken: set[str]) -> Name:
    """A name that nobody else in this household has, as its bearer wants to be called."""
    given = first_name(tongue, age=age, chance=chance, taken=taken)
    taken.add(given)
    whole = Name.read(f"{given} {family}")._replace(given=given)
    return whole._replace(called=_called(whole, tongue, age=age, chance=chance))


def first_name(tongue: str, *, age: int, chance: Random, taken: Collection[str] = ()) -> str:
    """One that fits the age; not of those that are taken, when there is another."""
    told = _pool()[tongue]
    known: list[str] = told["elders"] if age >= 62 else told["children"] if age < 18 else told["adults"]
    return chance.choice([name for name in known if name not in taken] or known)


def _called(name: Name, tongue: str, *, age: int, chance: Random) -> str:
    """Children by their first name; who is older as they say it: first name, whole name, or with mevrouw or meneer."""
    if age < 18:
        return name.given
    arabic = _pool()["arabic"]
    if tongue == "sy" and name.given in arabic and chance.random() < 0.6:
        return f"{arabic[name.given]} {arabic[_whole_family(name)]}"
    if age >= 75 and chance.random() < 0.2:
        prefix = name.prefix[:1].upper() + name.prefix[1:]
        return " ".join(filter(None, ("mevrouw" if chance.random() < 0.5 else "meneer", prefix, name.family)))
    return name.given if chance.random() < 0.35 else f"{name.given} {_whole_family(name)}"


def _whole_family(name: Name) -> str:
    written = " ".join(filter(None, (name.prefix, name.family)))
    return written.replace("al ", "al-", 1) if name.prefix == "al" else written
