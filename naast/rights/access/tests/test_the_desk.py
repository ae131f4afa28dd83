"""The desk: enough to answer the telephone, for who is on duty and the lead; the list leaves a look (access.md)."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from naast.cast.people import key
from tests.page import Page

FATMA, LISA, PIET, JOOP = (key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet", "Joop"))
Enter = Callable[[str], Client]


def desk(client: Client) -> str:
    answer = client.get("/team/balie/")
    assert answer.status_code == 200
    return Page(answer.content.decode()).text


def test_karim_on_duty_can_say_who_the_contact_worker_is_and_what_was_promised(browser_of: Enter) -> None:
    page = desk(browser_of("Karim"))
    assert "Fatma en Emre" in page
    assert "Sanne (vaste werker) en Karim (vervanger)" in page
    assert "Sanne: “Ik zoek uit wie kan helpen met de brieven van de bank.”" in page


def test_nothing_of_safety_of_a_talk_or_of_what_is_done(browser_of: Enter) -> None:
    page = desk(browser_of("Ans"))
    assert "Ik bel elke maandag om tien uur" not in page, "a promise of safety, for who was in the talk"
    assert "rustig uur voor Emre" not in page, "kept already"
    assert "Rust in huis" not in page
    assert "Ik leg de post op één stapel" not in page, "a resident's own promise"


def test_a_promise_about_somebody_without_a_yes_stays_away(browser_of: Enter, sees: Any) -> None:
    sees(
        "select rules.test_does($$insert into promise (id, circle_id, sheet_id, author_id, author_name, promiser_id,"
        " promiser_name,"
        " organisation_id, what) select gen_random_uuid(), p.circle_id, s.id, author_id, author_name, promiser_id, promiser_name,"
        f" organisation_id, 'Ik haal Emre op.' from promise p, sheet s where s.about = array['{key('Emre')}'::uuid]"
        " and what like 'Ik ga mee naar het spreekuur%'$$)::text as x"
    )
    assert "Ik haal Emre op" not in desk(browser_of("Ans")), "his father said no for Emre"


def test_opening_the_list_leaves_one_look_for_each_circle_shown(browser_of: Enter, sees: Any) -> None:
    desk(browser_of("Ans"))
    looks = sees("select circle_id, purpose, ground, parts from look order by circle_id")
    assert {look["circle_id"] for look in looks} == {str(FATMA), str(LISA), str(PIET)}
    assert {(look["purpose"], look["ground"], look["parts"]) for look in looks} == {("desk", "desk", 128)}
    assert sees("select 1 as one from shown") == [], "no sheet was opened"


def test_who_is_not_on_duty_sees_nobody_until_they_say_they_are(browser_of: Enter, sees: Any) -> None:
    sanne = browser_of("Sanne")
    assert "Fatma" not in desk(sanne)
    assert sees("select 1 as one from look") == []
    assert sanne.post("/team/balie/dienst/", {"duty": "begin"}).status_code == 302
    assert "Fatma en Emre" in desk(sanne)
    sanne.post("/team/balie/dienst/", {"duty": "end"})
    assert "Fatma" not in desk(sanne)


def test_without_a_yes_nobody_stands_on_the_list(browser_of: Enter) -> None:
    assert "Joop" not in desk(browser_of("Ans"))


def test_when_the_last_yes_is_taken_back_the_circle_is_off_the_list(browser_of: Enter) -> None:
    piet = browser_of("Piet")
    page = Page(piet.get(f"/mijn/{PIET}/ja/terug/").content.decode())
    piet.post(f"/mijn/{PIET}/ja/terug/", page.form("person").answers())
    assert "Piet" not in desk(browser_of("Ans"))


def test_bram_sees_his_own_team_and_nobody_else_comes_in(browser_of: Enter) -> None:
    assert "Fatma" not in desk(browser_of("Bram"))
    for who in ("Fatma", "Noor", "Erik", "Mila"):
        assert browser_of(who).get("/team/balie/").status_code == 404


def test_a_page_that_is_none_is_the_first(browser_of: Enter) -> None:
    for page in ("0", "-1", "x", "99999999999", "９"):
        assert browser_of("Ans").get(f"/team/balie/?page={page}").status_code == 200
