"""An emergency: a worker of the team says why; at once, 24 hours, told to the lead and the people (access.md)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naast.cast.people import key
from tests.page import Page

FATMA, PIET = key("circle Fatma"), key("circle Piet")
WHY = "De school belt: Fatma neemt niet op."
Enter = Callable[[str], Client]


def declare(client: Client, circle: object = FATMA, **more: object) -> Any:
    return client.post(f"/team/balie/{circle}/nood/", {"why": WHY, **more})


def text(client: Client, url: str) -> str:
    return Page(client.get(url).content.decode()).text


def test_it_works_at_once_and_for_24_hours(browser_of: Enter, sees: Any) -> None:
    ans = browser_of("Ans")
    assert ans.get(f"/team/{FATMA}/").status_code == 404
    assert declare(ans)["Location"] == f"/team/{FATMA}/"
    assert "Rust in huis" in text(ans, f"/team/{FATMA}/")
    sees("select set_config('naast.test_clock', '23 hours 59 minutes', true) as clock")
    assert ans.get(f"/team/{FATMA}/").status_code == 200
    sees("select set_config('naast.test_clock', '24 hours 1 minute', true) as clock")
    assert ans.get(f"/team/{FATMA}/").status_code == 404


def test_the_people_and_the_lead_read_who_and_why(browser_of: Enter) -> None:
    ans = browser_of("Ans")
    declare(ans)
    ans.get(f"/team/{FATMA}/")
    page = text(browser_of("Fatma"), f"/mijn/{FATMA}/wie/")
    assert f"vanwege nood: “{WHY}”" in page
    assert "Ans (Lokaal team Woensel) keek vanwege nood." in page
    desk = text(ans, "/team/balie/")
    assert "Nood in de laatste dertig dagen Fatma en Emre" in desk
    assert f"“{WHY}” (Ans)" in desk


def test_told_later_only_for_safety_with_a_day(browser_of: Enter, sees: Any) -> None:
    ans, day = browser_of("Ans"), timezone.localdate() + timedelta(days=7)
    assert "met een reden van veiligheid" in declare(ans, told_on=day).content.decode()
    assert "Kies de dag" in declare(ans, delay_reason="Ron leest mee.").content.decode()
    assert declare(ans, told_on=day + timedelta(days=100), delay_reason="Ron leest mee.").status_code == 422
    assert declare(ans, told_on=day, delay_reason="Ron leest mee.").status_code == 302
    ans.get(f"/team/{FATMA}/")
    fatma = browser_of("Fatma")
    assert "nood" not in text(fatma, f"/mijn/{FATMA}/wie/")
    assert "Ans" not in text(fatma, "/mijn/wie-keek/")
    sees("select set_config('naast.test_clock', '8 days', true) as clock")
    assert "Ans (Lokaal team Woensel) keek vanwege nood." in text(fatma, f"/mijn/{FATMA}/wie/")


def test_without_why_it_asks_why(browser_of: Enter, sees: Any) -> None:
    page = declare(browser_of("Ans"), why="")
    assert page.status_code == 200
    assert sees("select 1 as one from emergency") == []


@pytest.mark.parametrize("who", ["Bram", "Sanne", "Fatma", "Noor", "Erik", "Mila"])
def test_another_team_a_worker_without_duty_and_everybody_else_cannot(
    browser_of: Enter, sees: Any, who: str
) -> None:
    assert declare(browser_of(who), PIET).status_code == 404
    assert browser_of(who).get(f"/team/balie/{PIET}/nood/").status_code == 404
    assert browser_of(who).get(f"/team/balie/{key('nobody')}/nood/").status_code == 404
    assert sees("select 1 as one from emergency") == []


def test_it_does_not_open_what_lies_still(browser_of: Enter, sees: Any) -> None:
    piet = browser_of("Piet")
    page = Page(piet.get(f"/mijn/{PIET}/ja/terug/").content.decode())
    piet.post(f"/mijn/{PIET}/ja/terug/", page.form("person").answers())
    assert declare(browser_of("Ans"), PIET).status_code == 404


def test_a_click_too_many_is_one_emergency(browser_of: Enter, sees: Any) -> None:
    ans = browser_of("Ans")
    for _ in range(2):
        declare(ans, once=str(key("once")))
    assert len(sees("select 1 as one from emergency")) == 1
