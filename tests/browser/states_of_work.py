"""States of daily work: help that begins from a question, and the address of one's own calendar, which is shown once."""

from naast.cast.people import key

from .eyes import look
from .somebody import Somebody
from .stage import Stage


def enter(stage: Stage, who: str, language: str) -> Somebody:
    return stage.enter(who, language=language, bypass_csp=True)


def help_begins_from_a_question(stage: Stage, language: str) -> list[str]:
    """What she is called is there already; then nobody is named; and the yes that is asked."""
    karim = enter(stage, "Karim", language)
    assert karim.opens(f"/team/nieuw/{key('circle question taken')}/") == 200
    wrong = look(karim, "help begins from a question")
    name = karim.page.locator("main fieldset.card:nth-of-type(1) input[type=text]").first
    assert name.input_value() == "Riet"
    name.fill("")
    karim.taps("On to the yes")
    wrong += look(karim, "help begins from a question, and nobody is named")
    karim.writes("Name, as they want to be called", "Riet", inside="main fieldset.card:nth-of-type(1)")
    karim.taps("On to the yes")
    return wrong + look(karim, "a yes is asked after a question")


def calendar_address_shown(stage: Stage, language: str) -> list[str]:
    """Once; afterwards the page says that there is one."""
    wrong = []
    for who, door in (("Fatma", "mijn"), ("Sanne", "team")):
        somebody = enter(stage, who, language)
        somebody.opens(f"/{door}/agenda/abonnement/")
        somebody.taps("Make an address", inside="main form")
        somebody.is_at("Your address")
        wrong += look(somebody, f"calendar address shown, {door}")
        somebody.opens(f"/{door}/agenda/abonnement/")
        wrong += look(somebody, f"there is a calendar address, {door}")
        somebody.context.close()
    return wrong
