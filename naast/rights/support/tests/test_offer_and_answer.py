"""Everybody is pointed to help beside the team; the offer and the answer are on record (I6.3)."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from naast.cast.people import key
from tests.page import Page

FATMA, LISA, PIET, JOOP = (key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet", "Joop"))
Enter = Callable[[str], Client]


def say(client: Client, door: str, circle: object, who: str, **more: object) -> Any:
    given = {"about": str(key(who)), "kind": "supporter", "answer": "yes", "words": "", **more}
    return client.post(f"/{door}/{circle}/steun/", given)


def read(client: Client, url: str) -> str:
    return Page(client.get(url).content.decode()).text


def test_the_offer_stands_there_with_who_when_and_the_answer(browser_of: Enter) -> None:
    page = read(browser_of("Fatma"), f"/mijn/{FATMA}/steun/")
    assert "later misschien" in page
    assert "Sanne" in page
    assert "Eerst even zien hoe het met ons gaat." in page


def test_another_answer_later_is_a_new_row(browser_of: Enter, sees: Any) -> None:
    say(browser_of("Fatma"), "mijn", FATMA, "Fatma", words="Nu graag.")
    rows = sees("select answer, author_name from support_offer order by written_at")
    assert [row["answer"] for row in rows] == ["later", "yes"]
    assert rows[1]["author_name"] == "Fatma"


def test_the_addresses_are_there_without_any_yes(browser_of: Enter) -> None:
    page = browser_of("Joop").get(f"/mijn/{JOOP}/steun/").content.decode()
    assert "tel:" in page
    assert "<select" not in page
    assert say(browser_of("Joop"), "mijn", JOOP, "Joop").status_code == 409


def test_a_part_kept_out_does_not_keep_the_offer_off_the_record(browser_of: Enter, sees: Any) -> None:
    browser_of("Piet").post(f"/mijn/{PIET}/ja/", {f"says_{key('Piet')}": "yes", "except_for": ["2"]})
    assert say(browser_of("Karim"), "team", PIET, "Piet").status_code == 302
    part = sees(
        f"select s.part from support_offer o join sheet s on s.id = o.sheet_id where o.circle_id = '{PIET}'"
    )
    assert part == [{"part": 1}]


def test_who_sees_it(browser_of: Enter) -> None:
    say(browser_of("Lisa"), "mijn", LISA, "Lisa", kind="legal", words="Over Ron.")
    assert "Over Ron." in read(browser_of("Sanne"), f"/team/{LISA}/steun/")
    assert "Over Ron." not in read(browser_of("Ron"), f"/mijn/{LISA}/steun/")
    assert browser_of("Mila").get(f"/mijn/{LISA}/steun/").status_code == 404
    browser_of("Lisa").post(f"/mijn/{LISA}/ja/terug/", {"person": str(key("Lisa"))})
    assert "Over Ron." not in browser_of("Sanne").get(f"/team/{LISA}/steun/").content.decode()
