"""A letter lies on its sheet: who may read the sheet reads it, and for all others it is nowhere."""

from typing import Any

import pytest

from naast.cast.people import key
from naast.rights.access.models import Part
from tests.doors.changes import copied, withdrawn
from tests.doors.world import World
from tests.visitor import Visitor

from .conftest import Bring
from .made import picture

FATMA, LISA = key("circle Fatma"), key("circle Lisa")
BANK = key("letter Fatma 19")
SAFE = key("letter Lisa 54")


def answers(who: str, door: str, circle: object, letter: object) -> list[int]:
    visitor, at = Visitor(who), f"/{door}/{circle}/brieven/{letter}/"
    return [visitor.get(path).status_code for path in (at, f"{at}bestand/")]


@pytest.mark.parametrize(("who", "door"), [("Fatma", "mijn"), ("Sanne", "team"), ("Karim", "team")])
def test_fatma_and_who_helps_read_her_letter(who: str, door: str, db: None) -> None:
    assert answers(who, door, FATMA, BANK) == [200, 200]


@pytest.mark.parametrize(
    ("who", "door"),
    [
        ("Mila", "mijn"),
        ("Emre", "mijn"),
        ("Hakan", "mijn"),
        ("Ron", "mijn"),
        ("Bram", "team"),
        ("Ans", "team"),
        ("Erik", "team"),
        ("Noor", "partner"),
    ],
)
def test_for_others_it_is_nowhere(who: str, door: str, db: None) -> None:
    """Also for the school, with which she shared her plan and no letters."""
    assert answers(who, door, FATMA, BANK) == [404, 404]


@pytest.mark.parametrize(
    ("who", "door", "due"),
    [("Lisa", "mijn", 200), ("Sanne", "team", 200), ("Ron", "mijn", 404), ("Karim", "team", 404)],
)
def test_what_keeps_lisa_safe_is_for_her_and_sanne(who: str, door: str, due: int, db: None) -> None:
    assert answers(who, door, LISA, SAFE) == [due, due]


def test_ron_finds_no_trace_on_the_list(db: None) -> None:
    page = Visitor("Ron").get(f"/mijn/{LISA}/brieven/").text
    assert "Nog geen brief hier" in page
    assert "veiligheid" not in page


def test_in_another_circle_its_key_leads_nowhere(db: None) -> None:
    """Sanne may read both circles."""
    assert answers("Sanne", "team", LISA, BANK) == [404, 404]


def test_taken_back_is_gone_for_the_team_and_stays_for_her(world: World) -> None:
    world.does(withdrawn("Fatma"))
    assert answers("Sanne", "team", FATMA, BANK) == [404, 404]
    assert answers("Fatma", "mijn", FATMA, BANK) == [200, 200]


def test_a_partner_reads_what_was_shared_and_adds_nothing(world: World) -> None:
    sharing = f"kind = 'sharing' AND circle_id = '{FATMA}'"
    more = {"id": "gen_random_uuid()", "parts": f"{Part.PLAN | Part.DOCUMENTS}", "since": "rules.now()"}
    world.does(copied("consent", sharing, **more))
    assert answers("Noor", "partner", FATMA, BANK) == [200, 200]
    page = Visitor("Noor").page(f"/partner/{FATMA}/brieven/")
    assert "Brief van de bank" in page.text
    assert not [form for form in page.forms if "letter" in form.fields]


def test_said_in_a_talk_it_is_for_who_was_there_until_it_is_opened(
    bring: Bring, browser_of: Any, sees: Any
) -> None:
    bring("Fatma", words="Alleen voor mij", only_here="on")
    row = sees("SELECT id FROM document WHERE words = 'Alleen voor mij'")[0]["id"]
    mine, theirs = f"/mijn/{FATMA}/brieven/{row}/", f"/team/{FATMA}/brieven/{row}/"
    assert browser_of("Sanne").get(theirs).status_code == 404
    assert browser_of("Fatma").post(f"{mine}verder-open/").status_code == 302
    assert browser_of("Sanne").get(theirs).status_code == 200


def test_the_bytes_are_a_look_like_any_other(sees: Any, db: None) -> None:
    looks = f"SELECT count(*) AS n FROM look WHERE circle_id = '{FATMA}' AND actor = '{key('Sanne')}'"
    before = sees(looks)[0]["n"]
    Visitor("Sanne").get(f"/team/{FATMA}/brieven/{BANK}/bestand/")
    assert sees(looks)[0]["n"] > before


def test_the_bytes_may_do_nothing_in_a_browser(db: None) -> None:
    answer = Visitor("Fatma").get(f"/mijn/{FATMA}/brieven/{BANK}/bestand/")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Content-Security-Policy"].startswith("default-src 'none'")
    assert answer.headers["Cache-Control"] == "no-store"
    assert answer.headers["Content-Disposition"] == 'inline; filename="brief.jpg"'
    assert not answer.streaming
    assert answer.content.startswith(picture()[:3])
