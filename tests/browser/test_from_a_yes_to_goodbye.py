"""The main story: a yes, hopes, promises, who may look along, who looked; and the yes is taken back.

Told once, and taken on a phone and a desktop, with and without script, and by keyboard alone.
"""

import pytest

from naast.cast.people import key

from .by_keyboard import AtTheKeyboard
from .somebody import Somebody
from .stage import Stage
from .ways import DESKTOP, FOUR_WAYS, Way

CIRCLE = key("circle Joop")
AT_HOME, AT_WORK = f"/mijn/{CIRCLE}/", f"/team/{CIRCLE}/"
HIS_HOPE, HOPE_WITH_HER = "Dat ik de huur weer zelf betaal.", "Dat ik de telefoon weer durf op te nemen."
HIS_PROMISE, HER_PROMISE = "Ik leg alle brieven in één la.", "Ik bel de corporatie over uitstel."


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_from_a_yes_to_goodbye(stage: Stage, way: Way) -> None:
    tell(stage.enter("Joop", way=way), stage.enter("Sanne", way=way))


def test_from_a_yes_to_goodbye_by_keyboard_alone(stage: Stage) -> None:
    """The focus is seen at every step (by_keyboard.py looks)."""
    tell(*(stage.enter(who, way=DESKTOP, hands=AtTheKeyboard) for who in ("Joop", "Sanne")))


def tell(joop: Somebody, sanne: Somebody) -> None:
    nothing_begins_without_a_yes(sanne)
    he_says_yes(joop)
    they_write_what_they_hope(joop, sanne)
    both_promise(joop, sanne)
    he_reads_who_looks_along_and_who_looked(joop)
    he_takes_the_yes_back(joop)
    nothing_is_left_for_her(sanne)


def nothing_begins_without_a_yes(sanne: Somebody) -> None:
    sanne.opens(AT_WORK)
    sanne.reads("Nothing begins without a yes")
    sanne.opens(f"{AT_WORK}hoop/")
    sanne.reads("Nothing can be written here before somebody says yes.")


def he_says_yes(joop: Somebody) -> None:
    joop.opens("/mijn/")
    joop.taps("Joop", inside="main")
    joop.taps("Look at what is asked")
    joop.reads("Sanne", "Karim")
    assert joop.page.locator("main input:checked").count() == 0, "no yes is given beforehand"
    joop.ticks("yes", of="Joop")
    joop.taps("Write it down")
    assert joop.path == AT_HOME


def they_write_what_they_hope(joop: Somebody, sanne: Somebody) -> None:
    joop.taps("Write down a hope")
    joop.writes("What do you hope for?", HIS_HOPE)
    joop.taps("Write it down")
    joop.reads(HIS_HOPE)
    sanne.opens("/team/huishoudens/")
    sanne.taps("Joop", inside="main")
    sanne.reads(HIS_HOPE)
    sanne.taps("write down a hope")
    sanne.writes("What do you hope for?", HOPE_WITH_HER)
    sanne.taps("Write it down")
    sanne.reads(HIS_HOPE, HOPE_WITH_HER)


def both_promise(joop: Somebody, sanne: Somebody) -> None:
    for who, what in ((joop, HIS_PROMISE), (sanne, HER_PROMISE)):
        who.opens(AT_HOME if who is joop else AT_WORK)
        who.taps("make a promise")
        who.writes("What will happen?", what)
        who.taps("Promise it")
        who.reads(what)
    joop.opens(AT_HOME)
    joop.reads(HIS_PROMISE, HER_PROMISE, "(the team)")


def he_reads_who_looks_along_and_who_looked(joop: Somebody) -> None:
    joop.taps("Who may look along, and who looked")
    joop.reads("Sanne", "Karim")
    looked = joop.page.locator("#looked")
    assert "Sanne" in looked.inner_text()
    assert "Karim" not in looked.inner_text(), "who did not look is not there"
    assert looked.locator("table").count() == 0


def he_takes_the_yes_back(joop: Somebody) -> None:
    joop.opens(AT_HOME)
    joop.taps("Take a yes back")
    joop.reads("Sanne", "Karim")
    joop.taps("Take it back now")
    joop.opens(AT_HOME)
    joop.reads("Help has stopped", HIS_HOPE)


def nothing_is_left_for_her(sanne: Somebody) -> None:
    """Her next click finds what is not there, the same as an address that never was."""
    sanne.taps("make a promise")
    sanne.is_at("There is nothing here for you")
    assert sanne.opens(AT_WORK) == 404
    sanne.finds_no_trace_of("Joop", HIS_HOPE, HER_PROMISE)
    for page in ("/team/", "/team/huishoudens/"):
        sanne.opens(page)
        sanne.finds_no_trace_of("Joop", str(CIRCLE))
