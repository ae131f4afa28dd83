"""“Who is it?” wherever somebody may be written down: a hint while one types; without script the same after sending."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Locator, expect

from naast.cast.people import key

from .somebody import Somebody
from .stage import Stage
from .ways import PHONE, Way

WITHOUT_SCRIPT = Way(360, 740, script=False)
CALLED, OTHER = "Name, as they want to be called", "Name of somebody else"
FIRST, CHILD = "main fieldset.card:nth-of-type(1)", "main fieldset.card:nth-of-type(2)"
LISA = f"/team/{key('circle Lisa')}/mensen/{key('Lisa')}/"


def begins(worker: Somebody) -> None:
    worker.opens("/team/nieuw/")
    worker.writes(CALLED, "Piet IJzerman", inside=FIRST)


def names_authority_elsewhere(worker: Somebody) -> None:
    worker.opens("/team/nieuw/")
    worker.writes(CALLED, "Ilse Vos", inside=FIRST)
    worker.writes(CALLED, "Sem Vos", inside=CHILD)
    worker.taps("A child or youth? Who has authority", inside=CHILD)
    worker.writes("Or somebody who does not take part", "Piet IJzerman", inside=CHILD)


def has_contact(worker: Somebody) -> None:
    worker.opens(f"/team/zorgen/{key('circle worry tried')}/contact/")
    worker.writes(CALLED, "Piet IJzerman")


def says_who_acts(worker: Somebody) -> None:
    worker.opens(f"{LISA}vertegenwoordiging/")
    worker.writes(OTHER, "Piet IJzerman")


WRITES = [begins, names_authority_elsewhere, has_contact, says_who_acts]
Writes = Callable[[Somebody], None]


@pytest.mark.parametrize("writes", WRITES, ids=lambda one: one.__name__)
def test_typing_is_enough_to_see_who_is_known(stage: Stage, writes: Writes) -> None:
    karim, before = stage.enter("Karim", way=PHONE), people(stage)
    writes(karim)
    expect(piet(karim)).to_be_visible()
    piet(karim).click()
    assert piet(karim).is_checked()
    assert people(stage) == before, "a hint writes nobody down"


@pytest.mark.parametrize("writes", WRITES, ids=lambda one: one.__name__)
def test_without_script_the_same_is_asked_after_sending(stage: Stage, writes: Writes) -> None:
    karim, before = stage.enter("Karim", way=WITHOUT_SCRIPT), people(stage)
    writes(karim)
    assert not piet(karim).count()
    karim.page.locator("main form button").first.click()
    karim.reads("This may be somebody you know already. Who is it?")
    assert piet(karim).count() == 1
    assert people(stage) == before


def test_who_was_chosen_while_typing_is_not_written_down_again(stage: Stage) -> None:
    """And it takes one tap: nothing is asked once more after sending."""
    karim, before = stage.enter("Karim", way=PHONE), people(stage)
    begins(karim)
    piet(karim).click()
    karim.taps("On to the yes")
    assert karim.path.endswith("/ja/")
    assert people(stage) == before


def test_typing_on_keeps_the_choice_and_looks_anew(stage: Stage) -> None:
    karim = stage.enter("Karim", way=PHONE)
    begins(karim)
    piet(karim).click()
    with karim.page.expect_response(lambda answer: answer.url.endswith("/mensen/zoek/")):
        karim.writes(CALLED, "Piet Ijzerman", inside=FIRST)
    expect(piet(karim)).to_be_checked()
    karim.writes(CALLED, "Ilse Vos", inside=FIRST)
    expect(piet(karim)).to_have_count(0)


def piet(somebody: Somebody) -> Locator:
    """The choice “this is Piet”."""
    return somebody.page.locator(f"main input[type=radio][value='{key('Piet')}']")


def people(stage: Stage) -> object:
    return stage.laid.sees("SELECT count(*) FROM person")
