"""Telling one history to the model and to the database; and the shortest part of it in which they still differ."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from .cast import START
from .comparing import differences, living_access
from .database import Database
from .facts import Sheet
from .histories import History, Step
from .known import Facts
from .model import access


def tell(history: History, database: Database) -> Iterator[str]:
    """Tell one history to both, and say every difference: in access after each step, and twice everybody looks."""
    facts = history.start.copy()
    with database.history():
        database.begin(facts)
        for number, step in enumerate([Step(START, "the beginning"), *history.steps]):
            happen(step, facts, database)
            yield from (f"{step.what}: {wrong}" for wrong in living_access(facts, database, step.at))
            if number == history.pause:
                yield from look(history, facts, database, step.at, others=history.others)
        yield from look(history, facts.through(history.door), database, history.end)


def look(
    history: History, facts: Facts, database: Database, t: datetime, *, others: bool = False
) -> Iterator[str]:
    """Everybody looks; and the history remembers which grounds lived."""
    history.grounds |= {row.ground for circle in facts.circles for row in access(facts, circle, t)}
    yield from differences(facts, database, [t], wanted=history.wanted, others=others)


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


def shortest(history: History, database: Database) -> History:
    """Leave out what happened, one thing after the other, as long as they still differ."""
    for shorter in _shorter(history):
        if any(tell(shorter, database)):
            return shortest(shorter, database)
    return history


def _shorter(history: History) -> Iterator[History]:
    for number, step in enumerate(history.steps):
        if not step.gone:  # an erasure needs what it erases
            yield replace(history, steps=history.steps[:number] + history.steps[number + 1 :])
