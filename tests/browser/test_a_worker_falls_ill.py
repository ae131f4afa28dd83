"""A worker falls ill: the stand-in takes over, the people know who is there, and nobody needs an emergency look."""

import pytest

from naast.cast.people import key

from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, Way

FATMA = key("circle Fatma")


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_the_stand_in_takes_over(stage: Stage, way: Way) -> None:
    karim, fatma, sanne = (stage.enter(who, way=way) for who in ("Karim", "Fatma", "Sanne"))
    karim_says_that_she_is_not_there(karim)
    he_is_there_for_fatma(karim)
    fatma_reads_who_looked(fatma)
    assert stage.laid.sees("SELECT count(*) FROM emergency") == [(0,)]
    sanne_is_back(sanne)


def karim_says_that_she_is_not_there(karim: Somebody) -> None:
    karim.opens("/team/collegas/")
    karim.taps("not there for a while", about="Sanne")
    karim.reads("%(name)s is not there for a while", name="Sanne")
    karim.taps("Write it down")
    karim.reads("Nobody knows yet until when.")


def he_is_there_for_fatma(karim: Somebody) -> None:
    """Named by her first yes, so her page opens as on any day."""
    karim.opens(f"/team/{FATMA}/")
    karim.taps("make a promise")
    karim.chooses("Karim", of="Who promises this?")
    karim.writes("What will happen?", "Ik bel je vrijdag, in plaats van Sanne.")
    karim.taps("Promise it")
    karim.reads("Ik bel je vrijdag, in plaats van Sanne.")


def fatma_reads_who_looked(fatma: Somebody) -> None:
    fatma.opens(f"/mijn/{FATMA}/")
    fatma.reads("Ik bel je vrijdag, in plaats van Sanne.")
    fatma.taps("Who looked", inside="nav")
    fatma.reads("Karim")


def sanne_is_back(sanne: Somebody) -> None:
    sanne.opens("/team/collegas/")
    sanne.taps("Back again", about="Sanne")
    sanne.finds_no_trace_of("Nobody knows yet until when.")
