"""Law and purpose of what was told: derived from who it is about and which domain, never asked (access; I2.2).

Which law covers which domain at which age stands in laws.csv; whether what is kept under one law may be used for another, in
crossings.csv; what an article says, in the rules of law (rights/consent/rules.csv). All words open by the same yes: law decides
why something may be kept and used, the yes who reads it.
"""

import csv
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.utils.translation import get_language

from naast.people.residents.models import Person
from naast.rights.consent.models import LegalRule

HERE = Path(__file__).parent
ANY = "*"
GROWN = 18


class Purpose(NamedTuple):
    """Why words may be kept: under this law, for this; and what is asked before they serve another law."""

    law: str
    words: str
    rule: LegalRule
    elsewhere: Sequence[LegalRule]


def purposes_of(*, bone: int | None, about: Iterable[Person], day: date) -> list[Purpose]:
    """Of words about these people on one domain (`None`: about everything), on that day. Each law once."""
    covering = list(covers(bone, [age_of(person, day) for person in about]))
    rules = LegalRule.objects.in_bulk(
        {row["rule"] for row in covering} | {row["rule"] for row in crossings()}
    )
    laws = {row["law"] for row in laws_there_are()}
    return [
        Purpose(
            row["law"],
            row["purpose_en" if get_language() == "en" else "purpose"],
            rules[row["rule"]],
            [rules[name] for name in elsewhere(row["law"], laws - {row["law"]})],
        )
        for row in covering
    ]


def age_of(person: Person, day: date) -> int:
    """Of whom no year of birth is known: grown up, as everywhere (`Person.is_child_on`)."""
    age = person.age_on(day)
    return GROWN if age is None else age


def covers(bone: int | None, ages: Iterable[int]) -> Iterator[dict[str, str]]:
    """The lines of laws.csv for this domain and one of these ages; what is about everything is about every domain."""
    ages = list(ages)
    for row in laws_there_are():
        on_it = bone is None or str(bone) in row["bones"].split()
        if on_it and any(int(row["age_from"]) <= age <= int(row["age_to"] or age) for age in ages):
            yield row


def elsewhere(law: str, others: Iterable[str]) -> list[str]:
    """By which rules what is kept under `law` may serve the others; each rule once."""
    return list(dict.fromkeys(crossing(law, other) for other in sorted(others)))


def crossing(law: str, other: str) -> str:
    """The rule for using for `other` what is kept under `law`; without one of its own the last line counts: ask a yes."""
    return next(row["rule"] for row in crossings() if row["from"] in (law, ANY) and row["to"] in (other, ANY))


@cache
def laws_there_are() -> list[dict[str, str]]:
    return _lines("laws.csv")


@cache
def crossings() -> list[dict[str, str]]:
    return _lines("crossings.csv")


def _lines(name: str) -> list[dict[str, str]]:
    with (HERE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
