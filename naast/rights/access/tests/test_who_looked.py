"""Whoever looks leaves a trace, which the people concerned read in sentences (I6.2)."""

import ast
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naast.cast.people import key
from naast.rights.access.looked import ON_A_LIST, PURPOSES
from tests.page import Page

FATMA, LISA = key("circle Fatma"), key("circle Lisa")
NAAST = Path(__file__).resolve().parents[3]
Enter = Callable[[str], Client]


def looked(client: Client, asked: str = "") -> str:
    answer = client.get(f"/mijn/wie-keek/{asked}")
    assert answer.status_code == 200
    return Page(answer.content.decode()).text


def test_sanne_looked_twice_and_fatma_reads_one_sentence(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    for _ in range(2):
        sanne.get(f"/team/{FATMA}/")
    assert "Sanne (Lokaal team Woensel) keek om samen te werken." in looked(browser_of("Fatma"))


def test_ones_own_looks_are_one_line(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    fatma.get(f"/mijn/{FATMA}/")
    looked(fatma)
    page = looked(fatma)
    assert "Jij keek zelf, 3 keer." in page
    assert "Fatma keek" not in page


def test_people_at_home_do_not_count_each_others_visits(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    for _ in range(3):
        fatma.get(f"/mijn/{FATMA}/")
    page = looked(browser_of("Emre"))
    assert "Fatma keek." in page
    assert "3 keer" not in page


def test_lists_are_one_line_a_week_by_team_and_name_no_worker(browser_of: Enter) -> None:
    karim = browser_of("Karim")
    for _ in range(3):
        karim.get("/team/balie/")
    page = looked(browser_of("Fatma"))
    assert "Lokaal team Woensel zag jullie namen 3 keer op een lijst." in page
    assert "Karim" not in page


def test_ron_does_not_read_that_somebody_looked_at_what_keeps_lisa_safe(
    browser_of: Enter, act_as: Any
) -> None:
    from naast.rights.access.models import Part
    from naast.rights.access.opening import open_circle

    act_as("Sanne")
    open_circle(LISA, purpose="together", parts=Part.SAFETY)
    assert "Sanne" in looked(browser_of("Lisa"))
    assert "Sanne" not in looked(browser_of("Ron"))


def test_four_weeks_at_a_time(browser_of: Enter, sees: Any) -> None:
    fatma = browser_of("Fatma")
    sees(
        "select rules.test_does($$insert into look (id, trace, xid, circle_id, actor, actor_name, organisation_name, ground,"
        f" purpose, parts, about, at) values (gen_random_uuid(), gen_random_uuid(), '1', '{FATMA}', '{key('Karim')}', 'Karim',"
        " 'Lokaal team Woensel', 'help', 'list', 129, array['"
        + str(key("Fatma"))
        + "'::uuid], now() - interval '40 days')$$)::text as x"
    )
    assert "Lokaal team Woensel" not in looked(fatma)
    earlier = timezone.localdate() - timezone.timedelta(days=28)
    assert f"?tot={earlier}#looked" in Page(fatma.get("/mijn/wie-keek/").content.decode()).links
    assert "Lokaal team Woensel zag jullie namen één keer op een lijst." in looked(fatma, f"?tot={earlier}")


@pytest.mark.parametrize(
    "asked", ["?tot=morgen", "?tot=2026-02-31", "?tot=0001-01-01", "?tot=9999-12-31", "?tot=%00"]
)
def test_a_day_that_is_none_breaks_nothing(browser_of: Enter, asked: str) -> None:
    looked(browser_of("Fatma"), asked)


def test_every_purpose_has_words() -> None:
    assert set(_purposes()) <= set(PURPOSES) | ON_A_LIST


def _purposes() -> list[str]:
    """Every purpose=… that our code opens a circle for."""
    trees = [
        ast.parse(path.read_text())
        for path in NAAST.rglob("*.py")
        if not {"tests", "migrations"} & set(path.parts)
    ]
    asked = [
        word
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and _opens(node)
        for word in node.keywords
    ]
    return [
        word.value.value for word in asked if word.arg == "purpose" and isinstance(word.value, ast.Constant)
    ]


def _opens(call: ast.Call) -> bool:
    return getattr(call.func, "id", getattr(call.func, "attr", "")) in {
        "open_circle",
        "open_circles",
        "opening",
    }
