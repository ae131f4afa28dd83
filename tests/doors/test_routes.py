"""The table of routes is whole, and every address opens to exactly whom it says."""

import pytest

from .knocking import as_read, difference, heard, path_of, should_hear
from .routes import ROUTES, SIGN_IN, patterns
from .situations import COME_IN, DENIED, EVERY, Situation
from .world import World, knocks


def test_every_address_stands_in_the_table() -> None:
    known, table = set(patterns()), ROUTES.keys() | SIGN_IN.keys()
    assert known <= table, f"say in tests/doors/routes.py who may come in at: {sorted(known - table)}"
    assert table <= known, f"these addresses of the table do not exist: {sorted(table - known)}"


@pytest.mark.parametrize("situation", EVERY, ids=str)
def test_it_opens_exactly_what_the_table_says(situation: Situation, world: World) -> None:
    """And what does not open reads, byte for byte, as an address that is nowhere."""
    world.lay(situation)
    visitor, wrong = knocks(situation), []
    nowhere = as_read(visitor.get("/dit/bestaat/niet/"))
    for route in ROUTES.values():
        answer, due = visitor.get(path_of(route, world.ids)), should_hear(situation, route)
        if heard(answer) != due:
            wrong.append(f"{route}: {heard(answer)}, and should be {due}")
        elif due == "nothing" and "<" in route.pattern and as_read(answer) != nowhere:
            wrong.append(f"{route} can be told from what is nowhere: {difference(as_read(answer), nowhere)}")
    assert not wrong, "\n".join([str(situation), *wrong])


def test_every_denial_has_a_success_beside_it() -> None:
    for situation in DENIED:
        assert situation.like in COME_IN, situation
        closed = [r for r in ROUTES.values() if situation.like in r.opens and situation not in r.opens]
        assert closed, f"{situation}: the table closes nothing that was open before"
