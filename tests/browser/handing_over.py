"""Codes and links on paper: made on one screen, read aloud, typed on another."""

import re

from naast.cast.people import key

from .somebody import Somebody

HATICE = "oma"
TO_FATMA = f"/mijn/{key('circle Fatma')}/"


def an_invitation(sanne: Somebody) -> tuple[str, str]:
    """For somebody who is new; made at the table and shown once."""
    sanne.opens("/team/nieuw/")
    sanne.writes("Name, as they want to be called", "Ilse Vos", inside="main fieldset.card:nth-of-type(1)")
    sanne.taps("On to the yes")
    sanne.opens(sanne.path.removesuffix("ja/"))
    sanne.taps("an account of their own", about="Ilse Vos")
    sanne.taps("Make the invitation")
    assert sanne.page.locator("img.square").is_visible()
    return handed(sanne)


def a_link_for_her_mother(fatma: Somebody) -> tuple[str, str]:
    fatma.opens(f"{TO_FATMA}delen/")
    fatma.writes("Or somebody without an account", HATICE)
    fatma.writes("What for?", "Zodat je weet hoe het gaat.")
    fatma.taps("Share this")
    return handed(fatma)


def handed(somebody: Somebody) -> tuple[str, str]:
    """The signs and the figures, off the screen."""
    signs, figures = somebody.page.locator("main .secret").all_inner_texts()
    assert re.fullmatch(r"(\w{4}-){6}\w{4}", signs)
    assert re.fullmatch(r"[\d ]{6,7}", figures)
    return signs, figures


def shows(visitor: Somebody, page: str, send: str, signs: str, figures: str) -> None:
    visitor.opens(page)
    visitor.writes("The signs on the paper", signs)
    visitor.writes("The six figures", figures)
    visitor.taps(send, inside="main form")
