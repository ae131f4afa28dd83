"""The written cases, told to the model."""

import pytest

from . import cast
from .beside import sees_statement
from .cases import CASES
from .facts import Consent
from .known import Facts
from .model import held, on, readable
from .telling import Case, Then, sheet


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.title)
def test_the_model_tells_the_case_as_it_is_written(case: Case) -> None:
    facts = cast.the_cast()
    facts.sheets = {name: sheet(name, written) for name, written in case.sheets.items()}
    for moment in case.story:
        if isinstance(moment, Then):
            holds(facts, moment)
        else:
            facts.add(moment)


def holds(facts: Facts, then: Then) -> None:
    actors = facts.actors()
    reads = {a: {n for n, s in facts.sheets.items() if readable(facts, a, s, then.at)} for a in actors}
    assert {actor: names for actor, names in reads.items() if names} == then.read
    if then.desk is not None:
        assert {a for a in actors if on(held(facts, a, cast.CIRCLE, then.at), "desk")} == then.desk
    if then.know is not None:
        said = facts.of(Consent)
        known = {a: {c.about for c in said if sees_statement(facts, a, c, then.at)} for a in actors}
        assert {actor: names for actor, names in known.items() if names} == then.know
