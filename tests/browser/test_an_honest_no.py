"""Something is not possible: said with what is, seen otherwise, counted only in his own words, and possible after all (I4.2)."""

import pytest

from naast.cast.people import key

from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, Way

PIET = key("circle Piet")
ASKED, WHY = "Elke dag warm eten aan huis.", "De kok van het buurthuis kookt drie dagen."
INSTEAD = "Op drie dagen komt het eten. Op de andere dagen belt Karim met de buren."
HIS_VIEW, HIS_WORDS = "Op zondag is het huis het leegst.", "In het weekend kookt er niemand in de wijk."


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_an_honest_no(stage: Stage, way: Way) -> None:
    karim, piet = (stage.enter(who, way=way) for who in ("Karim", "Piet"))
    he_says_it_honestly(karim)
    piet_reads_what_is_possible(piet)
    it_counts_only_in_his_words(karim, piet)
    it_is_possible_after_all(karim, piet)


def he_says_it_honestly(karim: Somebody) -> None:
    karim.opens(f"/team/{PIET}/")
    karim.taps("Is something not possible? Say it honestly")
    karim.writes("What was asked?", ASKED)
    karim.writes("Why is it not possible?", WHY)
    karim.writes("What is possible?", INSTEAD)
    karim.ticks("another organisation", of="Who decided this?")
    karim.writes("Which organisation?", "buurthuis De Linde")
    karim.writes("What is the function of who decided?", "kok")
    karim.taps("Write it down")
    karim.reads(ASKED, "buurthuis De Linde, kok")


def piet_reads_what_is_possible(piet: Somebody) -> None:
    piet.opens(f"/mijn/{PIET}/")
    piet.reads("That was not possible, this is", INSTEAD)
    piet.taps(ASKED, inside="#promises")
    piet.reads(WHY, "buurthuis De Linde, kok")
    piet.taps("Say how you see it")
    piet.writes("How do you see it?", HIS_VIEW)
    piet.taps("Write it down")
    piet.reads(HIS_VIEW)


def it_counts_only_in_his_words(karim: Somebody, piet: Somebody) -> None:
    karim.page.reload()
    karim.reads(HIS_VIEW)
    karim.taps("Propose words, or write an answer down")
    karim.writes("The words that may travel", "Ouderen eten slecht.")
    karim.ticks("I propose these words. They answer themselves.")
    karim.taps("Write it down")
    karim.reads("Nothing travels before everybody this is about says yes.")
    piet.opens(f"/mijn/{PIET}/")
    piet.taps("Look at the words", about=ASKED)
    piet.writes("The words that may travel", HIS_WORDS)
    piet.ticks("Yes, with these words.")
    piet.taps("Write it down")
    karim.page.reload()
    karim.reads("Yes, in these words:", HIS_WORDS)


def it_is_possible_after_all(karim: Somebody, piet: Somebody) -> None:
    for who, kind, words in (
        (piet, "we look at it again", "Kan de kok van de kerk ook?"),
        (karim, "made possible after all", "In het weekend kookt de kerk."),
    ):
        who.taps("Look at it again, or tell what became of it")
        who.ticks(kind, of="What happens with it?")
        who.writes("What is there to tell?", words)
        if who is karim:
            who.writes("Where was it tried, or who made it possible?", "Els, die ging vragen")
        who.taps("Write it down")
        who.reads(words)
    piet.opens(f"/mijn/{PIET}/")
    assert ASKED not in piet.page.locator("#promises").inner_text(), "it does not stand any more"
    piet.reads("made possible after all", "Els, die ging vragen", ASKED)
