"""How things are: nothing told yet, a talk unfolded, why words may be kept, a child's page with mistakes, and at rest."""

from naast.cast.people import key
from tests.doors.changes import withdrawn

from .eyes import look
from .somebody import Somebody
from .stage import Stage

FATMA, JOOP = key("circle Fatma"), key("circle Joop")
UNFOLD = "document.querySelectorAll('details').forEach(one => { one.open = true })"
MISTAKES = "document.querySelectorAll('main form input:checked').forEach(one => { one.checked = false })"


def enter(stage: Stage, who: str, language: str) -> Somebody:
    return stage.enter(who, language=language, bypass_csp=True)


def unfolded(somebody: Somebody, path: str) -> list[str]:
    assert somebody.opens(path) == 200, path
    somebody.page.evaluate(UNFOLD)
    return look(somebody, "/".join("id" if len(part) == 36 else part for part in path.split("/")))


def nothing_told_yet(stage: Stage, language: str) -> list[str]:
    """Before a yes: every page invites, and none offers a form."""
    joop = enter(stage, "Joop", language)
    return [
        wrong
        for page in ("", "eerst/", "erbij/", "kind/")
        for wrong in unfolded(joop, f"/mijn/{JOOP}/leven/{page}")
    ]


def told_by_each(stage: Stage, language: str) -> list[str]:
    """A talk, and a child's pictures; everything that folds out stands open."""
    emre, sanne, lisa = (enter(stage, who, language) for who in ("Emre", "Sanne", "Lisa"))
    wrong = unfolded(emre, f"/mijn/{FATMA}/leven/") + unfolded(lisa, f"/mijn/{key('circle Lisa')}/leven/")
    wrong += unfolded(sanne, f"/team/{FATMA}/leven/")
    for page in ("eerst/", "erbij/"):
        wrong += unfolded(sanne, f"/team/{FATMA}/leven/{page}")
    talk = stage.laid.sees(TALK, FATMA)[0][0]
    wrong += unfolded(emre, f"/mijn/{FATMA}/leven/{talk}/")
    return wrong + unfolded(emre, f"/mijn/{FATMA}/leven/{talk}/verder-open/")


def told_with_mistakes(stage: Stage, language: str) -> list[str]:
    """Nothing chosen and nothing said, on the page for a child."""
    lisa = enter(stage, "Lisa", language)
    lisa.opens(f"/mijn/{key('circle Lisa')}/leven/kind/")
    lisa.page.evaluate(MISTAKES)
    lisa.taps("Write it down")
    assert lisa.page.locator(".mend").count()
    return look(lisa, "a child's page with mistakes")


def told_and_at_rest(stage: Stage, language: str) -> list[str]:
    """The yes was taken back: she reads on, and nothing can be added."""
    stage.laid.change(withdrawn("Fatma"))
    fatma = enter(stage, "Fatma", language)
    wrong = unfolded(fatma, f"/mijn/{FATMA}/leven/")
    fatma.reads("Koken voor de buurt.")
    return wrong + unfolded(fatma, f"/mijn/{FATMA}/leven/erbij/")


TALK = """
    SELECT p.id FROM perspective p JOIN sheet s ON s.id = p.sheet_id
    WHERE p.circle_id = %s AND s.visible_to IS NOT NULL ORDER BY p.written_at
"""
OF_LIFE = [nothing_told_yet, told_by_each, told_with_mistakes, told_and_at_rest]
