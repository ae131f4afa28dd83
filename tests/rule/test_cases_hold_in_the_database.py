"""The written cases, told to the database."""

import pytest

from .cases import CASES
from .database import Database
from .telling import Case
from .telling_both import tell_case


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_database_shows_the_case_as_it_is_written(case: Case, database: Database) -> None:
    assert list(tell_case(case, database)) == []
