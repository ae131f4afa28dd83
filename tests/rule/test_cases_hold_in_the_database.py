"""The written cases, told to the database."""

import pytest

from . import cast
from .cases import CASES
from .comparing import of_looks
from .database import Database
from .known import Facts
from .telling import Case, Then, sheet


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_database_shows_the_case_as_it_is_written(case: Case, database: Database) -> None:
    facts = cast.the_cast()
    facts.sheets = {name: sheet(name, written) for name, written in case.sheets.items()}
    with database.history():
        database.write(*facts.everything())
        database.mark()
        for moment in case.story:
            if isinstance(moment, Then):
                shows(facts, database, moment)
            else:
                facts.add(moment)
                database.write(moment)


def shows(facts: Facts, database: Database, then: Then) -> None:
    looked = database.look(facts, [then.at], others=True)
    assert {seen.actor: set(seen.sheets) for seen in looked if seen.sheets} == then.read
    assert not list(of_looks(facts, database, looked, others=True))
