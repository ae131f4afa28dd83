"""Who asked for a yes and left the team reads nothing any more, and the people are not forgotten (access: a living position)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import key
from tests.page import Page

from .test_asking_for_a_yes import begin

Enter = Callable[[str], Client]
NAMES = {"contact": str(key("Ans")), "stand_in": str(key("Karim"))}


def leaves(browser_of: Enter, sees: Any, who: str) -> None:
    """The lead says goodbye to somebody of the team."""
    place = sees(f"select id from position where person_id = '{key(who)}' and until is null")[0]["id"]
    assert browser_of("Ans").post(f"/team/collegas/{place}/einde/").status_code == 302


@pytest.fixture
def left(browser_of: Enter, sees: Any) -> str:
    """Sanne wrote Ilse down, and left before anybody said yes."""
    circle = str(begin(browser_of("Sanne"), [{"name": "Ilse Vos"}])["Location"].split("/")[2])
    assert browser_of("Ans").get(f"/team/{circle}/ja/").status_code == 404, "it is Sanne's"
    leaves(browser_of, sees, "Sanne")
    return circle


def test_who_left_finds_nothing(browser_of: Enter, left: str) -> None:
    assert browser_of("Sanne").get(f"/team/{left}/ja/").status_code == 404


def test_it_waits_for_the_lead_and_whoever_is_on_duty(browser_of: Enter, left: str) -> None:
    for who in ("Ans", "Karim"):
        today = Page(browser_of(who).get("/team/").content.decode()).text
        assert "Ilse Vos" in today
        assert "wie dit oppakte, verliet het team op" in today
    assert browser_of("Bram").get(f"/team/{left}/ja/").status_code == 404, "of another team"


def test_the_page_of_the_yes_leads_to_who_comes_now(browser_of: Enter, left: str) -> None:
    ans = browser_of("Ans")
    assert 'href="../oppakken/"' in ans.get(f"/team/{left}/ja/").content.decode()
    assert "Wie komt er nu bij Ilse Vos?" in ans.get(f"/team/{left}/oppakken/").content.decode()


def test_taken_up_anew_it_is_theirs_alone(browser_of: Enter, left: str, sees: Any) -> None:
    assert browser_of("Karim").post(f"/team/{left}/oppakken/", NAMES).status_code == 302
    assert "Ans en Karim (vervanger)" in browser_of("Ans").get(f"/team/{left}/ja/").content.decode()
    assert browser_of("Karim").get(f"/team/{left}/ja/").status_code == 404
    named = sees(f"select name from named_worker where circle_id = '{left}' and until is null order by name")
    assert [one["name"].split()[0] for one in named] == ["Ans", "Karim"], "Sanne is named no longer"
    assert "Ilse Vos" not in browser_of("Karim").get("/team/").content.decode()


def test_nobody_whom_people_refused_comes(browser_of: Enter, left: str, sees: Any) -> None:
    refuses = (
        "insert into worker_refusal (id, circle_id, worker_id, refused_by_id, at, words) "
        f"select gen_random_uuid(), circle_id, '{key('Karim')}', person_id, now(), '' "
        f"from participant where circle_id = '{left}'"
    )
    sees(f"select rules.test_does($${refuses}$$)")
    answer = browser_of("Ans").post(f"/team/{left}/oppakken/", NAMES)
    assert answer.status_code == 409
    assert "Kies een andere collega" in answer.content.decode()


def test_who_came_back_and_lost_the_one_who_comes_can_tap_again_and_waits_again(
    browser_of: Enter, sees: Any
) -> None:
    """The circle in which they came back is found again, not a second one."""
    before = key("circle Piet before")
    browser_of("Karim").post(
        f"/team/{key('circle Piet')}/afronden/",
        {"ours": "a", "team": "b", "way_back": "c", "decided": "on", "about": str(key("Piet"))},
    )
    came_back = str(browser_of("Piet").post(f"/mijn/{before}/weer/")["Location"]).split("/")[2]
    taken = {"contact": str(key("Sanne")), "stand_in": str(key("Karim"))}
    browser_of("Ans").post(f"/team/{came_back}/oppakken/", taken)
    leaves(browser_of, sees, "Sanne")
    assert browser_of("Piet").post(f"/mijn/{before}/weer/")["Location"] == f"/mijn/{came_back}/"
    assert browser_of("Ans").get(f"/team/{came_back}/oppakken/").status_code == 200
