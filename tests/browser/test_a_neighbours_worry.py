"""A neighbour worries: talks first, two attempts, contact; and then a yes, or a no and nothing left in time. In all four ways."""

import re

import pytest

from naast.alongside.outreach.tasks import forget_worries

from .handing_over import handed, shows
from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, Way

SAW, HERSELF = "De gordijnen zijn al een week dicht.", "Ik ben moe sinds mijn man weg is."
FIRST, SECOND = "Ik belde aan en zei wie ik ben. Ze deed niet open.", "Samen met Wim. We dronken thee."
A_MONTH_AGO = (
    "UPDATE circle SET opened_at = opened_at - interval '29 days' WHERE kind = 'worry'",
    "UPDATE participant SET since = since - interval '29 days' WHERE name = 'Mieke Smit'",
    "UPDATE worry_end SET written_at = written_at - interval '29 days'",
)


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_told_tried_met_and_a_yes(stage: Stage, way: Way) -> None:
    wim, karim = stage.enter(way=way), stage.enter("Karim", way=way)
    code = tells_it(wim)
    follows_it_up(karim)
    mieke = gets_an_account(stage.enter(way=way), karim)
    reads_it_all(mieke)
    begins_together(karim)
    comes_back(wim, code, "We have done what we could do with it. What was said belongs to the person.")


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_told_tried_met_and_a_no_and_everything_is_gone_in_time(stage: Stage, way: Way) -> None:
    wim, karim = stage.enter(way=way), stage.enter("Karim", way=way)
    code = tells_it(wim)
    follows_it_up(karim)
    worry = karim.path
    mieke = gets_an_account(stage.enter(way=way), karim)
    says_no(mieke)
    assert karim.opens(worry) == 404
    for statement in A_MONTH_AGO:
        stage.laid.do(statement)
    forget_worries()
    assert stage.laid.sees("SELECT 1 FROM worry WHERE saw = %s", SAW) == []
    mieke.opens("/mijn/")
    mieke.finds_no_trace_of("Wim Kuipers", SAW)
    opens_nothing(wim, code)


def tells_it(wim: Somebody) -> str:
    """From the first page: talk first, then few fields, then what the other will read."""
    wim.opens("/vraag/")
    wim.taps("Then this page fits better.")
    wim.reads("In danger now? Do not wait for us.", "112")
    wim.taps("How can you begin such a talk?")
    wim.ticks("yes, we talked about it")
    wim.writes("What did you say, and what was the answer?", "Ik vroeg hoe het ging. Ze zei: moe.")
    wim.ticks("not yet, or not sure")
    wim.writes("About whom do you worry?", "mijn buurvrouw van 18")
    wim.writes("What did you see or hear?", SAW)
    wim.writes("Your name", "Wim Kuipers")
    wim.writes("How can the team reach you?", "06 12 34 56 77")
    wim.taps("Read it first", inside="main form")
    wim.is_at("This is what %(whom)s will read", whom="mijn buurvrouw van 18")
    wim.reads(SAW, "Wim Kuipers")
    wim.taps("Send it", inside="main form")
    wim.is_at("It is with the team")
    code = wim.page.locator("main .secret").inner_text()
    assert re.fullmatch(r"(\w{4}-){6}\w{4}", code)
    return code


def follows_it_up(karim: Somebody) -> None:
    """With a colleague: by way of who told it, then together; then there is contact."""
    karim.opens("/team/")
    karim.taps("Worries", inside="nav")
    karim.reads("Somebody may be in danger", "Somebody is worried")
    karim.finds_no_trace_of(SAW)
    karim.taps("take it up together", inside="#waiting li:last-child")
    karim.chooses("Ans", of="With which colleague?")
    karim.taps("We take it up", inside="main form")
    karim.reads(SAW, "06 12 34 56 77", "Call who told it first")
    karim.writes("What was said, or what happened?", FIRST)
    karim.taps("Write it down", inside="main form")
    karim.reads(FIRST, "Try another way")
    karim.writes("What was said, or what happened?", SECOND)
    karim.ticks("Together with the one who told it")
    karim.taps("Write it down", inside="main form")
    karim.taps("There is contact", inside="#then")
    karim.writes("Name, as they want to be called", "Mieke Smit")
    karim.taps("There is contact", inside="main form")
    karim.is_at("Mieke Smit")


def gets_an_account(mieke: Somebody, karim: Somebody) -> Somebody:
    """The invitation is handed over at the door."""
    worry = karim.path
    karim.taps("an account of their own", inside="#then")
    karim.taps("Make the invitation")
    signs, figures = handed(karim)
    karim.opens(worry)
    shows(mieke, "/uitnodiging/", "Go on", signs, figures)
    mieke.writes("Your e-mail address", "mieke@post.example")
    mieke.writes("Choose a password", "vier woorden die niemand raadt")
    mieke.taps("Make my account")
    return mieke


def reads_it_all(mieke: Somebody) -> None:
    mieke.taps("Mieke Smit", inside="main")
    mieke.is_at("Somebody worried about you")
    mieke.reads(SAW, "Wim Kuipers", FIRST, SECOND)
    mieke.finds_no_trace_of("06 12 34 56 77")
    mieke.writes("How do you see it yourself?", HERSELF)
    mieke.taps("Write it beside it", inside="main form")
    mieke.reads(HERSELF)


def begins_together(karim: Somebody) -> None:
    karim.opens(karim.path)
    karim.reads(HERSELF)
    worry = karim.path
    karim.taps("End it", inside="#then")
    karim.taps("Begin together", inside="main")
    karim.taps("On to the yes")
    karim.ticks("Mieke Smit")
    karim.taps("On to the yes")
    karim.ticks("yes", of="Mieke Smit")
    karim.taps("Write it down")
    karim.opens(f"{worry}einde/")
    karim.ticks("a yes: we go on together")
    karim.taps("End it", inside="main form")
    assert karim.opens(worry) == 404


def says_no(mieke: Somebody) -> None:
    mieke.taps("Mieke Smit", inside="main")
    mieke.taps("I do not want this")
    mieke.taps("No, stop")
    mieke.reads("This has ended")


def comes_back(wim: Somebody, code: str, how: str) -> None:
    wim.opens("/vraag/zorg/terug/")
    wim.writes("Your code", code.lower())
    wim.taps("Open what I told", inside="main form")
    wim.reads(SAW, how)
    wim.finds_no_trace_of(FIRST, HERSELF, "Mieke Smit")


def opens_nothing(wim: Somebody, code: str) -> None:
    wim.opens("/vraag/zorg/terug/")
    wim.writes("Your code", code)
    wim.taps("Open what I told", inside="main form")
    wim.is_at("This code does not open anything (any more)")
