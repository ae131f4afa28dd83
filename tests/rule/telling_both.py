"""Telling one history to the model and to the database; and the shortest part of it in which they still differ."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

import psycopg

from . import jobs, meeting, working
from .cast import START, the_cast
from .comparing import additions, differences, living_access, of_looks
from .database import Database
from .facts import Sheet
from .histories import History, Step
from .known import Facts
from .model import held
from .telling import Case, Then, sheet


def tell(history: History, database: Database) -> Iterator[str]:
    """Tell one history to both, and say every difference: in access after each step, and twice everybody looks."""
    facts = history.start.copy()
    with database.history():
        database.begin(facts)
        for number, step in enumerate([Step(START, "the beginning"), *history.steps]):
            yield from happen(step, facts, database, history.met)
            yield from (f"{step.what}: {wrong}" for wrong in living_access(facts, database, step.at))
            if number == history.pause:
                yield from look(history, facts, database, step.at, others=history.others)
        yield from look(history, facts.through(history.door), database, history.end)


def tell_silently(history: History, database: Database, *, whole: bool = False) -> Facts:
    """Up to the pause, or whole; inside a history of the database: what is known then."""
    facts = history.start.copy()
    database.begin(facts)
    for step in history.steps if whole else history.steps[: history.pause + 1]:
        list(happen(step, facts, database, set()))
    return facts


def tell_case(case: Case, database: Database) -> Iterator[str]:
    """Tell a written case to the database, and say what it shows otherwise: as it was written, and as the model says."""
    facts = the_cast()
    facts.sheets = {name: sheet(name, written) for name, written in case.sheets.items()}
    with database.history():
        database.write(*facts.everything())
        database.mark()
        for moment in case.story:
            if isinstance(moment, Then):
                yield from _shows(facts, database, moment)
            else:
                facts.add(moment)
                database.write(moment)


def _shows(facts: Facts, database: Database, then: Then) -> Iterator[str]:
    looked = database.look(facts, [then.at], others=True)
    if (read := {seen.actor: set(seen.sheets) for seen in looked if seen.sheets}) != then.read:
        yield f"{then.at}: they read {read}, where the case says {then.read}"
    yield from of_looks(facts, database, looked, others=True)


def look(
    history: History, facts: Facts, database: Database, t: datetime, *, others: bool = False
) -> Iterator[str]:
    """Everybody looks; and the history remembers which grounds lived."""
    history.met |= meeting.lived(facts, t) | (meeting.compared(facts, t) if others else set())
    yield from differences(facts, database, [t], wanted=history.wanted, others=others)
    for actor in writers(history, facts, t) if others else ():
        history.met |= meeting.added(facts, actor, t)
        yield from additions(facts, database, actor, t)


def writers(history: History, facts: Facts, t: datetime) -> set[str]:
    """Two who try to add rows: one of all who hold something, one of those with a question or worry."""
    kinds = {"question", "worry"} & {circle.kind for circle in facts.circles.values()}
    asked = [name for name, circle in facts.circles.items() if circle.kind in kinds]
    groups = zip(history.writers, (list(facts.circles), asked), strict=True)
    return {one for number, circles in groups for one in _one_of(facts, circles, number, t)}


def _one_of(facts: Facts, circles: list[str], number: int, t: datetime) -> list[str]:
    holding = [actor for actor in facts.actors() if any(held(facts, actor, circle, t) for circle in circles)]
    return [holding[number % len(holding)]] if holding else []


def happen(step: Step, facts: Facts, database: Database, met: set[str]) -> Iterator[str]:
    """One thing happens, in both."""
    database.at(step.at)
    for known in step.facts:
        facts.add(known)
    for known in step.gone:
        facts.forget(known)
    database.write(*step.facts)
    database.erase(*step.gone)
    if any(isinstance(known, Sheet) for known in step.facts):
        database.mark()
    if step.job:
        yield from work(step, facts, database, met)


def work(step: Step, facts: Facts, database: Database, met: set[str]) -> Iterator[str]:
    """A job runs, in both: the same is done, and nothing is left of what was destroyed."""
    theirs = working.run(database, facts, step.job, step.at)
    ours = jobs.run(facts, step.job, step.at)
    met |= meeting.done(ours)
    if ours != theirs:
        yield f"{step.at}: {step.job}: model only {ours - theirs}, database only {theirs - ours}"
    circles = [one[1] for one in theirs if one[0] == "circle"]
    if circles and (left := working.left_of(database, circles)):
        yield f"{step.at}: of {circles} something is left in {left}"


def shortest(history: History, database: Database) -> History:
    """Leave out what happened, one thing after the other, as long as they still differ."""
    for shorter in _shorter(history):
        if still_differs(shorter, database):
            return shortest(shorter, database)
    return history


def still_differs(history: History, database: Database) -> bool:
    """What happened later may need what was left out."""
    try:
        return any(tell(history, database))
    except (KeyError, psycopg.Error):
        return False


def _shorter(history: History) -> Iterator[History]:
    for number, step in enumerate(history.steps):
        if not step.gone:  # an erasure needs what it erases
            yield replace(history, steps=history.steps[:number] + history.steps[number + 1 :])
