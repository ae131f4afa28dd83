"""The comparison itself is tested: with a fault planted in the database, it finds a difference soon."""

from collections.abc import Callable, Iterable, Iterator
from itertools import chain

import psycopg
import pytest

from .cases import CASES
from .database import Database
from .faults import IN_ACCESS, IN_WHAT_IS_KEPT, IN_WHAT_IS_SEEN
from .faults_of_asking import ADDED, JOBS, TOLD
from .histories import history_of
from .planting import (
    Finds,
    Plant,
    in_access,
    in_jobs,
    in_what_is_added,
    in_what_is_seen,
    not_caught,
)
from .telling_both import tell, tell_case

SOON = 400  # histories
TOGETHER: dict[str, tuple[dict[str, Plant], Finds]] = {
    "access": (IN_ACCESS, in_access),
    "what is seen": (IN_WHAT_IS_SEEN, in_what_is_seen),
    "what is told without a look": (TOLD, in_what_is_seen),
    "what is added": (ADDED, in_what_is_added),
    "what jobs do": (JOBS, in_jobs),
}


def test_without_a_fault_there_is_no_difference(database: Database) -> None:
    assert not any(_each(tell, map(history_of, range(20)), database))
    with database.undone("nothing"):
        assert not any(_each(tell_case, CASES, database))


@pytest.mark.parametrize("where", TOGETHER)
def test_without_a_fault_nothing_is_found(where: str, database: Database) -> None:
    _faults, finds = TOGETHER[where]
    assert not_caught(database, {"nothing": lambda _database: None}, finds, soon=5) == {"nothing"}


@pytest.mark.parametrize("where", TOGETHER)
def test_planted_faults_are_caught(where: str, database: Database) -> None:
    faults, finds = TOGETHER[where]
    left = not_caught(database, faults, finds, soon=SOON)
    assert {what for what in left if not told_by_a_case(faults[what], database)} == set(), (
        f"not caught in {SOON} histories and {len(CASES)} cases"
    )


@pytest.mark.parametrize("what", IN_WHAT_IS_KEPT)
def test_a_planted_fault_in_keeping_access_is_caught(what: str, database: Database) -> None:
    """Only what is told step by step shows it: a written case, or a history."""
    database.rest()
    with database.undone("fault"):
        IN_WHAT_IS_KEPT[what](database)
        told = chain(_each(tell_case, CASES, database), _each(tell, map(history_of, range(SOON)), database))
        assert any(told), f"not caught in {len(CASES)} cases and {SOON} histories"


def told_by_a_case(plant: Plant, database: Database) -> bool:
    """What is rare in histories may stand in a written case."""
    database.rest()
    with database.undone("fault"):
        plant(database)
        return any(_each(tell_case, CASES, database))


def _each(
    teller: Callable[..., Iterator[str]], stories: Iterable[object], database: Database
) -> Iterator[bool]:
    """Whether each shows a difference."""
    return (differs(teller, story, database) for story in stories)


def differs(teller: Callable[..., Iterator[str]], story: object, database: Database) -> bool:
    """Is there a difference? A database that refuses out loud counts as one."""
    try:
        return any(teller(story, database))
    except psycopg.Error:
        return True
