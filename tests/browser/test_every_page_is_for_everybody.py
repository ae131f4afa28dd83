"""axe and our own eyes on every page there is, empty and with mistakes in its form; in two languages, on phone and desktop."""

from collections import defaultdict

import pytest

from .eyes import look
from .pages_there_are import visits
from .somebody import Somebody
from .stage import LOCALES, Stage
from .states import STATES, State

BOTH = pytest.mark.parametrize("language", LOCALES)


@BOTH
def test_every_page_behind_every_door(stage: Stage, language: str) -> None:
    by_person = defaultdict(list)
    for visit in visits(stage.laid):
        by_person[visit.who].append(visit.path)
    wrong = []
    for who, paths in by_person.items():
        somebody = stage.enter(who, language=language, bypass_csp=True)
        for path in paths:
            wrong += page_and_mistakes(stage, somebody, path)
    assert not wrong, "\n".join(wrong)


@BOTH
@pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)
def test_every_state(stage: Stage, state: State, language: str) -> None:
    wrong = state(stage, language)
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("html", "found"),
    [
        ("<p>Ga naar je eigen pagina</p>", True),
        ("<button aria-label='Sluit deze uitleg'>×</button>", True),
        ("<p>Made by Sanne: zonder naam</p>", True),
        ("<p lang='nl'>Ga naar je eigen pagina</p>", False),
        ("<blockquote>Ga naar je eigen pagina</blockquote>", False),
        ("<p>Sanne · Dat Emre weer naar school durft.</p>", False),  # a hope of Fatma
    ],
)
def test_dutch_typed_in_an_english_page_is_seen(stage: Stage, html: str, found: bool) -> None:
    visitor = stage.enter(language="en", bypass_csp=True)
    visitor.opens("/toegankelijkheid/")
    visitor.page.locator("main h1").evaluate("(one, html) => one.insertAdjacentHTML('afterend', html)", html)
    assert bool([one for one in look(visitor, "typed") if "in the other language" in one]) is found


def page_and_mistakes(stage: Stage, somebody: Somebody, path: str) -> list[str]:
    """As it opens; and when its form is sent empty, as it comes back."""
    status = somebody.opens(path)
    if status != 200:
        return [f"{somebody.name}: {path} gives {status}"]
    wrong = look(somebody, named(path))
    if sends_empty(somebody):
        if somebody.page.locator(".mend").count():
            wrong += look(somebody, f"{named(path)} with mistakes")
        else:
            stage.lay_again()
    return wrong


def sends_empty(somebody: Somebody) -> bool:
    """All that is typed or chosen taken out; False where there is nothing to fill in."""
    form = somebody.page.locator("main form:has(input:not([type=hidden]), textarea, select)").first
    if not form.count():
        return False
    form.evaluate(EMPTIED)
    somebody.press_in(form)
    return True


def named(path: str) -> str:
    """Without the keys of things."""
    return "/".join("id" if len(part) == 36 else part for part in path.split("/"))


EMPTIED = """form => form.querySelectorAll("input:not([type=hidden]), textarea, select").forEach(one => {
  if (one.matches("[type=radio], [type=checkbox]")) one.checked = false; else one.value = "";
})"""
