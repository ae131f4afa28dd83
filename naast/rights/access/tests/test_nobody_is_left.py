"""Contact worker and stand-in have both left the team: its lead names two others, told beforehand, refused when people wish."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import key
from tests.page import Page

PIET = key("circle Piet")
Enter = Callable[[str], Client]


@pytest.fixture
def both_left(sees: Any) -> None:
    """Sanne, and Karim as well; two colleagues are new."""
    for who in ("Sanne", "Karim"):
        does(
            sees,
            f"update position set until = rules.now() - interval ''1 day'' where person_id = ''{key(who)}''",
        )
    for who in ("Bram", "Ans"):
        does(
            sees,
            "insert into position (id, organisation_id, person_id, person_name, role, mandates, since)"
            f" select gen_random_uuid(), organisation_id, ''{key(who)}'', ''{who}'', ''worker'', ''{{}}'', since"
            f" from position where person_id = ''{key('Karim')}''",
        )


def does(sees: Any, statement: str) -> None:
    sees(f"select rules.test_does('{statement}')::text as x")


def name(client: Client, contact: str = "Bram", stand_in: str = "Ans") -> Any:
    given = {
        "contact": str(key(contact)),
        "stand_in": str(key(stand_in)),
        "why": "Karim en Sanne werken hier niet meer.",
    }
    return client.post(f"/team/balie/{PIET}/anderen/", given)


def text(client: Client, url: str) -> str:
    return Page(client.get(url).content.decode()).text


def test_the_desk_tells_the_lead_and_nobody_is_named_while_somebody_is_there(browser_of: Enter) -> None:
    assert "anderen noemen" not in text(browser_of("Ans"), "/team/balie/")
    assert name(browser_of("Ans")).status_code == 404


def test_the_lead_names_two_and_they_come_tomorrow(browser_of: Enter, both_left: None, sees: Any) -> None:
    assert "anderen noemen" in text(browser_of("Ans"), "/team/balie/")
    assert name(browser_of("Ans")).status_code == 302
    assert browser_of("Bram").get(f"/team/{PIET}/").status_code == 404, "people hear it first"
    told = text(browser_of("Piet"), f"/mijn/{PIET}/wie/")
    assert "komt Bram in plaats van Karim." in told
    assert "“Karim en Sanne werken hier niet meer.”" in told
    sees("select set_config('naast.test_clock', '2 days', true) as clock")
    assert browser_of("Bram").get(f"/team/{PIET}/").status_code == 200
    assert name(browser_of("Ans")).status_code == 404, "somebody stands beside Piet again"


def test_piet_says_no_to_one_of_them(browser_of: Enter, both_left: None, sees: Any) -> None:
    name(browser_of("Ans"))
    browser_of("Piet").post(f"/mijn/{PIET}/wie/{key('Bram')}/weigering/", {"words": ""})
    browser_of("Els").post(f"/mijn/{PIET}/wie/{key('Bram')}/weigering/", {"words": ""})
    sees("select set_config('naast.test_clock', '2 days', true) as clock")
    assert browser_of("Bram").get(f"/team/{PIET}/").status_code == 404


def test_nobody_whom_people_refused(browser_of: Enter, both_left: None, sees: Any) -> None:
    does(
        sees,
        "insert into worker_refusal (id, circle_id, worker_id, refused_by_id, words, at) values"
        f" (gen_random_uuid(), ''{PIET}'', ''{key('Bram')}'', ''{key('Piet')}'', '''', rules.now())",
    )
    refused = name(browser_of("Ans"))
    assert refused.status_code == 409
    assert "Iemand hier wil deze werker niet." in refused.content.decode()


def test_only_the_lead(browser_of: Enter, both_left: None) -> None:
    for who in ("Bram", "Karim", "Fatma", "Mila"):
        assert name(browser_of(who)).status_code == 404
