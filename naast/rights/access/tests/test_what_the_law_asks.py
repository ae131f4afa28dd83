"""A legal exception: article, reason, who decided, told when; on a circle that lies still only with a second person."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naast.cast.people import key
from naast.rights.access.models import Part
from tests.page import Page

FATMA, PIET = key("circle Fatma"), key("circle Piet")
Enter = Callable[[str], Client]


def decide(client: Client, circle: object = FATMA, **changed: object) -> Any:
    given = {
        "article": "meldcode",
        "for_worker": str(key("Sanne")),
        "parts": [str(int(Part.SAFETY)), str(int(Part.PLAN))],
        "reason": "Emre vertelde iets waar we niet omheen kunnen.",
        "until_day": timezone.localdate() + timedelta(days=60),
    }
    return client.post(f"/team/{circle}/wettelijk/", {**given, **changed})


def second(client: Client) -> Any:
    page = Page(client.get("/team/wettelijk/").content.decode())
    forms = [form for form in page.forms if form.action.endswith("/tweede/")]
    return client.post(f"/team/wettelijk/{forms[0].action}") if forms else None


def text(client: Client, url: str) -> str:
    return Page(client.get(url).content.decode()).text


def freeze(browser_of: Enter) -> None:
    """Piet takes his yes back."""
    piet = browser_of("Piet")
    page = Page(piet.get(f"/mijn/{PIET}/ja/terug/").content.decode())
    piet.post(f"/mijn/{PIET}/ja/terug/", page.form("person").answers())


def test_the_people_read_article_reason_and_until_when(browser_of: Enter) -> None:
    assert decide(browser_of("Sanne")).status_code == 302
    page = text(browser_of("Fatma"), f"/mijn/{FATMA}/wie/")
    assert "De wet vraagt erom: een lopende meldcode (Besluit verplichte meldcode 2)." in page
    assert "“Emre vertelde iets waar we niet omheen kunnen.”" in page


def test_on_what_lies_still_it_opens_only_after_a_second_person(browser_of: Enter) -> None:
    freeze(browser_of)
    sanne, ans = browser_of("Sanne"), browser_of("Ans")
    assert decide(sanne, PIET, article="complaint").status_code == 302
    assert sanne.get(f"/team/{PIET}/").status_code == 404
    waiting = text(ans, "/team/wettelijk/")
    assert "Een dossier dat stilligt" in waiting
    assert "Piet" not in waiting
    assert second(ans).status_code == 302
    assert "Op zaterdag weer naar de biljartclub." in text(sanne, f"/team/{PIET}/")
    assert "een klacht" in text(browser_of("Piet"), f"/mijn/{PIET}/wie/")


def test_nobody_seconds_what_they_decided_themselves(browser_of: Enter, sees: Any) -> None:
    ans = browser_of("Ans")
    decide(ans, PIET)
    assert second(ans) is None, "no button"
    made = sees("select id from legal_exception")[0]["id"]
    refused = ans.post(f"/team/wettelijk/{made}/tweede/")
    assert refused.status_code == 409
    assert sees("select seconded_by_id from legal_exception") == [{"seconded_by_id": None}]


def test_only_a_lead_of_the_team_is_the_second(browser_of: Enter, sees: Any) -> None:
    decide(browser_of("Sanne"))
    made = sees("select id from legal_exception")[0]["id"]
    for who in ("Karim", "Bram", "Fatma", "Mila"):
        assert browser_of(who).post(f"/team/wettelijk/{made}/tweede/").status_code == 404
    assert browser_of("Ans").post(f"/team/wettelijk/{key('nobody')}/tweede/").status_code == 404


@pytest.mark.parametrize("who", ["Bram", "Fatma", "Noor", "Erik", "Mila"])
def test_another_team_and_everybody_else_cannot_decide(browser_of: Enter, sees: Any, who: str) -> None:
    assert decide(browser_of(who)).status_code == 404
    assert sees("select 1 as one from legal_exception") == []


def test_it_ends_and_within_a_year(browser_of: Enter, sees: Any) -> None:
    sanne, today = browser_of("Sanne"), timezone.localdate()
    for impossible in (today, today - timedelta(days=1), today + timedelta(days=400), "31-02-2027"):
        assert decide(sanne, until_day=impossible).status_code == 200
    assert sees("select 1 as one from legal_exception") == []
    assert decide(sanne, until_day=today + timedelta(days=30), for_worker=str(key("Ans"))).status_code == 302
    assert browser_of("Ans").get(f"/team/{FATMA}/").status_code == 200
    sees("select set_config('naast.test_clock', '31 days', true) as clock")
    assert browser_of("Ans").get(f"/team/{FATMA}/").status_code == 404


def test_no_more_parts_than_were_named(browser_of: Enter) -> None:
    decide(browser_of("Sanne"), for_worker=str(key("Ans")), parts=[str(int(Part.SAFETY))])
    assert "Rust in huis" not in text(browser_of("Ans"), f"/team/{FATMA}/")
