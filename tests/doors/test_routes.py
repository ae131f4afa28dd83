"""The table of routes is whole, and every address opens to exactly whom it says."""

import pytest

from .knocking import as_read, difference, elsewhere, heard, path_of, should_hear
from .routes import ROUTES, SIGN_IN, patterns
from .situations import COME_IN, DENIED, EVERY, Situation
from .world import World, knocks


def test_every_address_stands_in_the_table() -> None:
    known = {pattern for pattern in patterns() if not pattern.startswith(SIGN_IN)}
    without = sorted(known - ROUTES.keys())
    assert not without, f"say in tests/doors/routes.py who may come in at: {without}"
    assert not ROUTES.keys() - known, "these addresses of the table do not exist"


@pytest.mark.parametrize("situation", EVERY, ids=str)
def test_it_opens_exactly_what_the_table_says(situation: Situation, world: World) -> None:
    world.lay(situation)
    visitor, wrong = knocks(situation), []
    for route in ROUTES.values():
        path = path_of(route, world.ids)
        said = heard(visitor.get(path))
        due = should_hear(situation, route)
        if said != due:
            wrong.append(f"{route}: {said}, and should be {due}")
    assert not wrong, "\n".join([str(situation), *wrong])


@pytest.mark.parametrize("situation", [one for one in DENIED if one.who], ids=str)
def test_what_is_not_theirs_reads_as_what_does_not_exist(situation: Situation, world: World) -> None:
    world.lay(situation)
    visitor, strange, wrong = knocks(situation), elsewhere(world.ids), []
    for route in ROUTES.values():
        if situation not in route.opens and "<" in route.pattern:
            real = as_read(visitor.get(path_of(route, world.ids)), world.ids)
            none = as_read(visitor.get(path_of(route, strange)), strange)
            if real != none:
                wrong.append(f"{route}: {difference(real, none)}")
    assert not wrong, "\n".join([str(situation), *wrong])


def test_every_denial_has_a_success_beside_it() -> None:
    for situation in DENIED:
        assert situation.like in COME_IN, situation
        closed = [r for r in ROUTES.values() if situation.like in r.opens and situation not in r.opens]
        assert closed, f"{situation}: the table closes nothing that was open before"
