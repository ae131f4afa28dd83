"""States of asking and answering: asked, held off, come back to an answer and to a late promise, noted in the street, gone."""

from naast.cast.people import key
from naast.cast.story_questions import MILAS_CODE

from .eyes import look
from .somebody import Somebody
from .stage import Stage


def enter(stage: Stage, who: str | None, language: str) -> Somebody:
    return stage.enter(who, language=language, bypass_csp=True)


def asked_and_held_off(stage: Stage, language: str) -> list[str]:
    """A link wants a tick; then the code is shown."""
    visitor = enter(stage, None, language)
    visitor.opens("/vraag/")
    visitor.writes("What do you want to ask or tell?", "Klopt https://toeslag.example/ ?")
    visitor.taps("Ask it", inside="main form")
    wrong = look(visitor, "a link in a question")
    visitor.ticks("There is a link in my text, and I mean it")
    visitor.taps("Ask it", inside="main form")
    return wrong + look(visitor, "asked")


def come_back_with_a_code(stage: Stage, language: str) -> list[str]:
    """Answered; what it means to take it away; a wrong code; and where the team is late."""
    visitor, late = enter(stage, None, language), enter(stage, None, language)
    types(visitor, MILAS_CODE)
    wrong = look(visitor, "come back to an answer")
    visitor.taps("Take my question away")
    wrong += look(visitor, "before taking a question away")
    visitor.taps("Take it away now")
    wrong += look(visitor, "a question that is gone")
    types(visitor, MILAS_CODE)
    wrong += look(visitor, "a wrong code")
    stage.laid.do(
        "UPDATE bearer SET secret_hash = (SELECT secret_hash FROM as_laid.bearer WHERE id = %s) WHERE id = %s",
        key("code Mila"), key("code late"),
    )  # fmt: skip
    types(late, MILAS_CODE)
    return wrong + look(late, "come back and the team is late")


def answered_by_the_team(stage: Stage, language: str) -> list[str]:
    """By phone; and a question that nobody has answered yet, and one noted in the street with its code."""
    karim, sanne = enter(stage, "Karim", language), enter(stage, "Sanne", language)
    karim.opens(f"/team/vragen/{key('circle question taken')}/")
    wrong = look(karim, "somebody wants to be called")
    karim.opens(f"/team/vragen/{key('circle question shown')}/")
    wrong += look(karim, "shown the way")
    sanne.opens("/team/vragen/")
    wrong += look(sanne, "questions off duty")
    sanne.opens("/team/vragen/nieuw/")
    sanne.writes("What is asked?", "Wanneer is het buurthuis open?")
    sanne.ticks("in the street", of="How did it come?")
    sanne.taps("Write it down", inside="main form")
    return wrong + look(sanne, "noted")


def types(visitor: Somebody, code: str) -> None:
    visitor.opens("/vraag/terug/")
    visitor.writes("Your code", code)
    visitor.taps("Open my question")
