"""By keyboard: the skip link comes first and skips, Tab comes everywhere and out again, and the focus is always seen."""

import pytest

from naast.cast.people import key

from .by_keyboard import AtTheKeyboard
from .stage import Stage
from .states_of_involvement import AGAIN, BEFORE, PIET, piet_comes_back
from .ways import DESKTOP, PHONE, Way

FATMA = key("circle Fatma")
PAGES = [
    (None, "/"),
    (None, "/inloggen/login/"),
    ("Fatma", f"/mijn/{FATMA}/"),
    ("Fatma", f"/mijn/{FATMA}/ja/"),
    ("Sanne", "/team/nieuw/"),
    ("Sanne", f"/team/{FATMA}/afspraak/"),
    ("Ans", "/team/balie/"),
]
MAIN_JOB = [
    (None, "/vraag/"),
    (None, "/vraag/zorg/"),
    (None, "/vraag/terug/"),
    ("Karim", "/team/vragen/"),
    ("Karim", f"/team/vragen/{key('circle question taken')}/"),
    ("Karim", "/team/vragen/nieuw/"),
    ("Karim", f"/team/nieuw/{key('circle question taken')}/"),
    ("Karim", "/team/zorgen/"),
    ("Karim", f"/team/zorgen/{key('circle worry tried')}/"),
    ("Karim", f"/team/zorgen/{key('circle worry tried')}/poging/"),
    ("Hakan", f"/mijn/zorg/{key('circle worry contact')}/"),
    ("Fatma", f"/mijn/{FATMA}/contacten/"),
    ("Fatma", f"/mijn/{FATMA}/berichten/"),
    ("Fatma", "/mijn/agenda/"),
    ("Fatma", "/mijn/agenda/abonnement/"),
    ("Fatma", f"/mijn/{FATMA}/brieven/"),
    ("Fatma", f"/mijn/{FATMA}/brieven/{key('letter Fatma 19')}/"),
    ("Sanne", f"/team/{FATMA}/contact/"),
    ("Sanne", f"/team/{FATMA}/gedaan/"),
    ("Sanne", f"/team/{FATMA}/gesprek/"),
    ("Sanne", "/team/zoek/"),
    ("Karim", f"/team/{PIET}/afronden/"),
    ("Piet", f"/mijn/{BEFORE}/weer/"),
    ("Karim", f"/team/{AGAIN}/oppakken/"),
]


@pytest.mark.parametrize("way", [PHONE, DESKTOP], ids=str)
def test_tab_comes_everywhere_and_is_never_caught(stage: Stage, way: Way) -> None:
    comes_everywhere(stage, way, PAGES)


def test_tab_comes_everywhere_in_the_main_job(stage: Stage) -> None:
    """On the small screen, where most lies over each other; with somebody who came back, and a draft in its form."""
    piet_comes_back(stage)
    sanne = stage.enter("Sanne")
    sanne.opens(f"/team/{FATMA}/contact/")
    sanne.page.locator("[name=words]").fill("Half geschreven.")
    sanne.page.locator("[data-draft-button]").evaluate("one => { one.hidden = false }")
    sanne.taps("Keep as a draft")
    comes_everywhere(stage, PHONE, MAIN_JOB)


def comes_everywhere(stage: Stage, way: Way, pages: list[tuple[str | None, str]]) -> None:
    people: dict[str | None, AtTheKeyboard] = {}
    for who, path in pages:
        somebody = people.get(who) or at_the_keyboard(stage, who, way)
        people[who] = somebody
        assert somebody.opens(path) == 200, f"{who}: {path}"
        assert somebody.goes_round() == somebody.page.evaluate(STOPS), (
            f"{who}: Tab passes things by on {path}"
        )


def at_the_keyboard(stage: Stage, who: str | None, way: Way) -> AtTheKeyboard:
    entered = stage.enter(who, way=way, hands=AtTheKeyboard)
    assert isinstance(entered, AtTheKeyboard)
    return entered


@pytest.mark.parametrize("way", [PHONE, DESKTOP], ids=str)
def test_the_skip_link_comes_first_and_leads_past_the_menu(stage: Stage, way: Way) -> None:
    sanne = stage.enter("Sanne", way=way, hands=AtTheKeyboard)
    sanne.opens(f"/team/{FATMA}/hoop/")
    sanne.press("Tab")
    assert sanne.focus() == sanne.words("To the page itself")
    sanne.sees_the_focus()
    sanne.press("Enter")
    sanne.press("Tab")
    assert sanne.focus() == sanne.words("Back"), "the first thing in the page itself"


def test_the_skip_link_is_seen_where_the_page_was_scrolled(stage: Stage) -> None:
    """What stays on top must not lie over it (WCAG 2.4.11)."""
    fatma = stage.enter("Fatma", way=PHONE, hands=AtTheKeyboard)
    assert isinstance(fatma, AtTheKeyboard)
    fatma.opens(f"/mijn/{FATMA}/")
    fatma.page.evaluate("scrollTo(0, document.body.scrollHeight)")
    fatma.page.locator(".nl-skip-link").evaluate("one => one.focus({preventScroll: true})")
    fatma.sees_the_focus()


# Everything that Tab should stop at: of radio buttons one for each question, and nothing that is folded away.
STOPS = """() => {
  const all = [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, textarea, summary")];
  const seen = all.filter(one => one.checkVisibility() && !one.disabled && one.tabIndex >= 0);
  const questions = new Set();
  return seen.filter(one => {
    if (one.type !== "radio") return true;
    const first = !questions.has(one.name);
    questions.add(one.name);
    return first;
  }).length;
}"""
