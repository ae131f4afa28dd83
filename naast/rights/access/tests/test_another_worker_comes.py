"""A handover is told beforehand; people may refuse the person (access.md, "Inside the team")."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naast.cast.people import key
from tests.page import Page

PIET = key("circle Piet")
Enter = Callable[[str], Client]


@pytest.fixture
def change(browser_of: Enter, sees: Any) -> Callable[..., Any]:
    """Sanne, stand-in of Piet, names Ans in place of Karim."""

    def send(who: str = "Sanne", **changed: object) -> Any:
        gone = sees(
            f"select id from named_worker where circle_id = '{PIET}' and role = 'contact' and until is null"
        )[0]
        tomorrow = timezone.localdate() + timedelta(days=1)
        given = {
            "gone": gone["id"],
            "coming": key("Ans"),
            "when": "day",
            "starts": tomorrow,
            "reason": "Karim gaat met verlof.",
        }
        return browser_of(who).post(f"/team/{PIET}/overdracht/", {**given, **changed})

    return send


def text(client: Client, url: str) -> str:
    return Page(client.get(url).content.decode()).text


def test_piet_reads_it_before_it_begins(browser_of: Enter, change: Callable[..., Any]) -> None:
    assert change().status_code == 302
    page = text(browser_of("Piet"), f"/mijn/{PIET}/wie/")
    assert "komt Ans in plaats van Karim." in page
    assert "“Karim gaat met verlof.”" in page
    assert "Liever niet Ans" in page


def test_until_that_day_nothing_changes_and_from_then_everything(
    browser_of: Enter, change: Callable[..., Any], sees: Any
) -> None:
    change()
    assert browser_of("Karim").get(f"/team/{PIET}/").status_code == 200
    assert browser_of("Ans").get(f"/team/{PIET}/").status_code == 404
    sees("select set_config('naast.test_clock', '2 days', true) as clock")
    assert browser_of("Karim").get(f"/team/{PIET}/").status_code == 404
    assert browser_of("Ans").get(f"/team/{PIET}/").status_code == 200


def test_piet_says_no_to_ans_before_she_comes(
    browser_of: Enter, change: Callable[..., Any], sees: Any
) -> None:
    change()
    assert (
        browser_of("Piet").post(f"/mijn/{PIET}/wie/{key('Ans')}/weigering/", {"words": ""}).status_code == 302
    )
    sees("select set_config('naast.test_clock', '2 days', true) as clock")
    assert browser_of("Ans").get(f"/team/{PIET}/").status_code == 404


def test_today_or_yesterday_is_too_soon_unless_somebody_is_ill(
    browser_of: Enter, change: Callable[..., Any]
) -> None:
    for too_soon in (0, -1):
        refused = change(starts=timezone.localdate() + timedelta(days=too_soon))
        assert refused.status_code == 422
        assert "op zijn vroegst morgen" in refused.content.decode()
    assert change(when="now", starts="").status_code == 302
    assert browser_of("Ans").get(f"/team/{PIET}/").status_code == 200
    assert browser_of("Karim").get(f"/team/{PIET}/").status_code == 404


def test_who_hands_over_from_themselves_today_goes_home(change: Callable[..., Any]) -> None:
    assert change("Karim", when="now")["Location"] == "/team/"


def test_a_click_too_many_names_nobody_twice(change: Callable[..., Any], sees: Any) -> None:
    for _ in range(2):
        assert change(once=str(key("once"))).status_code == 302
    assert len(sees(f"select 1 as one from named_worker where circle_id = '{PIET}'")) == 3


def test_what_was_handed_over_cannot_be_handed_over_again(change: Callable[..., Any], sees: Any) -> None:
    gone = sees(f"select id from named_worker where circle_id = '{PIET}' and role = 'contact'")[0]["id"]
    change()
    again = change(gone=gone)
    assert again.status_code == 200, "not among the choices any more"
    assert "Karim gaat met verlof." in again.content.decode(), "what was typed is still there"


def test_who_was_refused_here_is_not_named_again(
    browser_of: Enter, change: Callable[..., Any], sees: Any
) -> None:
    change()
    browser_of("Piet").post(f"/mijn/{PIET}/wie/{key('Ans')}/weigering/", {"words": ""})
    coming = sees(f"select id from named_worker where circle_id = '{PIET}' and name = 'Ans'")[0]["id"]
    back = change(gone=coming, coming=key("Karim"))
    assert back.status_code == 302
    again = sees(
        f"select id from named_worker where circle_id = '{PIET}' and role = 'contact' and until is null"
    )[0]["id"]
    refused = change(gone=again)
    assert refused.status_code == 409
    assert "Iemand hier wil deze werker niet." in refused.content.decode()


def test_nobody_of_another_team_can_be_named_or_name(change: Callable[..., Any]) -> None:
    assert change(coming=key("Bram")).status_code == 200
    assert change("Bram").status_code == 404
    assert change("Ans").status_code == 404, "the lead does not help here"
