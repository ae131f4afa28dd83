"""How things are, told by each in their own way: the own idea first, a worker who sees it otherwise, a youth with pictures.

Clashing words stand side by side; what a youth says alone a parent does not find, until the youth opens it (I2.2, I2.4, I4.3).
"""

import pytest

from naast.cast.people import key

from .by_keyboard import AtTheKeyboard
from .somebody import Somebody
from .stage import Stage
from .ways import DESKTOP, FOUR_WAYS, Way

CIRCLE = key("circle Fatma")
AT_HOME, AT_WORK = f"/mijn/{CIRCLE}/leven/", f"/team/{CIRCLE}/leven/"
IDEA, VIEW, WISH = "Ik bel mijn broer.", "Ik zie het pas na de vakantie lukken.", "Dat ze mij geloven."
BEFORE, ANEW = "Koken voor de buurt. Dan lach ik.", "Koken, en nu ook zingen."
YES_OF_HAKAN = (
    "INSERT INTO consent SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),"
    " 'answer', 'yes', 'parts', 127, 'since', rules.now()))).* FROM consent c WHERE giver_id = %s AND about_id = %s"
)


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_each_tells_in_their_own_way(stage: Stage, way: Way) -> None:
    tell(stage, *(stage.enter(who, way=way) for who in ("Fatma", "Emre", "Sanne")))


def test_each_tells_by_keyboard_alone(stage: Stage) -> None:
    tell(stage, *(stage.enter(who, way=DESKTOP, hands=AtTheKeyboard) for who in ("Fatma", "Emre", "Sanne")))


def tell(stage: Stage, fatma: Somebody, emre: Somebody, sanne: Somebody) -> None:
    stage.laid.change(YES_OF_HAKAN, str(key("Hakan")), str(key("Emre")))
    her_own_idea_comes_first(fatma)
    sanne_sees_it_otherwise(sanne, fatma)
    he_tells_with_pictures(emre)
    only_who_was_there_reads_it(fatma, sanne)
    he_opens_it(emre, fatma)
    she_says_it_anew(fatma)


def her_own_idea_comes_first(fatma: Somebody) -> None:
    fatma.opens(AT_HOME)
    fatma.taps("Add your own idea")
    fatma.writes("What would you do yourself?", IDEA)
    fatma.taps("Write it down")
    assert fatma.path == AT_HOME
    page = fatma.page.locator("main").inner_text()
    assert page.index(IDEA) < page.index("Geld en post")


def sanne_sees_it_otherwise(sanne: Somebody, fatma: Somebody) -> None:
    """At the table, with both there: so both read it."""
    sanne.opens(AT_WORK)
    sanne.taps("Tell something", inside="main")
    sanne.chooses("my own view, as a worker", of="Whose words are these?")
    sanne.chooses("Geld en post (Inkomen, rekeningen, schulden, brieven)", of="What is it about?")
    sanne.writes("How do things hang together?", VIEW)
    sanne.chooses("Fatma", of="About whom is this?")
    sanne.ticks("Emre", of="Who else was in this talk?")
    sanne.taps("Write it down")
    fatma.opens(AT_HOME)
    fatma.reads(VIEW, IDEA, "(own view, as a worker)")


def he_tells_with_pictures(emre: Somebody) -> None:
    emre.opens(AT_HOME)
    emre.taps("Tell with pictures")
    emre.ticks("School", of="What do you want to tell about?")
    emre.ticks("outside", of="What is nice?")
    emre.writes("Say it in your own words", WISH)
    emre.taps("Write it down")
    emre.reads("Said in a talk")


def only_who_was_there_reads_it(fatma: Somebody, sanne: Somebody) -> None:
    fatma.opens(AT_HOME)
    fatma.finds_no_trace_of(WISH, "Said in a talk")
    sanne.opens(AT_WORK)
    sanne.reads(WISH)


def he_opens_it(emre: Somebody, fatma: Somebody) -> None:
    emre.taps("Open what was said in a talk")
    emre.taps("new words", about=f"Emre, Leren en groeien: {emre.words('what I wish')}")
    emre.taps("let more people see this")
    emre.taps("Yes, open it")
    fatma.opens(AT_HOME)
    fatma.reads(WISH)


def she_says_it_anew(fatma: Somebody) -> None:
    hers = f"Fatma, Meedoen: {fatma.words('what gives strength')}"
    fatma.taps("new words", about=hers)
    fatma.writes("How is it now?", ANEW)
    fatma.taps("Write it down")
    fatma.reads(ANEW)
    fatma.finds_no_trace_of(BEFORE)
    fatma.taps("earlier and new words", about=hers)
    fatma.taps("Earlier words")
    fatma.reads(BEFORE)
    fatma.taps("Why may this be kept?")
    fatma.reads("Nobody has to choose a law. It follows from who it is about, and the subject.")
