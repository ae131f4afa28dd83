"""Telling one history to the model and to the database; and the shortest part of it in which they still differ."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime

from .cast import START
from .comparing import differences, living_access
from .database import Database
from .facts import Sheet
from .histories import History, Step
from .known import Facts
from .model import access


@dataclass
class Told:
    """What came out of telling a history: every difference, and the grounds that lived when everybody looked."""

    differences: list[str] = field(default_factory=list)
    grounds: set[str] = field(default_factory=set)


def tell(history: History, database: Database) -> Told:
    """Tell one history to both. The maintained access is compared after each step; twice everybody looks."""
    facts, told = history.start.copy(), Told()
    with database.history():
        database.begin(facts)
        for number, step in enumerate([Step(START, "the beginning"), *history.steps]):
            happen(step, facts, database)
            told.differences += [f"{step.what}: {wrong}" for wrong in living_access(facts, database, step.at)]
            if number == history.pause:
                look(history, facts, database, step.at, told)
        look(history, facts, database, history.end, told)
    return told


def happen(step: Step, facts: Facts, database: Database) -> None:
    """One thing happens, in both."""
    for known in step.facts:
        facts.add(known)
    for known in step.gone:
        facts.forget(known)
    database.write(*step.facts)
    database.erase(*step.gone)
    if any(isinstance(known, Sheet) for known in step.facts):
        database.mark()


def look(history: History, facts: Facts, database: Database, t: datetime, told: Told) -> None:
    """Everybody looks."""
    told.differences += differences(facts, database, [t], wanted=history.wanted, others=history.others)
    told.grounds |= {row.ground for circle in facts.circles for row in access(facts, circle, t)}


def shortest(history: History, database: Database) -> History:
    """Leave out what happened, one thing after the other, as long as they still differ."""
    for shorter in _shorter(history):
        if tell(shorter, database).differences:
            return shortest(shorter, database)
    return history


def _shorter(history: History) -> Iterator[History]:
    for number, step in enumerate(history.steps):
        if not step.gone:  # an erasure needs what it erases
            yield replace(history, steps=history.steps[:number] + history.steps[number + 1 :])
