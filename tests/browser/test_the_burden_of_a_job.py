"""Common jobs, done on a phone from one's own first page; what they ask of hands stands in docs/burden.md."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from django.utils import timezone

from naast.cast.people import key
from tests.filling import a_photo

from . import burden
from .jobs_of_asking import JOBS_OF_ASKING
from .somebody import Somebody
from .stage import Stage
from .test_beginning_together import asks_two_adults_and_a_child

Job = Callable[[Somebody], None]
AT_WORK, AT_HOME = "/team/", "/mijn/"


def says_yes(joop: Somebody) -> None:
    joop.taps("Joop", inside="main")
    joop.taps("Look at what is asked")
    joop.ticks("yes", of="Joop")
    joop.taps("Write it down")


def writes_down_a_hope(sanne: Somebody) -> None:
    with_fatma(sanne)
    sanne.taps("write down a hope")
    sanne.writes("What do you hope for?", "Dat ik de post weer open durf te maken.")
    sanne.taps("Write it down")


def makes_a_promise(sanne: Somebody) -> None:
    with_fatma(sanne)
    sanne.taps("make a promise")
    sanne.writes("What will happen?", "Ik bel de bank over de brieven.")
    sanne.taps("Promise it")


def says_how_a_promise_went(sanne: Somebody) -> None:
    with_fatma(sanne)
    sanne.taps("Ik zoek uit wie kan helpen")
    sanne.ticks("kept", of="How did it go?")
    sanne.taps("Say how it went")


def says_how_a_promise_is_for_her(fatma: Somebody) -> None:
    with_fatma(fatma)
    fatma.taps("Ik zoek uit wie kan helpen")
    fatma.writes("How is this for you?", "Ik wacht er al een week op.")
    fatma.taps("Say it")


def reads_who_looked(fatma: Somebody) -> None:
    fatma.taps("Who looked", inside="nav")
    fatma.reads("Day by day")


def takes_the_yes_back(fatma: Somebody) -> None:
    with_fatma(fatma)
    fatma.taps("Take a yes back")
    fatma.taps("Take it back now", about="Fatma")


def makes_a_link_for_her_mother(fatma: Somebody) -> None:
    with_fatma(fatma)
    fatma.taps("Share with somebody else")
    fatma.writes("Or somebody without an account", "oma")
    fatma.writes("What for?", "Zodat je weet hoe het gaat.")
    fatma.taps("Share this")


def is_on_duty_and_sees_the_desk(sanne: Somebody) -> None:
    sanne.taps("Desk")
    sanne.taps("I am on duty now")
    sanne.reads("Whom the team stands beside")


def lets_another_worker_come(sanne: Somebody) -> None:
    with_fatma(sanne)
    sanne.taps("let another worker come")
    sanne.ticks("Sanne", of="Who stops here?")
    sanne.chooses("Ans", of="Who comes instead?")
    sanne.writes("Why?", "Ik ga met verlof.")
    sanne.taps("Tell them")


def finds_how_to_reach_somebody(sanne: Somebody) -> None:
    with_fatma(sanne)
    sanne.taps("how to reach", about="Fatma")
    sanne.reads("06 12 34 56 01")


def agrees_when_to_meet(sanne: Somebody) -> None:
    with_fatma(sanne)
    sanne.taps("agree when we meet")
    sanne.writes("Which day?", (timezone.localdate() + timedelta(days=8)).isoformat())
    sanne.writes("What time?", "10:30")
    sanne.taps("Write it down")


def finds_something_back(sanne: Somebody) -> None:
    sanne.taps("Search", inside="nav")
    sanne.writes("What do you look for?", "huisarts")
    sanne.taps("Search", inside="main form")
    sanne.reads("spreekuur")


def notes_a_contact(sanne: Somebody) -> None:
    sanne.taps("note a contact", about="Fatma")
    sanne.writes("What was said, or what happened?", "Samen de post doorgenomen.")
    sanne.taps("Write it down")


def notes_a_contact_on_a_promise(sanne: Somebody) -> None:
    sanne.taps("note a contact", about="Fatma")
    sanne.writes("What was said, or what happened?", "De bank gebeld over de brieven.")
    sanne.chooses(
        "Ik zoek uit wie kan helpen met de brieven van de bank.", of="Was this on a promise of yours?"
    )
    sanne.taps("Write it down")


def notes_a_deed(sanne: Somebody) -> None:
    sanne.taps("what we did", about="Fatma")
    sanne.writes("What did you do?", "Samen naar het loket geweest.")
    sanne.ticks("went along")
    sanne.taps("Write it down")


def brings_a_letter(fatma: Somebody) -> None:
    """The picture is taken or chosen by the phone itself; that is not counted."""
    with_fatma(fatma)
    fatma.taps("Letters and papers")
    fatma.writes("What is it?", "Brief van de tandarts")
    photo = {"name": "brief.jpg", "mimeType": "image/jpeg", "buffer": a_photo().read()}
    fatma.page.set_input_files("input[name=letter]", photo)  # type: ignore[arg-type]
    fatma.taps("Add it")
    fatma.reads("Brief van de tandarts")


def with_fatma(somebody: Somebody) -> None:
    if somebody.path == AT_WORK:
        somebody.taps("Households", inside="nav")
    somebody.taps("Fatma", inside="main")


JOBS: dict[str, tuple[str, str, Job]] = {
    "Ask two adults and a child for their yes": ("Sanne", AT_WORK, asks_two_adults_and_a_child),
    "Say yes to help": ("Joop", AT_HOME, says_yes),
    "Write down what somebody hopes for": ("Sanne", AT_WORK, writes_down_a_hope),
    "Make a promise": ("Sanne", AT_WORK, makes_a_promise),
    "Say how a promise went": ("Sanne", AT_WORK, says_how_a_promise_went),
    "Say how somebody else's promise is for you": ("Fatma", AT_HOME, says_how_a_promise_is_for_her),
    "Read who looked": ("Fatma", AT_HOME, reads_who_looked),
    "Take a yes back": ("Fatma", AT_HOME, takes_the_yes_back),
    "Let somebody of the network read along": ("Fatma", AT_HOME, makes_a_link_for_her_mother),
    "Go on duty, and see the desk": ("Sanne", AT_WORK, is_on_duty_and_sees_the_desk),
    "Let another worker come": ("Sanne", AT_WORK, lets_another_worker_come),
    "Agree when to meet": ("Sanne", AT_WORK, agrees_when_to_meet),
    "Note a contact": ("Sanne", AT_WORK, notes_a_contact),
    "Note a contact on a promise": ("Sanne", AT_WORK, notes_a_contact_on_a_promise),
    "Write down what the team did": ("Sanne", AT_WORK, notes_a_deed),
    "Find something back by a word": ("Sanne", AT_WORK, finds_something_back),
    "Find how to reach somebody": ("Sanne", AT_WORK, finds_how_to_reach_somebody),
    "Bring a letter": ("Fatma", AT_HOME, brings_a_letter),
    **JOBS_OF_ASKING,
}


@pytest.mark.parametrize("job", JOBS)
def test_the_burden_stands_in_the_docs(stage: Stage, job: str) -> None:
    who, begins_at, does = JOBS[job]
    somebody = stage.enter(who or None)
    if who == "Sanne":
        somebody.opens(
            f"/team/{key('circle Fatma')}/"
        )  # as she did this week: so it stands on her page of today
    somebody.opens(begins_at)
    somebody.counts_from_here()
    does(somebody)
    burden.holds(job, somebody)


def test_the_docs_list_these_jobs_and_no_other() -> None:
    assert set(burden.written()) == set(JOBS)
    assert set(JOBS) >= burden.MOST_TAPS.keys() | burden.MOST_FIELDS.keys()


@pytest.mark.parametrize("job", burden.MOST_TAPS)
def test_a_worker_counts_from_their_own_first_page(job: str) -> None:
    assert JOBS[job][1] == AT_WORK


def test_one_tap_too_many_is_too_many_whatever_the_docs_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("NAAST_WRITE_BURDEN", "1")
    for job, most in burden.MOST_TAPS.items():
        burden.within_the_bar(job, fields=0, taps=most)
        with pytest.raises(AssertionError, match="at most"):
            burden.within_the_bar(job, fields=0, taps=most + 1)


def test_of_all_fields_of_a_question_one_is_required(stage: Stage) -> None:
    """As the form says it, and as it is held when nothing is filled in."""
    visitor = stage.enter()
    visitor.opens("/vraag/")
    form = visitor.page.locator("main form:has([name=words])")
    assert form.evaluate(REQUIRED) == ["words"]
    visitor.taps("Ask it", inside="main form")
    assert visitor.page.locator("main form .mend li, main .mend li").count() == 1


REQUIRED = """form => [...new Set([...form.elements].filter(one => one.required).map(one => one.name))]"""
