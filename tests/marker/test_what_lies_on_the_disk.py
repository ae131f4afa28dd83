"""What is sealed can be read nowhere on the disk: a letter that was brought, a letter on its way, and where it goes."""

import uuid
from typing import NamedTuple

import pytest
from django.db import transaction

from naast.cast.people import key
from naast.people.post.models import Letter
from tests.house import STORE
from tests.visitor import Visitor

from .conftest import Planting
from .open_to_see import in_files, in_store, in_tables, words_in

ON_ITS_WAY = {"to": "Kerkstraat 1 qwherzx", "subject": "qsubjzx", "words": "qwordzx"}


class Lies(NamedTuple):
    """Words, by where they can be read."""

    tables: set[str]
    files: set[str]
    store: set[str]


@pytest.fixture(scope="module")
def lies(planting: Planting) -> Lies:
    """The planted house, with a letter on its way, and with every letter that was brought read once."""
    with transaction.atomic():
        Letter.post(key=f"worry:{uuid.uuid4()}", channel="letter", **ON_ITS_WAY)
    for (document,) in planting.laid.sees(
        "SELECT id FROM document WHERE circle_id = %s", key("circle Fatma")
    ):
        path = f"/mijn/{key('circle Fatma')}/brieven/{document}/bestand/"
        assert Visitor("Fatma").get(path).status_code == 200
    return Lies(in_tables(planting.laid), in_files(planting.laid), in_store())


def brought(planting: Planting) -> set[str]:
    """The words inside the letters themselves."""
    return {word for word, where in planting.planted.items() if where[:2] == ("document", "its content")}


def test_what_is_not_sealed_is_seen(lies: Lies, planting: Planting) -> None:
    """Otherwise the tests below would say nothing: hopes lie in the open for whoever has the whole disk."""
    hopes = {word for word, where in planting.planted.items() if where.table == "hope"}
    assert hopes <= lies.tables
    assert hopes <= lies.files


def test_letters_that_were_brought_are_read_nowhere(lies: Lies, planting: Planting) -> None:
    assert brought(planting)
    for place in lies:
        assert not brought(planting) & place


def test_in_the_store_no_word_at_all_is_read(lies: Lies) -> None:
    assert [file for file in STORE.rglob("*") if file.is_file()]
    assert not lies.store


def test_what_is_on_its_way_is_read_nowhere(lies: Lies) -> None:
    on_its_way = words_in(" ".join(ON_ITS_WAY.values()).encode())
    assert len(on_its_way) == 3
    for place in lies:
        assert not on_its_way & place


def test_a_letter_that_lies_open_is_seen(planting: Planting) -> None:
    """One that was laid down without its seal, and one of which the row tells."""
    word, name = next(iter(brought(planting))), uuid.uuid4()
    file = STORE / name.hex[:2] / name.hex
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(b"%PDF" + word.encode())
    try:
        assert in_store() == {word}
    finally:
        file.unlink()
    assert words_in(rb"\x" + word.encode().hex().encode()) == {word}
