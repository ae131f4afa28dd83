"""By keyboard: the skip link comes first and skips, Tab comes everywhere and out again, and the focus is always seen."""

import pytest

from naast.cast.people import key

from .by_keyboard import AtTheKeyboard
from .stage import Stage
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


@pytest.mark.parametrize("way", [PHONE, DESKTOP], ids=str)
def test_tab_comes_everywhere_and_is_never_caught(stage: Stage, way: Way) -> None:
    for who, path in PAGES:
        somebody = stage.enter(who, way=way, hands=AtTheKeyboard)
        somebody.opens(path)
        assert somebody.goes_round() == somebody.page.evaluate(STOPS), (
            f"{who}: Tab passes things by on {path}"
        )


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
