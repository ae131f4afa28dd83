"""A household and a team begin: few taps, no field of law, and one parent's no keeps nobody else waiting."""

from datetime import date

import pytest
from django.utils import timezone

from naast.cast.people import key

from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, Way

MOST_TAPS = 12
SIX_YEARS_OLD = date(timezone.localdate().year - 6, 1, 1)
OF_LAW = "artikel", "grondslag", "AVG", "lid ", "rechtsgrond"
FOR_THEMSELVES_TOO = "%(name)s, for themselves and for %(others)s"
CIRCLE = key("circle Fatma")
AT_HOME = f"/mijn/{CIRCLE}/"
HER_HOPE = "Dat ik weer eens slaap."
OF_HERS = (
    "Rust in huis",
    "dat Emre weer naar school durft",
    "Ik leg de post",
    "huisarts",
    "brieven van de bank",
)


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_two_adults_and_a_child_begin_in_at_most_twelve_taps(stage: Stage, way: Way) -> None:
    sanne = stage.enter("Sanne", way=way)
    sanne.opens("/team/")
    asks_two_adults_and_a_child(sanne)
    helped = "SELECT count(DISTINCT about) FROM access WHERE ground = 'help' AND circle_id = %s"
    assert stage.laid.sees(helped, circle_in(sanne)) == [(3,)]
    assert sanne.taps_made <= MOST_TAPS


def asks_two_adults_and_a_child(sanne: Somebody) -> None:
    """From the first page until everybody's yes is written, at one table."""
    sanne.taps("Somebody asks for help")
    asks_for_no_law(sanne)
    for number, name in enumerate(("Ilse Vos", "Daan Vos", "Sem Vos"), start=1):
        sanne.writes("Name, as they want to be called", name, inside=person(number))
    sanne.writes("Birth date", SIX_YEARS_OLD.isoformat(), inside=person(3))
    sanne.taps("A child or youth? Who has authority", inside=person(3))
    sanne.ticks("person %(number)s", number=1, inside=person(3))
    sanne.ticks("person %(number)s", number=2, inside=person(3))
    sanne.taps("On to the yes")
    asks_for_no_law(sanne)
    assert not sanne.page.locator("main [value=yes]:checked").count(), "no yes is given beforehand"
    for parent in ("Ilse Vos", "Daan Vos"):
        sanne.ticks("yes", of=FOR_THEMSELVES_TOO, name=parent, others="Sem Vos")
    sanne.taps("Write it down")
    sanne.reads("Ilse Vos", "Daan Vos", "Sem Vos")


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_the_other_parent_says_no_and_the_mothers_own_help_begins_the_same_minute(
    stage: Stage, way: Way
) -> None:
    nobody_was_asked_yet(stage)
    sanne, fatma, hakan = (stage.enter(who, way=way) for who in ("Sanne", "Fatma", "Hakan"))
    fatma.opens(f"{AT_HOME}ja/")
    fatma.ticks("yes", of=FOR_THEMSELVES_TOO, name="Fatma", others="Emre")
    fatma.taps("Write it down")
    hakan.opens(f"{AT_HOME}ja/")
    hakan.ticks("no", of="%(name)s, for %(others)s", name="Hakan", others="Emre")
    hakan.taps("Write it down")
    her_help_begins(sanne)
    nothing_about_her_reaches_him(hakan)


def nobody_was_asked_yet(stage: Stage) -> None:
    """As on the first day: Sanne took up Fatma's question; Emre takes part, and his father has authority."""
    stage.laid.change("DELETE FROM consent WHERE circle_id = %s", CIRCLE)
    stage.laid.change("UPDATE task SET circle_id = %s WHERE circle_id = %s", CIRCLE, key("circle Joop"))


def her_help_begins(sanne: Somebody) -> None:
    sanne.opens(f"/team/{CIRCLE}/hoop/")
    sanne.writes("What do you hope for?", HER_HOPE)
    sanne.taps("Write it down")
    sanne.reads(HER_HOPE)


def nothing_about_her_reaches_him(hakan: Somebody) -> None:
    """That she has authority over Emre too he knows; what she says about Emre, and that she looked there, is about Emre."""
    for page in ("/mijn/", AT_HOME, f"{AT_HOME}ja/", f"{AT_HOME}wie/", "/mijn/wie-keek/"):
        assert hakan.opens(page) == 200
        hakan.finds_no_trace_of(HER_HOPE, *OF_HERS, str(key("Fatma")))
        for line in hakan.page.locator("main li:not(#looked li)").filter(has_text="Fatma").all_inner_texts():
            assert "Emre" in line, f"“{line}” is about her"


def asks_for_no_law(somebody: Somebody) -> None:
    for field in somebody.page.locator("main label, main legend").all_inner_texts():
        assert not any(word in field for word in OF_LAW), f"“{field}” is a field of law"


def person(number: int) -> str:
    return f"main fieldset.card:nth-of-type({number})"


def circle_in(somebody: Somebody) -> str:
    return somebody.path.split("/")[2]
