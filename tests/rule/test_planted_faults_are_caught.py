"""The comparison itself is tested: with a fault planted in the database, it finds a difference soon."""

import psycopg
import pytest

from .database import Database
from .faults import FAULTS, Fault
from .histories import history_of
from .telling_both import tell

SOON = 150  # histories


def test_without_a_fault_there_is_no_difference(database: Database) -> None:
    assert not any(differ(number, database) for number in range(20))


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.what)
def test_a_planted_fault_is_caught(fault: Fault, database: Database) -> None:
    with database.undone("fault"):
        fault.plant(database)
        assert any(differ(number, database) for number in range(SOON)), f"not caught in {SOON} histories"


def differ(number: int, database: Database) -> bool:
    """Is there a difference? A database that refuses out loud counts as one."""
    try:
        return any(tell(history_of(number), database))
    except psycopg.Error:
        return True
