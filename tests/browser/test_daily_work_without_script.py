"""Daily work on a phone without script: each page is used once, and what was written is read by the other.

How it began, and closing together, are taken without script in journeys of their own: test_a_question_that_becomes_help.py,
test_closing_and_coming_back.py.
"""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from naast.cast.people import key
from tests.filling import a_photo

from .somebody import Somebody
from .stage import Stage
from .ways import PHONE

HOME, TEAM = f"/mijn/{key('circle Fatma')}/", f"/team/{key('circle Fatma')}/"
HER_MESSAGE, ANSWER = "Kan het een uur later?", "Dat kan. Tot dan."
TALKED, DID, WHY = "De post doorgenomen aan tafel.", "Samen naar het loket geweest.", "Bellen is genoeg nu."
LETTER, IN_THE_STREET, AT_ONCE = (
    "Brief van de tandarts",
    "Wanneer is het buurthuis open?",
    "Elke werkdag tot vijf.",
)


@pytest.fixture
def fatma(stage: Stage) -> Somebody:
    return stage.enter("Fatma", way=replace(PHONE, script=False))


@pytest.fixture
def sanne(stage: Stage) -> Somebody:
    return stage.enter("Sanne", way=replace(PHONE, script=False))


def test_what_two_people_do_together(fatma: Somebody, sanne: Somebody) -> None:
    they_write_to_each_other(fatma, sanne)
    they_agree_when_to_meet(fatma, sanne)
    she_brings_a_letter(fatma, sanne)
    they_tune_how_near(fatma, sanne)
    she_says_no_to_other_help(fatma, sanne)


def test_what_a_worker_writes_down_and_finds_back(fatma: Somebody, sanne: Somebody) -> None:
    she_writes_down_what_was_said_and_done(sanne)
    finds_it_back(sanne)
    reads_it_too(fatma)
    writes_down_a_question(sanne)


def they_write_to_each_other(fatma: Somebody, sanne: Somebody) -> None:
    fatma.opens(HOME)
    fatma.taps("Write to the team")
    fatma.writes("Your message", HER_MESSAGE)
    fatma.taps("Send", inside="main form")
    fatma.reads(HER_MESSAGE)
    sanne.opens("/team/")
    sanne.taps("Fatma", inside="#waiting")
    sanne.reads(HER_MESSAGE)
    sanne.writes("Your message", ANSWER)
    sanne.taps("Send", inside="main form")
    fatma.opens(f"{HOME}berichten/")
    fatma.reads(HER_MESSAGE, ANSWER)


def they_agree_when_to_meet(fatma: Somebody, sanne: Somebody) -> None:
    """Agreed, moved by the other, called off; the calendar follows."""
    sanne.opens(f"{TEAM}gesprek/")
    on_a_day(sanne, 8, "10:37")
    fatma.opens("/mijn/agenda/")
    fatma.taps("10:37", inside="main")
    fatma.taps("Meet at another moment")
    on_a_day(fatma, 9, "11:41")
    sanne.opens("/team/agenda/")
    sanne.finds_no_trace_of("10:37")
    sanne.taps("11:41", inside="main")
    sanne.taps("Call it off")
    fatma.opens("/mijn/agenda/")
    fatma.finds_no_trace_of("11:41")


def on_a_day(somebody: Somebody, days: int, time: str) -> None:
    somebody.writes("Which day?", (timezone.localdate() + timedelta(days=days)).isoformat())
    somebody.writes("What time?", time)
    somebody.taps("Write it down")


def she_brings_a_letter(fatma: Somebody, sanne: Somebody) -> None:
    fatma.opens(f"{HOME}brieven/")
    fatma.writes("What is it?", LETTER)
    photo = {"name": "brief.jpg", "mimeType": "image/jpeg", "buffer": a_photo().read()}
    fatma.page.set_input_files("input[name=letter]", photo)  # type: ignore[arg-type]
    fatma.taps("Add it")
    fatma.reads(LETTER)
    sanne.opens(f"{TEAM}brieven/")
    sanne.taps(LETTER, inside="main")
    there = sanne.page.locator("a.letter img")
    there.scroll_into_view_if_needed()
    assert there.bounding_box(), "the letter itself is drawn"
    answer = sanne.context.request.get(f"{sanne.page.url}bestand/")
    assert answer.headers["content-type"] == "image/jpeg"


def they_tune_how_near(fatma: Somebody, sanne: Somebody) -> None:
    """Her word is a wish until somebody of the team agrees."""
    for who, where, send in (
        (fatma, HOME, "This is what I would like"),
        (sanne, TEAM, "This is what we agreed"),
    ):
        who.opens(f"{where}nabijheid/")
        who.ticks("listening")
        who.writes("What did we agree about it?", WHY)
        who.taps(send)
        who.reads(WHY)


def she_says_no_to_other_help(fatma: Somebody, sanne: Somebody) -> None:
    fatma.opens(f"{HOME}steun/")
    fatma.ticks("free legal help", of="Which help?")
    fatma.ticks("no, thank you", of="What is the answer?")
    fatma.writes("In the person's own words", "Ik heb al iemand.")
    fatma.taps("Write it down")
    sanne.opens(f"{TEAM}steun/")
    sanne.reads("Ik heb al iemand.")


def she_writes_down_what_was_said_and_done(sanne: Somebody) -> None:
    sanne.opens(f"{TEAM}contacten/")
    sanne.taps("Write a contact down")
    sanne.writes("What was said, or what happened?", TALKED)
    sanne.taps("Write it down", inside="main form")
    sanne.opens(f"{TEAM}contacten/")
    sanne.taps("Something the team did")
    sanne.writes("What did you do?", DID)
    sanne.ticks("went along", of="What kind of help was it?")
    sanne.taps("Write it down", inside="main form")
    sanne.opens(f"{TEAM}contacten/")
    sanne.reads(TALKED, DID)


def finds_it_back(sanne: Somebody) -> None:
    sanne.opens("/team/zoek/")
    sanne.writes("What do you look for?", "loket")
    sanne.taps("Search", inside="main form")
    assert "loket" in sanne.page.locator("#found").inner_text()
    assert "loket" not in sanne.page.url


def reads_it_too(fatma: Somebody) -> None:
    fatma.opens(f"{HOME}contacten/")
    fatma.reads(TALKED, DID)


def writes_down_a_question(sanne: Somebody) -> None:
    sanne.opens("/team/vragen/nieuw/")
    sanne.writes("What is asked?", IN_THE_STREET)
    sanne.writes("Did you answer at once? What did you say?", AT_ONCE)
    sanne.ticks("in the street", of="How did it come?")
    sanne.taps("Write it down", inside="main form")
    sanne.reads("You answered at once.", "For who asked this")
    code = sanne.page.locator("main .secret").inner_text()
    sanne.opens("/vraag/terug/")
    sanne.writes("Your code", code)
    sanne.taps("Open my question")
    sanne.reads(IN_THE_STREET, AT_ONCE)
