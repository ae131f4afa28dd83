"""Planting a fault in the database, and whether the comparison finds it: in access, in what everybody sees, in what jobs do."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import NamedTuple

import psycopg

from .comparing import additions, differences, living_access
from .database import Database
from .histories import History, Step, history_of
from .known import Facts
from .rows import ALL_PARTS
from .telling_both import tell_silently, work, writers
from .told import stands
from .written import Appointment

Plant = Callable[[Database], None]
Finds = Callable[["Told"], bool]


class Told(NamedTuple):
    """A history that was told to both, up to its pause."""

    history: History
    facts: Facts
    database: Database


def do(sql: str) -> Plant:
    """A statement as the owner of everything."""

    def plant(database: Database) -> None:
        database.connection.execute(sql)  # type: ignore[call-overload]

    return plant


def without(function: str, words: str, instead: str = "") -> Plant:
    """A function of the rule with some of its words gone. Loud when the function does not have them any more."""

    def plant(database: Database) -> None:
        query = "SELECT pg_get_functiondef(oid) FROM pg_proc WHERE oid::regproc::text = %s"
        row = database.connection.execute(query, [f"rules.{function}"]).fetchone()
        assert row, f"there is no function rules.{function}: mend the list of faults"
        assert words in row[0], f"rules.{function} does not say “{words}” any more: mend the list of faults"
        database.connection.execute(row[0].replace(words, instead))

    return plant


def not_caught(database: Database, faults: dict[str, Plant], finds: Finds, *, soon: int) -> set[str]:
    """Which of these faults no history of the first so many finds. Each is planted in the same history, and taken out again."""
    left = dict(faults)
    for number in range(soon):
        if not left:
            break
        history = history_of(number)
        with database.history():
            whole = finds is in_access
            told = Told(history, tell_silently(history, database, whole=whole), database)
            for what, plant in list(left.items()):
                with database.undone("fault"):
                    plant(database)
                    if found(finds, told):
                        del left[what]
    return set(left)


def found(finds: Finds, told: Told) -> bool:
    """Is there a difference? A database that refuses out loud counts as one."""
    try:
        return finds(told)
    except psycopg.Error:
        return True


# Where a fault shows


def in_access(told: Told) -> bool:
    """Made anew, access differs from the model, at one of the moments of the history."""
    told.database.connection.execute("SELECT rules.refresh(%s)", [told.database.circles(told.facts)])
    moments = {step.at for step in told.history.steps} | {told.history.end}
    return any(any(living_access(told.facts, told.database, t)) for t in moments)


def in_what_is_seen(told: Told) -> bool:
    """Somebody sees something else, at the pause or at the end, by hand or at a door."""
    return any(
        any(differences(told.facts.through(door), told.database, [t], wanted=wanted, others=others))
        for t, door, wanted, others in (
            (pause(told).at, None, ALL_PARTS, True),
            (told.history.end, told.history.door, told.history.wanted, False),
        )
    )


def in_what_is_added(told: Told) -> bool:
    """Somebody may add something else."""
    who = writers(told.history, told.facts, pause(told).at)
    return any(any(additions(told.facts, told.database, one, pause(told).at)) for one in who)


def in_jobs(told: Told) -> bool:
    """A job does something else: soon, later, or when an appointment is near."""
    return any(any(_works(told, step)) for step in _jobs(told))


def _jobs(told: Told) -> Iterator[Step]:
    t = pause(told).at
    for days in (0, 40, 200):
        yield Step(t + timedelta(days=days), "in time", job="forget")
    near = {stands(told.facts, one).starts - timedelta(minutes=30) for one in told.facts.of(Appointment)}
    yield from (Step(max(one, t), "near", job="remind") for one in sorted(near))


def _works(told: Told, step: Step) -> Iterator[str]:
    with told.database.undone("job"):
        written = dict(told.database.written)
        yield from work(step, told.facts.copy(), told.database, set())
    told.database.written = written


def pause(told: Told) -> Step:
    return told.history.steps[told.history.pause]
