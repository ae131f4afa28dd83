"""Who comes in without the demo's door: a resident with an invitation, somebody of the network with a link, a worker with a code.

What was handed over is read from the worker's or resident's screen, as people would read it aloud.
"""

import re

import pytest

from naast.cast.people import CAST, PASSWORD

from .handing_over import HATICE, TO_FATMA, a_link_for_her_mother, an_invitation, shows
from .somebody import Somebody
from .stage import Stage
from .ways import FOUR_WAYS, PHONE, Way

NOBODY_KNOWS = "vier woorden die niemand raadt"


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_a_resident_gets_an_account_of_their_own(stage: Stage, way: Way) -> None:
    sanne = stage.enter("Sanne", way=way)
    signs, figures = an_invitation(sanne)
    ilse = stage.enter(way=way)
    wrong_signs_and_wrong_figures_are_told_alike(ilse, signs, figures)
    shows(ilse, "/uitnodiging/", "Go on", signs, figures)
    ilse.is_at("Welcome, %(name)s", name="Ilse Vos")
    ilse.writes("Your e-mail address", "ilse@post.example")
    ilse.writes("Choose a password", NOBODY_KNOWS)
    ilse.taps("Make my account")
    assert ilse.path == "/mijn/"
    ilse.reads("Ilse Vos")
    it_works_once(stage.enter(way=way), signs, figures)


def test_the_square_fills_the_signs_in_and_leaves_no_trace_in_the_address(stage: Stage) -> None:
    signs, _figures = an_invitation(stage.enter("Sanne"))
    ilse = stage.enter(way=PHONE)
    ilse.opens(f"/uitnodiging/#{signs}")
    assert ilse.page.get_by_label(ilse.words("The signs on the paper")).input_value() == signs
    assert "#" not in ilse.page.url


@pytest.mark.parametrize("way", FOUR_WAYS, ids=str)
def test_somebody_of_the_network_reads_along_with_a_link(stage: Stage, way: Way) -> None:
    fatma = stage.enter("Fatma", way=way)
    signs, figures = a_link_for_her_mother(fatma)
    hatice, somebody_else = stage.enter(way=way), stage.enter(way=way)
    shows(hatice, "/link/", "Read along", signs, figures)
    hatice.is_at("Good that you are here, %(name)s", name=HATICE)
    hatice.reads("Rust in huis")
    hatice.finds_no_trace_of("Ik wil leren nee te zeggen")  # said in a talk, for Sanne alone
    shows(somebody_else, "/link/", "Read along", signs, figures)
    somebody_else.is_at("This code does not open anything (any more)")
    fatma.opens(f"{TO_FATMA}wie/")
    fatma.reads(HATICE)


def test_a_worker_signs_in_with_a_password_and_sets_up_a_second_factor(stage: Stage) -> None:
    sanne = stage.enter()
    sanne.opens("/team/")
    sanne.is_at("Sign in")
    sanne.writes("Email", CAST["Sanne"].email)
    sanne.writes("Password", PASSWORD)
    sanne.taps("Sign in", inside="main form")
    sanne.opens("/team/")
    sanne.reads("Connect an app")
    sanne.finds_no_trace_of("Fatma", "Joop")


def wrong_signs_and_wrong_figures_are_told_alike(visitor: Somebody, signs: str, figures: str) -> None:
    other = "".join("1" if figure != "1" else "2" for figure in figures)
    shows(visitor, "/uitnodiging/", "Go on", signs[:-4] + "AAAA", figures)
    one = visitor.page.content()
    shows(visitor, "/uitnodiging/", "Go on", signs, other)
    same = re.compile(r'(?<=csrfmiddlewaretoken" value=")[^"]+')
    assert same.sub("", visitor.page.content()) == same.sub("", one)
    visitor.is_at("This code does not open anything (any more)")


def it_works_once(visitor: Somebody, signs: str, figures: str) -> None:
    shows(visitor, "/uitnodiging/", "Go on", signs, figures)
    visitor.is_at("This code does not open anything (any more)")
