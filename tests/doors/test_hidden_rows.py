"""What was said in a talk does not exist for who was not in it: the same answer as for what was never written."""

from uuid import uuid4

import pytest

from naast.cast.people import key
from tests.visitor import Visitor

from .knocking import as_read, difference
from .routes import ROUTES
from .world import World

LISA = key("circle Lisa")
ROWS = {"promise_id": "promise", "hope_id": "hope", "note_id": "note", "document_id": "document"}


@pytest.mark.parametrize(("who", "door"), [("Ron", "mijn"), ("Karim", "team")])
def test_a_hidden_row_reads_as_one_that_does_not_exist(who: str, door: str, world: World) -> None:
    visitor = Visitor(who)
    for kind, path in addresses(door):
        for hidden in hidden_rows(world, kind):
            there = as_read(visitor.get(path.format(hidden)))
            never = str(uuid4())
            gone = as_read(visitor.get(path.format(never)))
            assert there.startswith("404"), path
            assert there == gone, f"{path}: {difference(there, gone)}"


@pytest.mark.parametrize(("who", "door"), [("Lisa", "mijn"), ("Sanne", "team")])
def test_who_was_in_the_talk_reads_it(who: str, door: str, world: World) -> None:
    visitor = Visitor(who)
    for kind, path in addresses(door):
        for hidden in hidden_rows(world, kind):
            assert visitor.get(path.format(hidden)).status_code == 200, path


def test_a_row_is_found_in_its_own_circle_only(world: World) -> None:
    """Sanne may read both circles; an address that mixes them leads nowhere."""
    visitor, fatma = Visitor("Sanne"), str(key("circle Fatma"))
    for kind, path in addresses("team"):
        for row in hidden_rows(world, kind):
            assert visitor.get(path.format(row).replace(str(LISA), fatma)).status_code == 404, path


def addresses(door: str) -> list[tuple[str, str]]:
    """Every address of one row in Lisa's circle, with a blank for the row."""
    found = []
    for pattern in ROUTES:
        for kind in ROWS:
            if pattern.startswith(f"{door}/<uuid:circle_id>/") and f"<uuid:{kind}>" in pattern:
                path = pattern.replace("<uuid:circle_id>", str(LISA)).replace(f"<uuid:{kind}>", "{}")
                found.append((kind, "/" + path))
    assert found
    return found


def hidden_rows(world: World, kind: str) -> list[str]:
    """The rows of this kind that lie on Lisa's hidden sheets."""
    found = world.sees(
        f"SELECT r.id FROM {ROWS[kind]} r JOIN sheet s ON s.id = r.sheet_id"
        f" WHERE s.circle_id = '{LISA}' AND s.visible_to IS NOT NULL"
    )
    assert found
    return [str(row["id"]) for row in found]
