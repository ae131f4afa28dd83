"""Somebody of the network reads along without an account, as far as a yes to sharing goes (access.md, bearers)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import key
from naast.rights.access.models import Bearer, Part
from naast.rights.access.models.bearer import Handed
from naast.rights.access.opening import open_circle
from naast.rights.consent.models import Consent

FATMA = key("circle Fatma")
ME = (key("Fatma"), "Fatma")
Enter = Callable[[str], Client]


@pytest.fixture
def handed(act_as: Any) -> Handed:
    """Fatma shares her plan with oma Hatice, who has no account."""
    act_as("Fatma")
    circle = open_circle(FATMA, purpose="consent")
    made = Bearer.link(circle=circle, for_name="oma Hatice", by=key("Fatma"))
    say(made, "yes")
    return made


def say(handed: Handed, answer: str) -> None:
    Consent.say(
        answer, circle=handed.bearer.circle, about=ME, giver=ME, by=ME[0], kind="sharing", parts=int(Part.PLAN),
        recipient=(handed.bearer.pk, "oma Hatice"), reason="Zodat oma weet wat we proberen",
    )  # fmt: skip


def come_in(handed: Handed) -> Client:
    oma = Client()
    answer = oma.post("/link/", {"secret": handed.secret, "code": handed.code})
    assert answer["Location"] == "lezen/"
    return oma


def test_oma_reads_what_fatma_shares_and_no_more(handed: Handed) -> None:
    page = come_in(handed).get("/link/lezen/").content.decode()
    assert "Fijn dat je er bent, oma Hatice" in page
    assert "Rust in huis" in page
    assert "Ik zoek uit wie kan helpen" in page
    assert "Emre weer naar school" not in page, "about Emre too: his father said no"
    assert "nee te zeggen tegen mijn broer" not in page, "said in a talk"


def test_fatma_reads_that_oma_looked(handed: Handed, browser_of: Enter) -> None:
    come_in(handed).get("/link/lezen/")
    page = browser_of("Fatma").get("/mijn/wie-keek/").content.decode()
    assert "oma Hatice keek met een link." in page


def test_taken_back_is_gone_at_the_next_look(handed: Handed, act_as: Any) -> None:
    oma = come_in(handed)
    act_as("Fatma")
    open_circle(FATMA, purpose="consent")
    say(handed, "withdrawn")
    assert oma.get("/link/lezen/").status_code == 404


def test_closed_it_opens_nothing(handed: Handed, act_as: Any) -> None:
    oma = come_in(handed)
    act_as("Fatma")
    handed.bearer.close(by=key("Fatma"))
    assert oma.get("/link/lezen/").status_code == 404
    assert oma.post("/link/", {"secret": handed.secret, "code": handed.code}).status_code == 404


def test_it_lasts_half_an_hour_and_comes_back_in_the_same_browser_only(
    handed: Handed, monkeypatch: Any
) -> None:
    oma = come_in(handed)
    monkeypatch.setattr("naast.rights.access.bearers.HALF_AN_HOUR", -1)
    assert oma.get("/link/lezen/").status_code == 404
    monkeypatch.undo()
    assert oma.post("/link/", {"secret": handed.secret, "code": handed.code}).status_code == 302
    assert Client().post("/link/", {"secret": handed.secret, "code": handed.code}).status_code == 404


def test_it_is_for_reading(handed: Handed) -> None:
    oma = come_in(handed)
    assert oma.post("/link/lezen/").status_code == 405
    assert oma.get(f"/mijn/{FATMA}/").status_code == 302, "no account: sign in"


def test_an_invitation_is_no_link(handed: Handed) -> None:
    assert Client().post("/uitnodiging/", {"secret": handed.secret, "code": handed.code}).status_code == 404
