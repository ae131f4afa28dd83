"""Piet and Karim close it together; later Piet comes back in one tap, and reading what was before needs a yes of its own."""

import pytest

from naast.cast.people import key

from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, Way

PIET, BEFORE = key("circle Piet"), key("circle Piet before")
HIS_HOPE = "Op zaterdag weer naar de biljartclub."


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_closing_and_coming_back(stage: Stage, way: Way) -> None:
    karim, piet, els = (stage.enter(who, way=way) for who in ("Karim", "Piet", "Els"))
    they_close_it_together(karim)
    he_comes_back_in_one_tap(piet)
    again = piet.path
    karim_takes_it_up(karim, again)
    nothing_of_before_without_a_yes(piet, els, karim, again)


def they_close_it_together(karim: Somebody) -> None:
    karim.opens(f"/team/{PIET}/afronden/")
    karim.reads("Nothing can be added any more, by anybody.")
    karim.writes("What did you learn, at home?", "Dat ik het zelf kan.")
    karim.writes("What did the team learn?", "Wachten tot hij belt.")
    karim.ticks("We decided this together")
    karim.taps("Close it together now")
    assert karim.path == "/team/"
    assert karim.opens(f"/team/{PIET}/") == 404


def he_comes_back_in_one_tap(piet: Somebody) -> None:
    piet.opens(f"/mijn/{PIET}/")
    piet.reads("Closed together", "Dat ik het zelf kan.", "Wachten tot hij belt.", HIS_HOPE)
    piet.taps("I want contact again")
    piet.taps("I want contact again")
    piet.reads("The team knows. Somebody will contact you, and says who comes.")


def karim_takes_it_up(karim: Somebody, again: str) -> None:
    """He is on duty, and reads it on his page of today."""
    karim.opens("/team/")
    karim.taps("Piet", inside="#came-back")
    assert karim.path == again.replace("/mijn/", "/team/") + "oppakken/"
    karim.reads("The team stood beside them before. You read nothing of that, unless they say yes to it.")
    karim.taps("We take this up")
    karim.reads("Whose yes is needed, and why")


def nothing_of_before_without_a_yes(piet: Somebody, els: Somebody, karim: Somebody, again: str) -> None:
    assert karim.opens(f"/team/{PIET}/") == 404
    for who in (piet, els):
        who.opens(f"{again}ja/")
        who.ticks("yes", of=who.name)
        asked = who.page.locator(f"input[name^='former_{PIET}']")
        assert asked.and_(who.page.locator("[value=no]")).is_checked(), "no, unless somebody says yes"
        asked.and_(who.page.locator("[value=yes]")).check()
        who.taps("Write it down")
    assert karim.opens(f"/team/{PIET}/") == 200
    karim.reads(HIS_HOPE)
    karim.opens(again.replace("/mijn/", "/team/"))
    karim.page.locator(f"main a[href='../{PIET}/']").click()
    karim.reads(HIS_HOPE)
    assert karim.opens(f"/team/{BEFORE}/") == 404, "about that one nobody said yes"
    piet.opens(f"{again}ja/terug/")
    piet.taps("Stop the reading of what was before", about="Piet")
    assert karim.opens(f"/team/{PIET}/") == 404
