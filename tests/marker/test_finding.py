"""Find before create tells another team at most that there is somebody; of who must stay hidden or is at rest, nothing."""

import pytest

from naast.cast.people import CAST
from tests.doors.changes import withdrawn
from tests.doors.knocking import as_read, difference
from tests.doors.world import World
from tests.visitor import Visitor

FIND = "/team/mensen/zoek/"
NOBODY = {"name": "Zwaantje Quaedvlieg", "born": "1971-05-06", "phone": "06 99 99 99 99"}
HIDDEN = ["Lisa", "Noa", "Ron"]  # a secret address, a circle with safety in it
PHONES = {"Lisa": "06 12 34 56 02", "Fatma": "06 12 34 56 01"}


def told(who: str, **asked: str) -> str:
    """What somebody reads who looks for this, without their own words."""
    whole = as_read(Visitor(who).post(FIND, asked))
    for words in asked.values():
        whole = whole.replace(words, "…")
    return whole


def about(name: str) -> list[dict[str, str]]:
    """Ways to ask for one of the cast."""
    one = CAST[name]
    full = " ".join(part for part in (one.given, one.prefix, one.family) if part)
    ways = [{"name": full}, {"name": one.name}]
    ways += [{"name": full, "born": one.birth_date.isoformat()}] if one.birth_date else []
    return ways + ([{"phone": PHONES[name]}] if name in PHONES else [])


@pytest.mark.parametrize("name", HIDDEN)
def test_who_must_stay_hidden_reads_as_nobody(name: str, world: World) -> None:
    for asked in about(name):
        found, nobody = told("Bram", **asked), told("Bram", **{field: NOBODY[field] for field in asked})
        assert found == nobody, f"{asked}: {difference(found, nobody)}"


def test_of_others_that_there_is_somebody_and_no_more(world: World) -> None:
    (full, *_), nobody = about("Fatma"), told("Bram", name=NOBODY["name"])
    found = told("Bram", **full)
    assert found != nobody
    for words in ("Sanne", "Woensel", "1988", "Boschdijk", "06 12 34 56 01", str(CAST["Fatma"].id)):
        assert words not in found, words


def test_at_rest_reads_as_nobody(world: World) -> None:
    world.does(withdrawn("Fatma"))
    for asked in about("Fatma"):
        assert told("Bram", **asked) == told("Bram", **{field: NOBODY[field] for field in asked}), asked


def test_who_stands_beside_them_finds_them(world: World) -> None:
    assert str(CAST["Lisa"].id) in told("Sanne", name="Lisa de Wit")


@pytest.mark.parametrize("who", ["Fatma", "Ron", "Noor", "Erik", "Yara", "Mila"])
def test_nobody_else_comes_to_look(who: str, world: World) -> None:
    assert Visitor(who).post(FIND, {"name": "Lisa de Wit"}).status_code == 404
