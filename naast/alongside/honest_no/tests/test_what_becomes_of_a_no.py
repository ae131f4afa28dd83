"""Looked at again, tried elsewhere, made possible after all: each a row; and how the resident sees it (I4.2, I4.3)."""

from typing import Any

import pytest
from django.db import ProgrammingError, transaction

from naast.alongside.honest_no.models import HonestNo
from naast.cast.people import key
from naast.rights.access.opening import open_circle

from .saying import FATMA, LIFT, MONEY, PIET, Enter, Sees, beside, reads


def test_from_a_no_to_possible_after_all_and_the_whole_history_is_read(browser_of: Enter) -> None:
    sanne, fatma = browser_of("Sanne"), browser_of("Fatma")
    assert beside(fatma, "en-toen", kind="reopened", words="Mijn huur is nu betaald.").status_code == 302
    assert "we kijken er opnieuw naar" in fatma.get(f"/mijn/{FATMA}/").content.decode().split('id="was"')[0]
    beside(
        sanne, "en-toen", door="team", kind="elsewhere", words="Ook gevraagd bij de kerk.", by_whom="De Bron"
    )
    beside(
        sanne,
        "en-toen",
        door="team",
        kind="possible",
        words="De machine komt vrijdag.",
        by_whom="Erik belde zelf",
    )
    text = reads(fatma)
    for words in ("Geld voor een wasmachine", "zolang er spaargeld is", "Mijn huur is nu betaald.", "De Bron",
                  "De machine komt vrijdag.", "Erik belde zelf"):  # fmt: skip
        assert words in text
    above, below = fatma.get(f"/mijn/{FATMA}/").content.decode().split('id="was"')
    assert "Geld voor een wasmachine" not in above.split('id="promises"')[1].split("Mag dit meetellen")[0]
    assert "toch gelukt" in below


def test_what_was_said_is_never_edited(act_as: Any) -> None:
    act_as("Sanne")
    open_circle(FATMA, purpose="together")
    with pytest.raises(ProgrammingError, match="permission denied"):
        HonestNo.objects.filter(pk=MONEY).update(why="Anders gezegd.")


def test_that_it_stays_a_no_is_said_by_who_helps(browser_of: Enter, sees: Sees) -> None:
    page = beside(browser_of("Fatma"), "en-toen", kind="stays", words="Het blijft nee.")
    assert page.status_code == 200
    assert not sees(f"select 1 as one from no_sequel where no_id = '{MONEY}'")
    assert (
        beside(browser_of("Sanne"), "en-toen", door="team", kind="stays", words="Het blijft nee.").status_code
        == 302
    )


def test_the_resident_says_beside_it_how_they_see_it(browser_of: Enter) -> None:
    beside(browser_of("Fatma"), "hoe-ik-het-zie", words="Zo voelt het voor mij.")
    assert "Zo voelt het voor mij." in reads(browser_of("Sanne"), door="team")
    assert (
        "Zo voelt het voor mij."
        in browser_of("Karim").get(f"/team/{FATMA}/").content.decode().split('id="was"')[1]
    )


def test_what_piet_said_aloud_is_his_and_says_who_wrote_it(browser_of: Enter, sees: Sees) -> None:
    beside(
        browser_of("Karim"),
        "hoe-ik-het-zie",
        door="team",
        no=LIFT,
        circle=PIET,
        words="Het uitzicht is mooi.",
    )
    row = sees("select of_name, author_name from no_view where words = 'Het uitzicht is mooi.'")[0]
    assert row == {"of_name": "Piet", "author_name": "Karim"}
    assert "opgeschreven door Karim" in reads(browser_of("Piet"), no=LIFT, circle=PIET)


def test_nobodys_view_is_written_by_who_does_not_speak_for_them(browser_of: Enter, sees: Sees) -> None:
    answer = beside(browser_of("Fatma"), "hoe-ik-het-zie", words="Niet van mij.", of=str(key("Emre")))
    assert answer.status_code == 200
    assert not sees("select 1 as one from no_view where words = 'Niet van mij.'")


def test_the_database_keeps_others_from_speaking_beside_it(act_as: Any) -> None:
    """School reads it with the shared plan, and adds nothing; Sanne has no view of her own among those it is about."""
    noor = act_as("Noor").id
    open_circle(FATMA, purpose="together")
    no = HonestNo.objects.select_related("sheet").get(pk=MONEY)
    for forged in (
        lambda: no.becomes("reopened", "Kijk nog eens.", key=key("forged"), by=noor),
        lambda: no.is_seen("Ik vind er iets van.", of=noor, key=key("forged"), by=noor),
        lambda: no.propose("Woorden.", key=key("forged"), by=noor),
    ):
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            forged()
    sanne = act_as("Sanne").id
    open_circle(FATMA, purpose="together")
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        no.is_seen("Ik vind er iets van.", of=sanne, key=key("forged"), by=sanne)
