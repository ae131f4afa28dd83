"""Nobody meets a word that is not for them, anywhere; and every kind of word is met by somebody."""

import re

import pytest

from naast.cast.people import CAST

from .conftest import House
from .expecting import ASKED

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


def test_every_protected_table_is_asked_about(house: House) -> None:
    tables = {planted.table for planted in house.planted.values()}
    assert tables == ASKED.keys(), (
        f"{tables ^ ASKED.keys()}: say in expecting.py who sees it, in more_rows.sql let it be"
    )


def test_every_field_is_met_by_somebody(house: House) -> None:
    """Otherwise the test above could not fail for it."""
    met = {house.planted[word][:2] for one in house.met.values() for word in one.words}
    fields = {planted[:2] for planted in house.planted.values()}
    unread = fields - met - ON_NO_PAGE.keys()
    assert not unread, f"shown nowhere to anybody: {sorted(unread)}"


def test_no_word_reaches_a_log_or_a_mail(house: House) -> None:
    for place in (house.log, house.mail):
        assert not [word for word in re.findall(r"q[a-z]{4}zx", place.lower()) if word in house.planted]
