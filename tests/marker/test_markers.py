"""Nobody meets a word that is not for them, anywhere; and every kind of word is met by somebody."""

import pytest

from naast.cast.people import CAST

from .bearers import DOORS
from .calendars import SHOWN, may_stand_in
from .conftest import House
from .expecting import ASKED
from .planting import ADDRESSES, WORD
from .searching import findable

EVERYBODY = ["", *(member.name for member in CAST.values() if member.account)]
# Read by nobody on a page yet: (table, column): why.
ON_NO_PAGE = {
    ("initiator", "author_name"): "the initiator's name stands on the same row",
    ("worry", "author_name"): "who told it stands on the same row, unless it is withheld",
    ("question", "author_name"): "who asked stands with the code, and that name is shown",
    ("hope", "author_name"): "who typed somebody's words: for the export",
    ("task", "person_name"): "the same name stands on the named worker's row, and that one is shown",
}


@pytest.mark.parametrize("who", EVERYBODY, ids=lambda who: who or "nobody")
def test_nobody_meets_what_is_not_theirs(who: str, house: House) -> None:
    actor = str(CAST[who].id) if who else ""
    wrong = [
        f"{where}: {house.planted[word]}"
        for word, where in house.met[who].words.items()
        if not house.expecting.may_meet(actor, house.planted[word])
    ]
    assert not wrong, "\n".join(sorted(wrong))


@pytest.mark.parametrize("who", EVERYBODY, ids=lambda who: who or "nobody")
def test_nothing_breaks_on_the_way(who: str, house: House) -> None:
    assert not house.met[who].broken, "\n".join(house.met[who].broken)
    assert house.met[who].addresses > 50


@pytest.mark.parametrize("door", DOORS.values())
def test_who_has_a_code_or_a_link_meets_what_it_opens_and_nothing_else(door: str, house: House) -> None:
    holders = [one for one in house.planting.holders if one.door == door]
    met = {one.bearer: house.with_a_code[one.bearer] for one in holders}
    wrong = [
        f"{where}: {house.planted[word]}"
        for bearer, theirs in met.items()
        for word, where in theirs.words.items()
        if not house.expecting.may_meet(bearer, house.planted[word])
    ]
    assert not wrong, "\n".join(sorted(wrong))
    assert not [line for theirs in met.values() for line in theirs.broken]
    came_in = [bearer for bearer, theirs in met.items() if f"{door}lezen/" in theirs.words.values()]
    assert len(came_in) == len(holders) > 1, "each reads something of their own"


@pytest.mark.parametrize("shows", SHOWN)
def test_a_calendar_tells_what_was_chosen_of_ones_own_and_no_more(shows: str, house: House) -> None:
    read = [one for one in house.calendars if one.shows == shows]
    assert {one.status for one in read} == {200}
    assert sum(one.meetings for one in read) > 3
    wrong = [
        f"{one.who}: {house.planted[word]}"
        for one in read
        for word in one.words
        if not may_stand_in(one, house.planted[word], house.at_the_feed)
    ]
    assert not wrong, "\n".join(wrong)
    assert {house.planted[word].column for one in read for word in one.words} == set(SHOWN[shows])


def test_searching_finds_every_kind_of_row_that_can_be_found(house: House) -> None:
    """Otherwise the tests above would say nothing of hits and extracts."""
    found = {house.planted[word].table for one in house.met.values() for word in one.found}
    assert {table for table, _columns in findable(house.planting.laid)} | {"participant"} <= found
    assert {"Fatma", "Ron", "Lisa", "Sanne", "Karim"} <= {who for who, one in house.met.items() if one.found}


def test_no_word_stands_in_an_address(house: House) -> None:
    """Also not for who may read it: addresses stay behind in servers, browsers and what one sends on."""
    wrong = [
        f"{who or 'nobody'}, {where}: {house.planted[word]}"
        for who, one in house.everybody.items()
        for word, where in one.in_addresses.items()
        if house.planted[word][:2] not in ADDRESSES
    ]
    assert not wrong, "\n".join(sorted(wrong))


def test_a_word_in_an_address_is_seen(house: House) -> None:
    """By the one that is meant to be followed, to elsewhere."""
    seen = {house.planted[word][:2] for one in house.everybody.values() for word in one.in_addresses}
    assert seen == ADDRESSES


def test_every_protected_table_is_asked_about(house: House) -> None:
    tables = {planted.table for planted in house.planted.values()}
    assert tables == ASKED.keys(), (
        f"{tables ^ ASKED.keys()}: say in expecting.py who sees it, in more_rows.sql let it be"
    )


def test_every_field_is_met_by_somebody(house: House) -> None:
    """Otherwise the first test could not fail for it."""
    met = {house.planted[word][:2] for one in house.everybody.values() for word in one.words}
    fields = {planted[:2] for planted in house.planted.values()}
    unread = fields - met - ON_NO_PAGE.keys()
    assert not unread, f"shown nowhere to anybody: {sorted(unread)}"


def test_no_word_reaches_a_log(house: House) -> None:
    """What the program itself says on the way; what the web server writes down: test_what_is_written_down.py."""
    assert house.log, "it says something"
    assert not [word for word in WORD.findall(house.log.lower()) if word in house.planted]
