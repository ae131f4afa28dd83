"""A neighbour worries: talks first, reads what the other will read, sends it, and comes back with a code (I1.5)."""

from typing import Any

import pytest

from tests.page import Page

from .neighbours import CODE, SEND, WORRY, Initiator


@pytest.fixture
def wim(db: None) -> Initiator:
    return Initiator()


def text(response: Any) -> str:
    return Page(response.content.decode()).text


def test_danger_comes_first_and_talking_before_telling(wim: Initiator) -> None:
    page = text(wim.get(SEND))
    assert (
        page.index("112")
        < page.index("Heb je het besproken met diegene zelf")
        < page.index("Wat heb je gezien of gehoord?")
    )
    assert "Hoe begin je zo'n gesprek?" in page


def test_they_read_what_the_other_will_read_with_their_name_and_nothing_is_kept_yet(
    wim: Initiator, sees: Any
) -> None:
    page = text(wim.preview())
    assert "Dit leest mijn buurvrouw van 18" in page
    assert "Wim Kuipers" in page
    assert WORRY["saw"] in page
    assert "06 12 34 56 70" not in page
    assert sees("select 1 as one from worry union all select 1 from circle where kind = 'worry'") == []


def test_sent_it_waits_and_the_code_opens_it(wim: Initiator, sees: Any) -> None:
    response = wim.tell()
    assert CODE.search(response.content.decode())
    page = wim.comes_back()
    assert "Het ligt bij het team." in page.text
    assert WORRY["saw"] in page.text
    assert [row["told_by"] for row in sees("select told_by from worry")] == ["Wim Kuipers"]


def test_sent_twice_it_is_one_worry_and_the_same_code(wim: Initiator, sees: Any) -> None:
    preview = Page(wim.preview().content.decode())
    wim.send(preview)
    first = wim.code
    wim.send(preview)
    assert wim.code == first
    assert len(sees("select 1 as one from worry")) == 1


def test_a_name_is_withheld_only_for_a_stated_reason(wim: Initiator, sees: Any) -> None:
    assert "Schrijf op wat er kan gebeuren" in text(wim.preview(withhold_name="on"))
    because = "Hij bedreigde mij eerder."
    assert "Wim Kuipers" not in text(wim.preview(withhold_name="on", withheld_because=because))
    wim.tell(withhold_name="on", withheld_because=because)
    assert sees("select told_by, author_name from worry")[0]["told_by"] == ""
    everywhere = sees(
        "select for_name as n from bearer union all select actor_name from look union all select author_name from worry"
        " union all select author_name from initiator"
    )
    assert "Wim Kuipers" not in [row["n"] for row in everywhere]


def test_talked_about_it_means_saying_what_the_other_wants(wim: Initiator) -> None:
    assert "Wat wil diegene?" in text(wim.preview(answer=""))
    assert "Dit leest mijn buurvrouw van 18" in text(wim.preview(discussed="no", said="", answer=""))


def test_a_no_and_danger_are_said_honestly_before_sending(wim: Initiator) -> None:
    assert "Dan gaat het team niet zomaar langs." in text(wim.preview(answer="no"))
    assert "Dan gaat het team langs, ook zonder ja." in text(wim.preview(unsafe="on"))


def test_they_tell_more_and_take_it_back_and_nothing_is_left(wim: Initiator, sees: Any) -> None:
    wim.tell()
    wim.comes_back()
    wim.says_more("Vandaag stond haar fiets er niet.")
    assert "Vandaag stond haar fiets er niet." in wim.comes_back().text
    assert "Het is weg" in text(wim.takes_it_back())
    for table in ("worry", "initiator", "worry_word"):
        assert sees(f"select 1 as one from {table}") == []
    assert sees("select what, how_many, why from tombstone") == [
        {"what": "worry", "how_many": 1, "why": "asked"}
    ]
    assert wim.get("/vraag/zorg/terug/lezen/").status_code == 404


def test_where_somebody_may_be_in_danger_it_stays_and_the_team_reads_that_it_was_taken_back(
    wim: Initiator, sees: Any
) -> None:
    wim.tell(unsafe="on")
    wim.comes_back()
    wim.takes_it_back()
    assert [row["kind"] for row in sees("select kind from worry_end")] == ["taken_back"]
    assert "Je hebt het teruggenomen" in wim.comes_back().text
