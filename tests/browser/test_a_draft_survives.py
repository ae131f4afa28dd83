"""What somebody is typing survives a server that falls over, a session that ends, another tab and a closed browser.

At most five seconds of typing are lost (bar of the issue). Without script there is a button.
"""

import time
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from naast.cast.people import key

from .served_for_real import Served
from .somebody import Somebody
from .stage import Stage
from .ways import DESKTOP, FOUR_WAYS, PHONE, Way

NOTE = f"/team/{key('circle Fatma')}/contact/"
WORDS = "Vandaag zaten we aan de keukentafel en Fatma vertelde hoe het ging met de brieven van de bank en met Emre op school. "
ASKED = "What was said, or what happened?"
MOST_LOST = 5.0


def test_a_killed_server_takes_at_most_five_seconds(stage: Stage, tmp_path: Path) -> None:
    with Served(tmp_path / "log.txt") as served:
        real = Stage(served.house, stage.chromium, stage.laid)
        try:
            sanne = writing(real, PHONE)
            typed = types_until_killed(sanne, served, seconds=9.3)
            killed = time.monotonic()
            kept = kept_words(stage)[0]
            whole = "".join(part for _, part in typed)
            assert whole.startswith(kept)
            lost_since = next((at for at, upto in upto_moments(typed) if len(upto) > len(kept)), killed)
            assert killed - lost_since <= MOST_LOST, f"{killed - lost_since:.1f} s lost"
            said(sanne, "Not kept just now. We try again; what you typed still stands here.")
            served.gets_up()
            expect(sanne.page.locator("[data-draft-said]")).to_contain_text("bewaard om", timeout=15_000)
            assert kept_words(stage) == [whole]
            sanne.page.close()
            comes_back(real, whole)
        finally:
            real._leaves.close()


def types_until_killed(sanne: Somebody, served: Served, *, seconds: float) -> list[tuple[float, str]]:
    """Without a pause, as somebody types who has much to say; in the middle of a word the server falls over."""
    field, began, typed = sanne._field(ASKED, "main"), time.monotonic(), []
    for sign in WORDS * 10:
        field.press_sequentially(sign)
        typed.append((time.monotonic(), sign))
        if time.monotonic() - began > seconds:
            served.falls_over()
            return typed
        time.sleep(0.04)
    raise AssertionError("typed too quickly")


def upto_moments(typed: list[tuple[float, str]]) -> list[tuple[float, str]]:
    """After each key: when, and all that stood there."""
    return [(at, "".join(sign for _, sign in typed[: n + 1])) for n, (at, _) in enumerate(typed)]


def comes_back(stage: Stage, words: str) -> None:
    """In a browser that never saw it."""
    sanne = stage.enter("Sanne", way=DESKTOP)
    sanne.opens(NOTE)
    expect(sanne._field(ASKED, "main")).to_have_value(words)
    sanne.reads("Throw the draft away")


@pytest.mark.parametrize("way", [way for way in FOUR_WAYS if way.script], ids=str)
def test_it_is_kept_by_itself_and_said_quietly(stage: Stage, way: Way) -> None:
    sanne = writing(stage, way)
    sanne.writes(ASKED, WORDS)
    expect(sanne.page.locator("[data-draft-said]")).to_contain_text("bewaard om")
    assert sanne.page.locator("[data-draft-button]").is_hidden()
    assert kept_words(stage) == [WORDS]
    sanne.taps("Write it down")
    sanne.reads(WORDS.strip())
    time.sleep(1)
    assert kept_words(stage) == []


@pytest.mark.parametrize("way", [way for way in FOUR_WAYS if not way.script], ids=str)
def test_without_script_a_button_keeps_it(stage: Stage, way: Way) -> None:
    sanne = writing(stage, way)
    sanne.writes(ASKED, WORDS)
    sanne.taps("Keep as a draft")
    sanne.is_at("Fatma en Emre")
    sanne.opens(NOTE)
    expect(sanne._field(ASKED, "main")).to_have_value(WORDS)
    sanne.taps("Throw the draft away")
    expect(sanne._field(ASKED, "main")).to_have_value("")


def test_what_is_typed_in_the_last_second_is_kept_on_leaving(stage: Stage) -> None:
    sanne = writing(stage, PHONE)
    sanne.writes(ASKED, WORDS)
    sanne.opens("/team/")
    wait_until(lambda: kept_words(stage) == [WORDS])


def test_the_session_ends_and_the_page_says_so(stage: Stage) -> None:
    sanne = writing(stage, PHONE)
    sanne.writes(ASKED, WORDS)
    expect(sanne.page.locator("[data-draft-said]")).to_contain_text("bewaard om")
    stage.end_session("Sanne")
    sanne._field(ASKED, "main").press_sequentially("En nog iets.")
    said(
        sanne,
        "You were signed out. What you typed still stands here. Sign in in another tab, and send it then.",
    )
    expect(sanne._field(ASKED, "main")).to_have_value(WORDS + "En nog iets.")
    assert kept_words(stage) == [WORDS]


def test_two_tabs_keep_both_and_say_so(stage: Stage) -> None:
    sanne = writing(stage, PHONE)
    tab = sanne.in_another_tab()
    tab.opens(NOTE)
    sanne.writes(ASKED, "Uit het ene tabblad.")
    wait_until(lambda: len(kept_words(stage)) == 1)
    tab.writes(ASKED, "Uit het andere tabblad.")
    expect(tab.page.locator("[data-draft-said]")).to_contain_text("we bewaren allebei")
    assert sorted(kept_words(stage)) == ["Uit het andere tabblad.", "Uit het ene tabblad."]


def test_thrown_away_does_not_come_back(stage: Stage) -> None:
    sanne = writing(stage, PHONE)
    sanne.writes(ASKED, WORDS)
    expect(sanne.page.locator("[data-draft-said]")).to_contain_text("bewaard om")
    sanne.opens(NOTE)
    sanne.writes(ASKED, "Toch maar niet.")
    sanne.taps("Throw the draft away")
    time.sleep(3)
    assert kept_words(stage) == []


def writing(stage: Stage, way: Way) -> Somebody:
    sanne = stage.enter("Sanne", way=way)
    sanne.opens(NOTE)
    return sanne


def said(somebody: Somebody, words: str) -> None:
    expect(somebody.page.locator("[data-draft-said]")).to_have_text(somebody.words(words), timeout=10_000)


def kept_words(stage: Stage) -> list[str]:
    return [
        words for (words,) in stage.laid.sees("SELECT fields -> 'words' ->> 0 FROM draft ORDER BY saved_at")
    ]


def wait_until(holds: Any) -> None:
    until = time.monotonic() + 6
    while not holds():
        assert time.monotonic() < until
        time.sleep(0.1)
