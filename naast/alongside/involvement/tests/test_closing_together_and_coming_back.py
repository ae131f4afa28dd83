"""Involvement is temporary: closed together, and coming back is one tap; what was before is read by a yes of its own (I5.3)."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.alongside.involvement.returning import waiting
from naast.cast.people import key
from tests.page import Page

FATMA, LISA, PIET, BEFORE, JOOP = (
    key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet", "Piet before", "Joop")
)
Enter = Callable[[str], Client]
WORDS = {
    "ours": "Dat vragen mag.",
    "team": "Wachten werkt.",
    "way_back": "Bel, of tik op je pagina.",
    "decided": "on",
}


def read(client: Client, url: str) -> str:
    return Page(client.get(url).content.decode()).text


def close(client: Client, circle: object, who: str, **more: object) -> Any:
    return client.post(f"/team/{circle}/afronden/", {**WORDS, "about": str(key(who)), **more})


@pytest.fixture
def came_back(browser_of: Enter) -> str:
    """Karim and Piet close it; weeks later Piet taps once. The key of the new circle."""
    close(browser_of("Karim"), PIET, "Piet")
    return str(browser_of("Piet").post(f"/mijn/{PIET}/weer/")["Location"]).split("/")[2]


def taken_up(browser_of: Enter, circle: str) -> Any:
    given = {"contact": str(key("Sanne")), "stand_in": str(key("Karim"))}
    return browser_of("Karim").post(f"/team/{circle}/oppakken/", given)


# Closing


def test_first_it_says_in_plain_words_what_it_means(browser_of: Enter) -> None:
    for who, door in (("Karim", "team"), ("Piet", "mijn")):
        page = read(browser_of(who), f"/{door}/{PIET}/afronden/")
        assert "Karim" in page
        assert "Sanne" in page
        assert "Wat over jou gaat, blijft voor jou te lezen: Piet." in page
        assert "Terugkomen is één tik" in page


def test_who_helps_closes_it_and_both_sides_words_stand_side_by_side(browser_of: Enter) -> None:
    karim = browser_of("Karim")
    assert close(karim, PIET, "Piet")["Location"] == "/team/"
    assert karim.get(f"/team/{PIET}/").status_code == 404
    assert browser_of("Ans").get(f"/team/{PIET}/").status_code == 404
    piet = browser_of("Piet").get(f"/mijn/{PIET}/").content.decode()
    for words in (
        "Samen afgerond",
        "Dat vragen mag.",
        "Wachten werkt.",
        "Ik wil weer contact",
        "biljartclub",
    ):
        assert words in piet
    assert "Hulp is gestopt" not in piet, "nobody took a yes back"


def test_a_second_tap_ends_where_the_first_did_for_who_sent_it_and_for_nobody_else(browser_of: Enter) -> None:
    """After it the page is gone for Karim too; what he sent leads him where it led him, and tells Bram nothing."""
    karim, path = browser_of("Karim"), f"/team/{PIET}/afronden/"
    form = Page(karim.get(path).content.decode()).form("way_back").answers(**WORDS, about=str(key("Piet")))
    assert [karim.post(path, form)["Location"] for _tap in range(2)] == ["/team/", "/team/"]
    assert karim.post(path, {**form, "ours": "Iets anders."}).status_code == 404
    assert karim.get(path).status_code == 404
    for other in ("Bram", "Ans"):
        assert browser_of(other).post(path, form).status_code == 404


def test_a_last_look_at_what_is_open(browser_of: Enter, sees: Any) -> None:
    late = str(sees("select id from promise where what like 'Ik zoek uit wie%'")[0]["id"])
    hers = str(sees("select id from promise where what like 'Ik leg de post%'")[0]["id"])
    page = browser_of("Sanne").get(f"/team/{FATMA}/afronden/").content.decode()
    assert 'value="kept"' not in page.split(f"promise_{hers}")[1].split("</select>")[0], "her word is hers"
    close(browser_of("Sanne"), FATMA, "Fatma", **{f"promise_{late}": "let_go", f"promise_{hers}": "stays"})
    assert sees(f"select result from outcome where promise_id = '{late}'") == [{"result": "let_go"}]
    assert sees(f"select words from remark where promise_id = '{hers}'") == [
        {"words": "Dit gaat door zonder het team."}
    ]


def test_nothing_is_closed_without_deciding_it_together(browser_of: Enter, sees: Any) -> None:
    again = close(browser_of("Karim"), PIET, "Piet", decided="")
    assert again.status_code == 200
    assert "Wachten werkt." in again.content.decode(), "what was typed is kept"
    assert len(sees("select 1 as one from ending")) == 1


def test_a_resident_does_not_end_it_for_the_team_but_takes_the_yes_back(browser_of: Enter, sees: Any) -> None:
    page = browser_of("Piet").post(f"/mijn/{PIET}/afronden/", {**WORDS, "about": str(key("Piet"))})
    assert page.status_code == 200
    assert "../ja/terug/" in page.content.decode()
    assert len(sees("select 1 as one from ending")) == 1


def test_after_it_nothing_can_be_written(browser_of: Enter, sees: Any) -> None:
    close(browser_of("Karim"), PIET, "Piet")
    piet = browser_of("Piet")
    for path, given in (
        ("hoop/", {"of": str(key("Piet")), "words": "Nog iets"}),
        ("nabijheid/", {"near": "long"}),
    ):
        assert piet.post(f"/mijn/{PIET}/{path}", {"about": str(key("Piet")), **given}).status_code == 409
    assert sees("select 1 as one from hope where words = 'Nog iets'") == []


# Coming back


def test_one_tap_and_the_team_on_duty_knows(browser_of: Enter, came_back: str, sees: Any) -> None:
    assert "Eerst hoor je wie er komt" in read(browser_of("Piet"), f"/mijn/{came_back}/ja/")
    assert "Piet" in read(browser_of("Karim"), "/team/huishoudens/"), "Karim is on duty"
    assert "Piet" in read(browser_of("Ans"), "/team/huishoudens/"), "Ans leads the team"
    assert browser_of("Sanne").get(f"/team/{came_back}/").status_code == 404
    assert browser_of("Bram").get(f"/team/{came_back}/").status_code == 404


def test_it_is_told_that_somebody_waits_to_who_answers_for_the_team(
    browser_of: Enter, came_back: str, act_as: Callable[[str], Any]
) -> None:
    for who, told in (
        ("Karim", [came_back]),
        ("Ans", [came_back]),
        ("Sanne", []),
        ("Bram", []),
        ("Piet", []),
    ):
        act_as(who)
        assert [str(one.circle_id) for one in waiting()] == told, who
    taken_up(browser_of, came_back)
    act_as("Ans")
    assert waiting() == []


def test_a_second_tap_finds_the_first(browser_of: Enter, came_back: str, sees: Any) -> None:
    for former in (PIET, BEFORE):
        again = browser_of("Piet").post(f"/mijn/{former}/weer/")
        assert again["Location"] == f"/mijn/{came_back}/"
    assert len(sees(f"select 1 as one from circle where id = '{came_back}'")) == 1


def test_who_still_is_helped_lands_where_the_help_is(browser_of: Enter) -> None:
    assert browser_of("Piet").post(f"/mijn/{BEFORE}/weer/")["Location"] == f"/mijn/{PIET}/"


def test_only_who_took_part_in_what_has_ended_comes_back(browser_of: Enter) -> None:
    assert browser_of("Piet").get(f"/mijn/{PIET}/weer/").status_code == 404, "it goes on"
    for who in ("Els", "Mila", "Fatma"):
        assert browser_of(who).post(f"/mijn/{BEFORE}/weer/").status_code == 404


def test_taken_up_names_who_comes_and_asks_the_yes(browser_of: Enter, came_back: str, sees: Any) -> None:
    assert taken_up(browser_of, came_back)["Location"] == "/team/"
    assert browser_of("Sanne").get(f"/team/{came_back}/").status_code == 200
    assert browser_of("Ans").get(f"/team/{came_back}/").status_code == 404, "it is no longer everybody's"
    page = read(browser_of("Piet"), f"/mijn/{came_back}/ja/")
    assert "Sanne en Karim (vervanger)" in page
    assert browser_of("Karim").get(f"/team/{came_back}/oppakken/").status_code == 404


def test_taking_up_twice_leads_to_the_same_page(browser_of: Enter, came_back: str, sees: Any) -> None:
    karim, path = browser_of("Karim"), f"/team/{came_back}/oppakken/"
    form = Page(karim.get(path).content.decode()).form("contact").answers()
    given = {**form, "contact": str(key("Sanne")), "stand_in": str(key("Karim"))}
    assert [karim.post(path, given)["Location"] for _tap in range(2)] == ["/team/", "/team/"]
    assert len(sees(f"select 1 as one from named_worker where circle_id = '{came_back}'")) == 2
    assert browser_of("Ans").post(path, given).status_code == 404


def test_two_different_colleagues(browser_of: Enter, came_back: str) -> None:
    twice = {"contact": str(key("Karim")), "stand_in": str(key("Karim"))}
    assert browser_of("Karim").post(f"/team/{came_back}/oppakken/", twice).status_code == 200


# What was before


def yes(
    client: Client, door: str, circle: object, giver: str, former: object, answer: str, **more: object
) -> Any:
    given = {f"says_{key(giver)}": "yes", f"former_{former}_{key('Piet')}_{key(giver)}": answer, **more}
    return client.post(f"/{door}/{circle}/ja/", given)


def test_the_team_reads_nothing_of_before_until_everybody_whose_yes_it_is_says_so(browser_of: Enter) -> None:
    page = browser_of("Piet").get(f"/mijn/{PIET}/ja/").content.decode()
    asked = re.findall(r'name="former_[^"]+"[^>]*value="(\w+)"[^>]*?(checked)?\s*>', page)
    assert ("no", "checked") in asked, "no, unless somebody says yes"
    assert browser_of("Karim").get(f"/team/{BEFORE}/").status_code == 404
    yes(browser_of("Piet"), "mijn", PIET, "Piet", BEFORE, "yes")
    assert browser_of("Karim").get(f"/team/{BEFORE}/").status_code == 404, "his mentor has not said it"
    yes(browser_of("Els"), "mijn", PIET, "Els", BEFORE, "yes")
    read_now = browser_of("Karim").get(f"/team/{BEFORE}/").content.decode()
    assert "naar de bakker" in read_now
    assert "Samen afgerond" in read_now
    assert 'href="hoop/"' not in read_now, "it is read, and not written"
    assert browser_of("Ans").get(f"/team/{BEFORE}/").status_code == 404
    assert "Karim" in read(browser_of("Piet"), f"/mijn/{BEFORE}/wie/"), "who looks there is told there"


def test_taken_back_on_the_same_pages(browser_of: Enter, sees: Any) -> None:
    for giver in ("Piet", "Els"):
        yes(browser_of(giver), "mijn", PIET, giver, BEFORE, "yes")
    piet = browser_of("Piet")
    effect = piet.get(f"/mijn/{PIET}/ja/terug/").content.decode()
    said = re.findall(r'name="former" value="([^"]+)"', effect)
    piet.post(f"/mijn/{PIET}/ja/terug/", {"former": said[0]})
    assert browser_of("Karim").get(f"/team/{BEFORE}/").status_code == 404
    assert browser_of("Karim").get(f"/team/{PIET}/").status_code == 200, "help goes on"


def test_no_word_of_it_changes_nothing(browser_of: Enter, sees: Any) -> None:
    browser_of("Piet").post(f"/mijn/{PIET}/ja/", {f"says_{key('Piet')}": "yes"})
    assert sees("select 1 as one from consent where kind = 'former'") == []


def test_a_worker_writes_it_down_when_it_was_said_aloud(browser_of: Enter, sees: Any) -> None:
    told = {"explained": "Dat het over zijn heup ging.", f"says_{key('Els')}": "later"}
    yes(browser_of("Karim"), "team", PIET, "Piet", BEFORE, "yes", **told)
    rows = sees("select how, giver_name from consent where kind = 'former'")
    assert rows == [{"how": "word", "giver_name": "Piet"}]


def test_who_was_never_there_hears_of_no_former(browser_of: Enter) -> None:
    assert "former_" not in browser_of("Fatma").get(f"/mijn/{FATMA}/ja/").content.decode()
    assert browser_of("Mila").get(f"/mijn/{BEFORE}/").status_code == 404
