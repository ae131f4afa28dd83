"""The session ends in the middle of a sentence, a second tab stands open, a finger taps twice: nothing is lost or doubled."""

import pytest

from naast.cast.people import key

from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, PHONE, Way

AT_HOME = f"/mijn/{key('circle Fatma')}/"
WORDS = "Dat we op zondag weer naar het park gaan. Met z'n tweeën; “zoals vroeger” 🌳."
OF_WORDS = "SELECT count(*) FROM hope WHERE words = %s"


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_the_session_ends_while_writing(stage: Stage, way: Way) -> None:
    fatma = writing(stage, way)
    stage.end_session("Fatma")
    fatma.taps("Write it down")
    fatma.is_at("You were signed out while you were writing")
    assert fatma.page.get_by_label(fatma.words("Your text %(number)s", number=1)).input_value() == WORDS
    stage.sign_in(fatma.context, "Fatma")
    fatma.taps("Send it again")
    fatma.is_at("Fatma en Emre")
    fatma.reads(WORDS)
    assert stage.laid.sees(OF_WORDS, WORDS) == [(1,)]


def test_somebody_else_signs_in_on_the_tablet_and_her_words_do_not_become_theirs(stage: Stage) -> None:
    fatma = writing(stage, PHONE)
    stage.end_session("Fatma")
    fatma.taps("Write it down")
    stage.sign_in(fatma.context, "Mila")
    fatma.taps("Send it again")
    fatma.is_at("There is nothing here for you")
    assert stage.laid.sees(OF_WORDS, WORDS) == [(0,)]


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_two_tabs_both_write(stage: Stage, way: Way) -> None:
    """The second tab was opened before the first one wrote; neither knows of the other."""
    fatma = writing(stage, way)
    tab = fatma.in_another_tab()
    tab.opens(f"{AT_HOME}hoop/")
    tab.writes("What do you hope for?", "Dat ik minder pieker.")
    fatma.taps("Write it down")
    tab.taps("Write it down")
    tab.reads(WORDS, "Dat ik minder pieker.")


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_a_finger_taps_twice_and_it_is_written_once(stage: Stage, way: Way) -> None:
    fatma = writing(stage, way)
    fatma.page.get_by_role("button", name=fatma.words("Write it down")).dblclick()
    fatma.is_at("Fatma en Emre")
    fatma.reads(WORDS)
    assert stage.laid.sees(OF_WORDS, WORDS) == [(1,)]


def writing(stage: Stage, way: Way) -> Somebody:
    fatma = stage.enter("Fatma", way=way)
    fatma.opens(f"{AT_HOME}hoop/")
    fatma.writes("What do you hope for?", WORDS)
    return fatma
