"""Role and closeness are agreed, tuned anew on any day, and need no plan, goal or date (I1.3, I5.6)."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from naast.cast.people import key
from tests.page import Page

FATMA, LISA, PIET = (key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet"))
Enter = Callable[[str], Client]


def say(client: Client, door: str, circle: object, near: str, who: str, **more: object) -> Any:
    return client.post(
        f"/{door}/{circle}/nabijheid/", {"near": near, "about": str(key(who)), "words": "", **more}
    )


def read(client: Client, url: str) -> str:
    return Page(client.get(url).content.decode()).text


def test_it_stands_there_in_words_with_the_day(browser_of: Enter) -> None:
    page = read(browser_of("Fatma"), f"/mijn/{FATMA}/nabijheid/")
    assert "We spreken elkaar af en toe." in page
    assert "Afgesproken op" in page
    assert "Om de week op dinsdag" in page
    assert "afgesproken hoe dichtbij: luisteren" in page, "what was agreed before stays readable"


def test_the_team_writes_down_what_was_agreed_at_the_table(browser_of: Enter, sees: Any) -> None:
    assert say(browser_of("Karim"), "team", PIET, "long", "Piet", words="Piet wil het zo.").status_code == 302
    page = read(browser_of("Piet"), f"/mijn/{PIET}/nabijheid/")
    assert "Het team blijft lang in de buurt." in page
    assert "Piet wil het zo." in page
    assert len(sees(f"select 1 as one from closeness where circle_id = '{PIET}'")) == 2


def test_a_residents_word_is_a_wish_until_the_team_agrees(browser_of: Enter) -> None:
    say(browser_of("Fatma"), "mijn", FATMA, "listening", "Fatma", words="Even rust.")
    wished = read(browser_of("Sanne"), f"/team/{FATMA}/nabijheid/")
    assert "We spreken elkaar af en toe." in wished
    assert "Het is nog niet afgesproken." in wished
    say(browser_of("Sanne"), "team", FATMA, "listening", "Fatma")
    agreed = read(browser_of("Fatma"), f"/mijn/{FATMA}/nabijheid/")
    assert "Het is nog niet afgesproken." not in agreed
    assert agreed.index("Het team luistert.") < agreed.index("Zullen we het anders doen?")


def test_nothing_says_that_there_is_no_plan(browser_of: Enter, sees: Any) -> None:
    say(browser_of("Karim"), "team", PIET, "listening", "Piet")
    sees(
        "select rules.test_does('delete from outcome')::text as x, rules.test_does('delete from remark')::text as y"
    )
    sees(
        "select rules.test_does('delete from promise')::text as x, rules.test_does('delete from hope')::text as y"
    )
    for page in (read(browser_of("Karim"), f"/team/{PIET}/"), read(browser_of("Karim"), "/team/")):
        assert "geen plan" not in page


def test_a_click_too_many_writes_once(browser_of: Enter, sees: Any) -> None:
    karim = browser_of("Karim")
    for _ in range(2):
        say(karim, "team", PIET, "short", "Piet", once=str(key("once")))
    assert len(sees("select 1 as one from closeness where near = 'short'")) == 1


def test_who_sees_it(browser_of: Enter, sees: Any) -> None:
    say(browser_of("Lisa"), "mijn", LISA, "listening", "Lisa", words="Alleen bellen.")
    assert "Alleen bellen." in read(browser_of("Sanne"), f"/team/{LISA}/nabijheid/")
    assert "Alleen bellen." not in read(browser_of("Ron"), f"/mijn/{LISA}/nabijheid/")
    assert browser_of("Mila").get(f"/mijn/{LISA}/nabijheid/").status_code == 404
    browser_of("Lisa").post(f"/mijn/{LISA}/ja/terug/", {"person": str(key("Lisa"))})
    assert "Alleen bellen." not in browser_of("Sanne").get(f"/team/{LISA}/nabijheid/").content.decode()
    assert "Alleen bellen." in read(browser_of("Lisa"), f"/mijn/{LISA}/nabijheid/")
