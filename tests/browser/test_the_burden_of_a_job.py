"""Twelve common jobs, done on a phone from one's own first page; what they ask of hands stands in docs/burden.md."""

from collections.abc import Callable

import pytest

from . import burden
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


def with_fatma(somebody: Somebody) -> None:
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
    "Find how to reach somebody": ("Sanne", AT_WORK, finds_how_to_reach_somebody),
}


@pytest.mark.parametrize("job", JOBS)
def test_the_burden_stands_in_the_docs(stage: Stage, job: str) -> None:
    who, begins_at, does = JOBS[job]
    somebody = stage.enter(who)
    somebody.opens(begins_at)
    somebody.counts_from_here()
    does(somebody)
    burden.holds(job, somebody)


def test_the_docs_list_these_jobs_and_no_other() -> None:
    assert set(burden.written()) == set(JOBS)
