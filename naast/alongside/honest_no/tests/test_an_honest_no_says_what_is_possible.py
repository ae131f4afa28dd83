"""What was asked, why not, what IS possible, who decided; readable from the moment it is written (I4.2, I6.4)."""

from typing import Any

import pytest
from django.db import ProgrammingError, connection

from naast.alongside.honest_no.models import Decided, HonestNo
from naast.cast.people import key
from naast.rights.access.opening import open_circle
from tests.doors.changes import withdrawn
from tests.page import Page

from .saying import FATMA, KEPT, LISA, MONEY, PIET, Enter, Sees, beside, reads, say_no


def test_fatma_reads_it_from_the_moment_it_is_written(browser_of: Enter) -> None:
    answer = say_no(browser_of("Sanne"), "Elke avond bellen.")
    assert answer.status_code == 302
    text = Page(browser_of("Fatma").get(answer.url.replace("/team/", "/mijn/")).content.decode()).text
    for words in (
        "Elke avond bellen.",
        "Het rooster is vol.",
        "Volgende maand kan het wel.",
        "ons team, werker",
    ):
        assert words in text


@pytest.mark.parametrize("field", ["asked", "why", "instead", "decided_by", "function"])
def test_each_of_these_is_needed_above_all_what_is_possible(
    field: str, browser_of: Enter, sees: Sees
) -> None:
    page = say_no(browser_of("Sanne"), **{"asked": "Een lift.", field: ""})
    assert page.status_code == 200
    assert "Het rooster is vol." in page.content.decode() or field == "why"
    assert not sees("select 1 as one from honest_no where asked in ('Een lift.', '')")


def test_another_organisation_is_named(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    assert "Welke organisatie" in say_no(sanne, "Een lift.", decided_by="other").content.decode()
    answer = say_no(sanne, "Een lift.", decided_by="other", organisation="Liftbedrijf", function="monteur")
    assert "Liftbedrijf, monteur" in sanne.get(answer.url).content.decode()


def test_a_tap_too_many_writes_one(browser_of: Enter, sees: Sees) -> None:
    for _ in range(2):
        say_no(browser_of("Sanne"), "Een lift.", once=str(key("once")))
    assert len(sees("select 1 as one from honest_no where asked = 'Een lift.'")) == 1


def test_it_stands_above_what_was_agreed_and_on_the_timeline(browser_of: Enter) -> None:
    page = Page(browser_of("Fatma").get(f"/mijn/{FATMA}/").content.decode())
    above, below = page.text.split("Ik ga mee naar het spreekuur", 1)[0], page.text.split("Wat er was")[1]
    assert "Geld voor een wasmachine" in above
    assert "Bij het Fonds Noodhulp mag het wel." in above
    assert "meefietst" not in above.split("Wat is afgesproken")[-1]
    assert "Gevraagd: Geld voor een wasmachine" in below
    assert f"dat-ging-niet/{MONEY}/" in page.links


def test_only_a_worker_who_helps_says_no(browser_of: Enter) -> None:
    button = f"/team/{FATMA}/dat-ging-niet/nieuw/"
    assert "Gaat iets niet?" in browser_of("Sanne").get(f"/team/{FATMA}/").content.decode()
    assert browser_of("Fatma").get(button.replace("/team/", "/mijn/")).status_code == 404
    assert browser_of("Bram").get(button).status_code == 404


def test_the_list_is_empty_one_or_long(browser_of: Enter) -> None:
    assert (
        "Hier is nog geen nee gezegd."
        in browser_of("Joop").get(f"/mijn/{key('circle Joop')}/dat-ging-niet/").content.decode()
    )
    assert "Een traplift." in browser_of("Piet").get(f"/mijn/{PIET}/dat-ging-niet/").content.decode()
    sanne = browser_of("Sanne")
    for number in range(22):
        say_no(sanne, f"Vraag nummer {number}.")
    first = sanne.get(f"/team/{FATMA}/dat-ging-niet/").content.decode()
    assert "Vraag nummer 21." in first
    assert "Vraag nummer 0." not in first
    assert "Vraag nummer 0." in sanne.get(f"/team/{FATMA}/dat-ging-niet/?page=2").content.decode()


# Who sees it


def test_said_in_a_talk_it_is_for_who_was_there_until_it_is_opened(browser_of: Enter) -> None:
    no = str(key("in a talk"))
    say_no(browser_of("Sanne"), "Iets stils.", only_here="on", once=no)
    assert browser_of("Karim").get(f"/team/{FATMA}/dat-ging-niet/{no}/").status_code == 404
    beside(browser_of("Fatma"), "hoe-ik-het-zie", no=no, words="Dat wist ik al.")
    browser_of("Fatma").post(f"/mijn/{FATMA}/dat-ging-niet/{no}/verder-open/")
    assert "Dat wist ik al." in reads(browser_of("Karim"), door="team", no=no)


def test_ron_finds_no_trace_of_what_was_asked_in_a_talk(browser_of: Enter) -> None:
    ron = browser_of("Ron")
    for page in ("", "?alles=ja", "dat-ging-niet/", "contacten/"):
        assert "ander adres" not in ron.get(f"/mijn/{LISA}/{page}").content.decode()
    assert "Een grotere woning" in ron.get(f"/mijn/{LISA}/dat-ging-niet/").content.decode()
    assert ron.get(f"/mijn/{LISA}/dat-ging-niet/{KEPT}/").status_code == 404
    assert "ander adres" not in ron.get("/mijn/zoek/?words=adres").content.decode()


def test_mila_finds_nothing(browser_of: Enter) -> None:
    for page in ("dat-ging-niet/", f"dat-ging-niet/{MONEY}/", f"dat-ging-niet/{MONEY}/meetellen/"):
        assert browser_of("Mila").get(f"/mijn/{FATMA}/{page}").status_code == 404


def test_withdrawn_it_is_gone_for_the_team_and_stays_for_fatma(browser_of: Enter) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [withdrawn("Fatma")])
    assert browser_of("Sanne").get(f"/team/{FATMA}/dat-ging-niet/{MONEY}/").status_code == 404
    assert "Geld voor een wasmachine" in reads(browser_of("Fatma"))
    assert (
        beside(browser_of("Fatma"), "hoe-ik-het-zie", words="Nog iets.", of=str(key("Fatma"))).status_code
        == 409
    )


def test_school_reads_it_with_the_plan_that_fatma_shares_and_nothing_of_its_pages(browser_of: Enter) -> None:
    noor = browser_of("Noor")
    page = Page(noor.get(f"/partner/{FATMA}/").content.decode())
    assert "Geld voor een wasmachine" in page.text
    assert not [link for link in page.links if "dat-ging-niet" in link]
    assert noor.get(f"/partner/{FATMA}/dat-ging-niet/{MONEY}/").status_code == 404


def test_the_database_lets_nobody_but_who_helps_say_no(act_as: Any, sees: Sees) -> None:
    fatma = act_as("Fatma").id
    circle = open_circle(FATMA, purpose="together")
    sheet = HonestNo.objects.get(pk=MONEY).sheet_id
    with pytest.raises(ProgrammingError, match="row-level security"):
        HonestNo.say(
            asked="x", why="x", instead="x", decided=Decided("team", "x"), key=key("forged"), circle=circle, sheet=sheet, by=fatma
        )  # fmt: skip


def test_words_of_a_no_are_found_back(browser_of: Enter) -> None:
    page = Page(browser_of("Fatma").post("/mijn/zoek/", {"words": "wasmachine"}).content.decode())
    assert f"/mijn/{FATMA}/dat-ging-niet/{MONEY}/" in page.links
    assert "wat niet ging" in page.text
