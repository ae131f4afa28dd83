"""A question becomes help: taken up, answered, a yes of each who takes part, a first promise that they read. In all four ways."""

import re

import pytest

from .handing_over import handed, shows
from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, Way

ASKS = "We slapen slecht door de rekeningen. Kan iemand meekijken?"
ANSWERS, FIRST_PROMISE = "Ja. Morgen om tien uur zit ik bij jullie aan tafel.", "Ik bel de bank over uitstel."
RIET, COR = "Riet Bos", "Cor Bos"
HELPED = (
    "SELECT p.name FROM access a JOIN person p ON p.id = a.about"
    " WHERE a.circle_id = %s AND a.ground = 'help' GROUP BY p.name ORDER BY p.name"
)


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_asked_taken_up_answered_and_help_by_everybodys_yes(stage: Stage, way: Way) -> None:
    riet, cor, karim = stage.enter(way=way), stage.enter(way=way), stage.enter("Karim", way=way)
    code = asks(riet)
    takes_it_up_and_answers(karim)
    asks_for_their_yes(karim)
    circle = karim.path.split("/")[2]
    hears_of_it(riet, code)
    for who, name in ((riet, RIET), (cor, COR)):
        gets_an_account(who, karim, circle, name)
    says_yes(riet, RIET, "Nothing begins without a yes")
    assert stage.laid.sees(HELPED, circle) == [(RIET,)], "her help begins, and nobody else's"
    says_yes(cor, COR, "We still ask you for a yes or a no")
    assert stage.laid.sees(HELPED, circle) == [(COR,), (RIET,)]
    her_words_come_along(karim, circle)
    promises(karim, circle)
    for who in (riet, cor):
        reads_the_promise(who)
    cor.finds_no_trace_of(ASKS)  # her first words, about her alone


def asks(riet: Somebody) -> str:
    riet.opens("/")
    riet.taps("Ask the team")
    riet.writes("What do you want to ask or tell?", ASKS)
    riet.writes("What may we call you?", RIET)
    riet.taps("Ask it", inside="main form")
    riet.is_at("Your question is with the team")
    code = riet.page.locator("main .secret").inner_text()
    assert re.fullmatch(r"(\w{4}-){6}\w{4}", code)
    return code


def takes_it_up_and_answers(karim: Somebody) -> None:
    karim.opens("/team/")
    karim.taps("Questions", inside="nav")
    karim.taps(ASKS, inside="main")
    karim.taps("I take this up")
    karim.finds_no_trace_of("I take this up")
    karim.reads("Taken up by", "Karim")
    karim.writes("What do you say?", ANSWERS)
    karim.taps("Send it", inside="main form")
    karim.reads(ANSWERS)


def asks_for_their_yes(karim: Somebody) -> None:
    """What she is called is there already; her husband takes part too."""
    karim.taps("Ask for a yes, together")
    one = karim.page.locator("main fieldset.card:nth-of-type(1)")
    assert one.get_by_label(karim.words("Name, as they want to be called")).input_value() == RIET
    karim.writes("Name, as they want to be called", COR, inside="main fieldset.card:nth-of-type(2)")
    karim.taps("On to the yes")
    karim.reads("Whose yes is needed, and why", RIET, COR, "no answer yet")
    karim.finds_no_trace_of(ASKS)


def hears_of_it(riet: Somebody, code: str) -> None:
    riet.opens("/vraag/terug/")
    riet.writes("Your code", code)
    riet.taps("Open my question")
    riet.reads(ANSWERS, "Help may be needed. We ask for a yes together. Nothing begins before that.")


def gets_an_account(who: Somebody, karim: Somebody, circle: str, name: str) -> None:
    """An invitation, handed over at the table."""
    karim.opens(f"/team/{circle}/")
    karim.taps("an account of their own", about=name)
    karim.taps("Make the invitation")
    signs, figures = handed(karim)
    shows(who, "/uitnodiging/", "Go on", signs, figures)
    who.writes("Your e-mail address", f"{name[:3].lower()}@post.example")
    who.writes("Choose a password", "vier woorden die niemand raadt")
    who.taps("Make my account")
    assert who.path == "/mijn/"


def says_yes(who: Somebody, name: str, asked: str) -> None:
    """On a page of their own."""
    opens_their_own_page(who)
    who.reads(asked)
    who.taps("Look at what is asked")
    who.reads("Karim")
    assert not who.page.locator("main [value=yes]:checked").count(), "no yes is given beforehand"
    who.ticks("yes", of=name)
    who.taps("Write it down")
    who.finds_no_trace_of(asked)


def her_words_come_along(karim: Somebody, circle: str) -> None:
    """When she wants that."""
    karim.opens(f"/team/{circle}/")
    karim.finds_no_trace_of(ASKS)
    karim.taps("How it began")
    karim.chooses(RIET, of="About whom is this?")
    karim.ticks("The one it is about wants these words along")
    karim.taps("Take these words along")
    karim.reads(ASKS)


def promises(karim: Somebody, circle: str) -> None:
    karim.opens(f"/team/{circle}/")
    karim.taps("make a promise")
    karim.writes("What will happen?", FIRST_PROMISE)
    karim.taps("Promise it")
    karim.reads(FIRST_PROMISE)


def opens_their_own_page(who: Somebody) -> None:
    who.opens("/mijn/")
    who.taps(who.page.locator("#together ul.rows a").inner_text(), inside="#together")


def reads_the_promise(who: Somebody) -> None:
    opens_their_own_page(who)
    who.reads(FIRST_PROMISE, "Karim", "(the team)")
