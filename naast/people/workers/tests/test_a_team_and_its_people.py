"""Who works in a team, who answers for it now, and who says so."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import CAST, WOENSEL, key
from naast.people.workers.models import Position
from naast.people.workers.refusals import NotYourPosition, OnlyTheLead, TeamNeedsALead, WorksHereAlready

Act = Callable[[str], object]
Browser = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]


def place(name: str) -> Position:
    position = Position.at(CAST[name].id)
    assert position
    return position


def test_colleagues_are_those_who_work_here_now(act_as: Act) -> None:
    act_as("Sanne")
    assert [one.person_name for one in place("Sanne").colleagues()] == ["Ans", "Karim"]
    act_as("Bram")
    assert list(place("Bram").colleagues()) == []
    act_as("Erik")
    assert Position.at(CAST["Erik"].id) is None, "an official works in no team"


def test_the_lead_lets_a_colleague_in(act_as: Act, sees: Sees) -> None:
    act_as("Ans")
    new = place("Ans").appoint(name="Dewi van Buren", mandates=["open_help"], key=key("a colleague"))
    again = place("Ans").appoint(name="Dewi van Buren", mandates=["open_help"], key=key("a colleague"))
    assert new == again, "sending twice lets one colleague in"
    (row,) = sees("select role, organisation_id from position where person_name = 'Dewi van Buren'")
    assert row == {"role": "worker", "organisation_id": str(key(WOENSEL))}
    with pytest.raises(WorksHereAlready):
        place("Ans").appoint(name="dewi van buren")


def test_a_worker_lets_nobody_in_or_out(act_as: Act) -> None:
    act_as("Sanne")
    with pytest.raises(OnlyTheLead):
        place("Sanne").appoint(name="Iemand")
    with pytest.raises(OnlyTheLead):
        place("Sanne").say_goodbye_to(place("Sanne").colleagues()[0])


def test_whoever_leaves_sees_nothing_any_more(act_as: Act, sees: Sees) -> None:
    act_as("Ans")
    mine = place("Ans")
    mine.say_goodbye_to(mine.colleagues().get(person_name="Karim"))
    assert "Karim" not in [one.person_name for one in mine.team()]
    open_still = sees(f"select * from access where holder = '{CAST['Karim'].id}' and ground = 'help' "
                      "and (until is null or until > rules.now())")  # fmt: skip
    assert open_still == []


def test_a_team_keeps_a_lead(act_as: Act) -> None:
    act_as("Ans")
    with pytest.raises(TeamNeedsALead):
        place("Ans").say_goodbye_to(place("Ans"))


def test_duty_begins_once_and_ends(act_as: Act) -> None:
    act_as("Sanne")
    mine = place("Sanne")
    assert mine.duty_now() is None
    duty = mine.begin_duty()
    assert mine.begin_duty() == duty
    assert duty.until
    assert mine.is_on_duty
    mine.end_duty()
    assert mine.duty_now() is None


def test_a_lead_needs_no_duty(act_as: Act) -> None:
    act_as("Ans")
    with pytest.raises(NotYourPosition):
        place("Ans").begin_duty()


def test_the_page_of_the_team_says_who_is_on_duty(browser_of: Browser) -> None:
    browser = browser_of("Sanne")
    page = browser.get("/team/collegas/").content.decode()
    assert re.search(r"Karim.*?badge", page, re.S)
    assert "erbij/" not in page, "the button is not there for whom it does not work"
    assert "einde/" not in page
    browser.post("/team/collegas/dienst/")
    assert 'name="end"' in browser.get("/team/collegas/").content.decode()
    browser.post("/team/collegas/dienst/", {"end": "yes"})
    assert 'name="end"' not in browser.get("/team/collegas/").content.decode()


def test_the_lead_lets_in_and_says_goodbye_over_the_web(browser_of: Browser) -> None:
    browser = browser_of("Ans")
    assert browser.get("/team/collegas/erbij/").status_code == 200
    page = browser.post("/team/collegas/erbij/", {"name": "Dewi van Buren"}, follow=True).content.decode()
    assert "Dewi van Buren" in page
    names = re.findall(r'row__title"><bdi>([^<]+)', page)
    ends = re.findall(r'href="([^"]+/einde/)"', page)
    end = ends[[name for name in names if name != "Ans"].index("Dewi van Buren")]
    assert browser.get(f"/team/collegas/{end}").status_code == 200
    browser.post(f"/team/collegas/{end}")
    browser.get("/team/collegas/")
    assert "Dewi van Buren" not in browser.get("/team/collegas/").content.decode()


def test_a_worker_meets_a_refusal_and_a_stranger_nothing(browser_of: Browser) -> None:
    answer = browser_of("Sanne").post("/team/collegas/erbij/", {"name": "Iemand"})
    assert answer.status_code == 403
    assert "Iemand" in answer.content.decode()
    for who in ("Fatma", "Mila", "Erik"):
        assert browser_of(who).get("/team/collegas/").status_code == 404
    ans = key("position Ans")
    assert browser_of("Bram").get(f"/team/collegas/{ans}/einde/").status_code == 404, (
        "another team's colleague"
    )
