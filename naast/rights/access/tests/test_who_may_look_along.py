"""The table of access, in words: who, why, because of whose yes, until when (I6.2)."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from naast.cast.people import key
from tests.page import Page

FATMA, LISA = key("circle Fatma"), key("circle Lisa")
Enter = Callable[[str], Client]


def who(client: Client, circle: object = FATMA, door: str = "mijn") -> str:
    answer = client.get(f"/{door}/{circle}/wie/")
    assert answer.status_code == 200
    return Page(answer.content.decode()).text


def test_fatma_reads_who_looks_along_because_of_whose_yes(browser_of: Enter) -> None:
    page = who(browser_of("Fatma"))
    assert "Sanne, vaste werker" in page
    assert "Karim, vervanger" in page
    assert "Mag lezen en schrijven wat over Fatma gaat, omdat Fatma ja zei op" in page
    assert "Totdat iemand het ja terugneemt." in page
    assert "Basisschool De Linde Mag dit lezen over Fatma: ons plan." in page
    assert "Lokaal team Woensel Collega's met dienst en de teamleider zien namen" in page


def test_what_a_yes_leaves_out_is_said(browser_of: Enter, act_as: Any) -> None:
    from naast.rights.access.models import Part
    from naast.rights.access.opening import open_circle
    from naast.rights.consent.models import Consent

    act_as("Fatma")
    circle, fatma = open_circle(FATMA, purpose="consent"), (key("Fatma"), "Fatma")
    parts = Part.everything() & ~Part.SAFETY & ~Part.MEANS
    Consent.say("yes", circle=circle, about=fatma, giver=fatma, by=key("Fatma"), parts=parts)
    assert "Behalve: veiligheid en geld en middelen." in who(browser_of("Fatma"))


def test_sanne_reads_the_same_page_without_the_ways_that_are_the_residents(browser_of: Enter) -> None:
    page = who(browser_of("Sanne"), door="team")
    assert "Karim, vervanger" in page
    assert "Ik wil Karim niet" not in page
    assert "Wie keek" not in page


def test_the_other_parent_reads_what_is_about_the_child_and_no_name_of_another(browser_of: Enter) -> None:
    page = who(browser_of("Hakan"))
    assert "Mag lezen wat alleen over Emre gaat" in page
    assert "over Fatma" not in page


def test_ron_finds_nothing_of_what_is_about_lisa(browser_of: Enter) -> None:
    page = who(browser_of("Ron"), LISA)
    assert "over Ron gaat, omdat Ron ja zei" in page
    assert "Lisa" not in page
    assert "Noa" not in page


def test_what_is_years_away_alarms_nobody_now(browser_of: Enter) -> None:
    """At sixteen Emre's own yes is enough; that is more than two years off, and his father said no today."""
    for who_reads in ("Emre", "Hakan"):
        page = who(browser_of(who_reads))
        assert "Mag lezen en schrijven wat over Emre gaat" not in page
        assert "Wie later mag meekijken" not in page


def test_a_stranger_and_another_team_find_nothing(browser_of: Enter) -> None:
    assert browser_of("Mila").get(f"/mijn/{FATMA}/wie/").status_code == 404
    assert browser_of("Bram").get(f"/team/{FATMA}/wie/").status_code == 404
