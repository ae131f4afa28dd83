"""Leaving quickly: one tap leads to another site, "back" does not show the page, and whoever comes after has to sign in."""

import time
from collections.abc import Iterator
from dataclasses import replace

import pytest
from django.conf import settings
from playwright.sync_api import Request, Route

from naast.cast.people import key
from tests.visitor import Visitor

from .pages_there_are import visits
from .somebody import Somebody
from .stage import Stage
from .ways import DESKTOP, PHONE, Way

HOME = f"/mijn/{key('circle Fatma')}/"
AWAY = settings.QUICK_EXIT_URL
PATIENCE = 5
SESSIONS = "SELECT count(*) FROM django_session WHERE session_key = %s"


@pytest.fixture
def asked(stage: Stage) -> Iterator[list[Request]]:
    """What reaches the other site, which is not there in a test. Fatma's session may be gone afterwards."""
    yield []
    stage.end_session("Fatma")


def reads_her_page(stage: Stage, way: Way, asked: list[Request]) -> Somebody:
    def answers(route: Route) -> None:
        asked.append(route.request)
        route.fulfill(body="<!DOCTYPE html><h1>Het weer</h1>", content_type="text/html")

    fatma = stage.enter("Fatma", way=way)
    fatma.context.route(f"{AWAY}**", answers)
    fatma.opens("/mijn/")
    fatma.opens(HOME)
    fatma.reads("Rust in huis")
    return fatma


@pytest.mark.parametrize("way", [PHONE, DESKTOP], ids=str)
def test_one_tap_leads_away_signs_out_and_back_shows_nothing_of_it(
    stage: Stage, way: Way, asked: list[Request]
) -> None:
    fatma = reads_her_page(stage, way, asked)
    session = next(one["value"] for one in fatma.context.cookies() if one["name"] == "sessionid")
    fatma.page.evaluate("scrollTo(0, document.body.scrollHeight)")  # it stays in reach
    fatma.taps("Leave quickly")
    fatma.page.wait_for_url(AWAY)
    assert "referer" not in asked[0].headers, "the other site is not told where from"
    until = time.monotonic() + PATIENCE
    while stage.laid.sees(SESSIONS, session) != [(0,)]:
        assert time.monotonic() < until, "she is still signed in"
        time.sleep(0.05)
    fatma.page.go_back()
    assert HOME not in fatma.page.url, "the page itself is out of the history"
    fatma.is_at("Sign in")
    fatma.finds_no_trace_of("Fatma", "Rust in huis")
    fatma.opens(HOME)
    fatma.is_at("Sign in")


def test_without_script_it_is_a_link_that_leads_away(stage: Stage, asked: list[Request]) -> None:
    fatma = reads_her_page(stage, replace(PHONE, script=False), asked)
    fatma.taps("Leave quickly")
    fatma.page.wait_for_url(AWAY)
    assert "referer" not in asked[0].headers


def test_every_page_that_a_resident_can_open_has_it(stage: Stage) -> None:
    """And every page without signing in; at a door of work nobody needs it. What is no page of ours is left out: a letter."""
    visitors: dict[str | None, Visitor] = {}
    seen, without = 0, []
    for visit in visits(stage.laid):
        if visit.path.startswith(("/team/", "/partner/", "/demo/")):
            continue
        visitor = visitors.setdefault(visit.who, Visitor(visit.who))
        html = visitor.get(visit.path).text
        seen += 1
        if f'class="exit" href="{AWAY}" rel="noreferrer" data-exit' not in html:
            without.append(visit.path)
        if visit.who and "data-sign-out" not in html:
            without.append(f"{visit.path}: no way to sign out")
    assert not without, without
    assert seen > 40


def test_what_is_not_there_what_is_refused_and_what_was_signed_out_have_it_too(stage: Stage) -> None:
    fatma = stage.enter("Fatma")
    for path, status in (
        (f"/mijn/{key('circle Joop')}/", 404),
        ("/dit/bestaat/niet/", 404),
        ("/inloggen/signup/", 200),
    ):
        assert fatma.opens(path) == status
        assert fatma.page.locator("a.exit[data-exit]").is_visible(), path
    fatma.opens(f"{HOME}hoop/")
    fatma.writes("What do you hope for?", "Rust.")
    stage.end_session("Fatma")
    fatma.taps("Write it down")
    assert fatma.page.locator("a.exit[data-exit]").is_visible(), "signed out while writing"
