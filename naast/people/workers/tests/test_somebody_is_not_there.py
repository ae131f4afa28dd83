"""A worker is away: written down without a reason, told to the people they stand beside, and nobody is counted (access.md)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from naast.cast.people import key
from naast.rights.access.away import away, in_words, standing_in
from naast.rights.access.models import NamedWorker
from naast.rights.access.opening import open_circle, open_circles
from tests.page import Page

FATMA, PIET, JOOP = (key(f"circle {name}") for name in ("Fatma", "Piet", "Joop"))
SANNE = key("position Sanne")
Enter = Callable[[str], Client]
Act = Callable[[str], Any]


def say(client: Client, who: str = "Sanne", **days: object) -> Any:
    return client.post(f"/team/collegas/{key(f'position {who}')}/afwezig/", days)


def in_days(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def told(circle: object) -> list[str]:
    open_circle(circle, purpose="together")  # type: ignore[arg-type]
    workers = NamedWorker.objects.filter(circle=circle)  # type: ignore[misc]
    return in_words(workers, away([circle]))  # type: ignore[list-item]


def test_oneself_a_colleague_who_stands_in_and_the_lead_write_it_down(browser_of: Enter, sees: Any) -> None:
    for who in ("Sanne", "Karim", "Ans"):
        assert say(browser_of(who), back=in_days(3)).status_code == 302
    assert len(sees("select 1 as one from absence")) == 3


def test_why_is_asked_nowhere(browser_of: Enter) -> None:
    page = Page(browser_of("Sanne").get(f"/team/collegas/{SANNE}/afwezig/").content.decode())
    asked = {name for form in page.forms for name in form.fields}
    assert asked & {"first_day", "back"}
    assert not asked & {"why", "reason", "words"}


def test_others_do_not(browser_of: Enter, sees: Any) -> None:
    sees(
        f"select rules.test_does('update named_worker set until = rules.now() where person_id = ''{key('Karim')}''')::text as x"
    )
    refused = say(browser_of("Karim"))
    assert refused.status_code == 403
    assert "Je staat niet naast dezelfde mensen" in refused.content.decode()
    for who in ("Bram", "Fatma", "Mila"):
        assert say(browser_of(who)).status_code == 404
    assert sees("select 1 as one from absence") == []


def test_her_people_read_who_is_there(browser_of: Enter, act_as: Act) -> None:
    say(browser_of("Karim"), back=in_days(4))
    act_as("Fatma")
    gone, there = told(FATMA)
    assert gone.startswith("Sanne is er niet tot ")
    assert there == "Karim is er intussen voor je."


def test_when_nobody_whom_one_knows_is_there_the_team_is(browser_of: Enter, act_as: Act) -> None:
    for who in ("Sanne", "Karim"):
        say(browser_of("Ans"), who)
    act_as("Fatma")
    assert told(FATMA)[-1] == "Niemand die je kent is er nu. Bel het team: een collega helpt je."


def test_nobody_else_is_told(browser_of: Enter, act_as: Act) -> None:
    say(browser_of("Karim"))
    for who in ("Mila", "Bram", "Noor"):
        act_as(who)
        open_circles([FATMA], purpose="together")
        assert away([FATMA]) == []
    act_as("Fatma")
    assert away([FATMA]) == [], "not without a look"


def test_the_stand_in_sees_it_on_their_own_day_and_needs_no_emergency(
    browser_of: Enter, act_as: Act, sees: Any
) -> None:
    say(browser_of("Karim"), back=in_days(4))
    assert browser_of("Karim").get(f"/team/{FATMA}/").status_code == 200
    act_as("Karim")
    mine = {one.circle: one.words for one in standing_in()}
    assert mine[FATMA].startswith("Sanne is er niet tot ")
    assert JOOP not in mine, "Joop has not said yes"
    assert PIET not in mine, "there Karim is the contact worker"
    assert sees("select 1 as one from emergency") == []


def test_back_again_ends_it_at_once(browser_of: Enter, act_as: Act) -> None:
    say(browser_of("Karim"))
    assert "is er niet" in browser_of("Ans").get("/team/collegas/").content.decode()
    browser_of("Sanne").post(f"/team/collegas/{SANNE}/er-weer/")
    assert "is er niet" not in browser_of("Ans").get("/team/collegas/").content.decode()
    act_as("Karim")
    assert standing_in() == []


def test_planned_ahead_it_begins_on_its_day(browser_of: Enter, act_as: Act, sees: Any) -> None:
    say(browser_of("Sanne"), first_day=in_days(3), back=in_days(9))
    act_as("Karim")
    assert standing_in() == []
    sees("select set_config('naast.test_clock', '4 days', true) as clock")
    assert {one.circle for one in standing_in()} >= {FATMA}


def test_back_before_gone_is_refused_with_a_way_forward(browser_of: Enter, sees: Any) -> None:
    refused = say(browser_of("Sanne"), first_day=in_days(5), back=in_days(2))
    assert refused.status_code == 422
    assert "Kies een latere dag" in refused.content.decode()
    assert sees("select 1 as one from absence") == []
