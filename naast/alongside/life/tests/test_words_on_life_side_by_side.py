"""One person's words on one domain; clashing ones side by side, nobody's overwritten, the own idea first (I2.2, I4.1, I4.3)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from naast.alongside.life.models import Domain, Perspective
from naast.alongside.life.models.perspective import Voice
from naast.cast.people import key
from naast.rights.access.models import Part
from naast.rights.access.opening import acting_as, open_circle, sheet_for
from tests.page import Page

from .telling import FATMA, LISA, PIET, Enter, Sees, both_said_yes, of, reads, tell


def test_fatma_tells_and_who_helps_reads_it(browser_of: Enter, sees: Sees) -> None:
    given = {"domain": "wonen/1", "gives": "De tuin.", "takes": "De trap."}
    assert tell(browser_of("Fatma"), door="mijn", **given).status_code == 302
    page = reads(browser_of("Karim"))
    assert "De tuin." in page
    assert "De trap." in page
    row = of(sees, "De tuin.")
    assert (row["kind"], row["domain_name"], row["of_name"], row["author_name"], row["part"]) == (
        "gives", "Wonen", "Fatma", "Fatma", Part.STORY,
    )  # fmt: skip


def test_who_wrote_it_down_for_somebody_is_kept_and_shown(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    tell(sanne, domain="wonen/1", wish="Een kamer erbij.", of=str(key("Fatma")))
    row = of(sees, "Een kamer erbij.")
    assert (row["of_name"], row["author_name"], row["professional"]) == ("Fatma", "Sanne", False)
    assert "opgeschreven door Sanne" in reads(browser_of("Fatma"), "mijn")


def test_a_workers_own_view_is_one_among_them_and_marked(browser_of: Enter, sees: Sees) -> None:
    tell(browser_of("Karim"), domain="geld/1", connects="Ik denk dat het later wordt.", of=str(key("Karim")))
    assert of(sees, "Ik denk dat het later wordt.")["professional"] is True
    assert "(eigen kijk, als werker)" in reads(browser_of("Fatma"), "mijn")


def test_a_workers_own_view_says_about_whom_it_is(browser_of: Enter) -> None:
    both_said_yes()
    again = tell(browser_of("Karim"), domain="geld/1", connects="Ik denk dit.", of=str(key("Karim")))
    assert again.status_code == 200
    assert "Kies over wie dit gaat." in again.content.decode()


def test_clashing_words_stand_side_by_side(browser_of: Enter) -> None:
    page = reads(browser_of("Lisa"), "mijn", LISA)
    assert "Noa slaapt pas om elf uur." in page
    assert "te veel mensen meepraten" in page


def test_only_domains_in_which_something_was_said_and_no_score(browser_of: Enter) -> None:
    page = reads(browser_of("Fatma"), "mijn")
    assert "Geld en post" in page
    assert "Wat je meemaakte" not in page
    assert "<table" not in page


def test_the_own_idea_comes_first(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    assert (
        tell(fatma, door="mijn", page="eerst", idea="Ik vraag mijn zus.", tried="Een schrift.").status_code
        == 302
    )
    page = reads(fatma, "mijn")
    assert page.index("Ik vraag mijn zus.") < page.index("Geld en post")
    assert page.index("Een schrift.") < page.index("Geld en post")
    essential = reads(fatma, "mijn", at="")
    assert essential.index("Ik wil de post samen") < essential.index("Wat is afgesproken")


def test_new_words_follow_and_the_old_ones_stay_readable(browser_of: Enter, sees: Sees) -> None:
    old = of(sees, "Koken voor de buurt. Dan lach ik.")["id"]
    fatma = browser_of("Fatma")
    assert fatma.post(f"/mijn/{FATMA}/leven/{old}/", {"words": "Koken, en nu ook zingen."}).status_code == 302
    new = of(sees, "Koken, en nu ook zingen.")
    page = reads(fatma, "mijn")
    assert "nu ook zingen" in page
    assert "Dan lach ik." not in page
    assert "Dan lach ik." in reads(fatma, "mijn", at=f"leven/{new['id']}/")
    assert str(new["follows_id"]) == str(old)


def test_nobody_takes_the_place_of_what_piet_typed_himself(browser_of: Enter, sees: Sees) -> None:
    """Els speaks for Piet, and may see it otherwise; his own hand stays his."""
    tell(browser_of("Piet"), door="mijn", circle=PIET, domain="wonen/1", gives="Mijn stoel bij het raam.")
    row = of(sees, "Mijn stoel bij het raam.")
    els = browser_of("Els")
    answer = els.post(f"/mijn/{PIET}/leven/{row['id']}/", {"words": "Die stoel moet weg."})
    assert answer.status_code == 409
    assert "Die stoel moet weg." in answer.content.decode()
    with acting_as(key("Els")):
        circle = open_circle(PIET, purpose="together")
        with pytest.raises(DatabaseError), transaction.atomic():
            Perspective.put_down(
                "Die stoel moet weg.", kind="gives", key=key("past the verb"), circle=circle, sheet=row["sheet_id"],
                of=Voice(key("Piet")), by=key("Els"),
                domain=Domain.objects.get(pk="wonen/1"), follows=Perspective.objects.get(pk=row["id"]),
            )  # fmt: skip
    assert (
        tell(els, door="mijn", circle=PIET, domain="wonen/1", takes="Ik vind die stoel te laag.").status_code
        == 302
    )
    page = reads(browser_of("Piet"), "mijn", PIET)
    assert "Mijn stoel bij het raam." in page
    assert "Ik vind die stoel te laag." in page


def test_nobody_passes_for_a_helper_or_hides_that_they_are_one(act_as: Callable[[str], Any]) -> None:
    for who, professional in (("Fatma", True), ("Sanne", False)):
        act_as(who)
        circle = open_circle(FATMA, purpose="together")
        sheet = sheet_for(circle, part=Part.STORY, about=[key("Fatma")])
        with pytest.raises(DatabaseError), transaction.atomic():
            Perspective.put_down(
                "x", kind="idea", key=key("passing"), circle=circle, sheet=sheet,
                of=Voice(key(who), professional=professional), by=key(who),
            )  # fmt: skip


def test_sent_empty_it_asks_for_one_answer_and_a_double_tap_writes_once(
    browser_of: Enter, sees: Sees
) -> None:
    fatma = browser_of("Fatma")
    again = tell(fatma, door="mijn", domain="wonen/1")
    assert "Eén vraag beantwoorden is genoeg." in again.content.decode()
    path = f"/mijn/{FATMA}/leven/erbij/"
    answers = {
        **Page(fatma.get(path).content.decode()).form("of").answers(),
        "domain": "wonen/1",
        "gives": "Eén keer.",
    }
    for _ in range(2):
        fatma.post(path, answers)
    assert len(sees("SELECT id FROM perspective WHERE words = 'Eén keer.'")) == 1


def test_words_are_found_back_by_who_may_read_them(browser_of: Enter) -> None:
    assert "Koken" in browser_of("Karim").post("/team/zoek/", {"words": "koken buurt"}).content.decode()
