"""A question asked with nobody named, answered, and returned to by its code: on phone and desktop, with and without script."""

import re

import pytest

from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, Way

ASKS, ANSWERS, ASKS_ON = "Waar kan ik samen koken?", "Op woensdag in het buurthuis.", "En op vrijdag?"


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_asked_answered_and_come_back(stage: Stage, way: Way) -> None:
    code = asks(stage.enter(way=way))
    answers(stage.enter("Karim", way=way))
    asker = stage.enter(way=way)
    comes_back(asker, code)
    asks_on(asker)
    takes_it_away(asker)
    nothing_is_left(asker, code)


def asks(visitor: Somebody) -> str:
    visitor.opens("/")
    visitor.taps("Ask the team")
    visitor.reads("In danger now?", "112", "0800-2000", "0800-0113", "0800-0432")
    visitor.taps("Do you want help to put it in words?")
    visitor.reads("What would help, even if it is small?")
    visitor.writes("What do you want to ask or tell?", ASKS)
    visitor.taps("Ask it", inside="main form")
    visitor.is_at("Your question is with the team")
    code = visitor.page.locator("main .secret").inner_text()
    assert re.fullmatch(r"(\w{4}-){6}\w{4}", code)
    visitor.opens("/vraag/")
    visitor.finds_no_trace_of(code, ASKS)
    return code


def answers(karim: Somebody) -> None:
    karim.opens("/team/")
    karim.taps("Questions", inside="nav")
    karim.taps(ASKS, inside="main")
    karim.writes("What do you say?", ANSWERS)
    karim.taps("Send it", inside="main form")
    karim.reads(ANSWERS, "answered")


def comes_back(asker: Somebody, code: str) -> None:
    asker.opens("/")
    asker.taps("Come back with your code", inside="main")
    asker.writes("Your code", code.lower().replace("-", " "))
    asker.taps("Open my question")
    asker.reads(ASKS, ANSWERS, "%(who)s read your question.", who="Karim")


def asks_on(asker: Somebody) -> None:
    asker.writes("Do you want to ask or tell something more?", ASKS_ON)
    asker.taps("Send it", inside="main form")
    asker.reads(ASKS_ON, "You hear at the latest on")


def takes_it_away(asker: Somebody) -> None:
    asker.taps("Take my question away")
    asker.reads("Your words, the answers, and who looked: all of it is destroyed at once.")
    asker.taps("Take it away now")
    asker.is_at("It is gone")


def nothing_is_left(asker: Somebody, code: str) -> None:
    asker.opens("/vraag/terug/")
    asker.writes("Your code", code)
    asker.taps("Open my question")
    asker.is_at("This code does not open anything (any more)")
