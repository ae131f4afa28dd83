"""States of a no: none, many, each thing that can become of it, said in a talk, several who answer, mistakes, and at rest."""

from naast.cast.people import key
from tests.doors.changes import withdrawn

from .eyes import look
from .somebody import Somebody
from .stage import Stage

FATMA, LISA, PIET, JOOP = (
    f"{key(f'circle {name}')}/dat-ging-niet/" for name in ("Fatma", "Lisa", "Piet", "Joop")
)
MONEY = f"{FATMA}{key('no Geld voor een wasmachine, want de oude is kapot.')}/"
CYCLING = f"{FATMA}{key('no Iemand die meefietst als Emre weer naar school gaat.')}/"
HOUSE = f"{LISA}{key('no Een grotere woning binnen een half jaar.')}/"
POST = f"{LISA}{key('no Post op een ander adres, dat niemand kan vinden.')}/"
LIFT = f"{PIET}{key('no Een traplift.')}/"
MORE = """
    INSERT INTO honest_no (id, asked, circle_id, sheet_id, author_id, author_name, why, instead, decided_by, organisation_name,
                           function)
    SELECT gen_random_uuid(), asked || n, circle_id, sheet_id, author_id, author_name, why, instead, decided_by,
           organisation_name, function
      FROM honest_no, generate_series(2, 25) AS n WHERE asked = 'Een traplift.'
"""


def enter(stage: Stage, who: str, language: str) -> Somebody:
    return stage.enter(who, language=language, bypass_csp=True)


def noes_of_the_cast(stage: Stage, language: str) -> list[str]:
    """None; with a view and words that wait; possible after all; it stays a no; for few, with a yes."""
    stage.laid.change(MORE)
    wrong = []
    for who, place in (
        ("Joop", JOOP), ("Piet", PIET), ("Piet", f"{PIET}?page=2"), ("Fatma", MONEY), ("Fatma", CYCLING), ("Piet", LIFT),
        ("Lisa", LISA), ("Lisa", POST), ("Ron", HOUSE),
    ):  # fmt: skip
        somebody = enter(stage, who, language)
        assert somebody.opens(f"/mijn/{place}") == 200, f"{who}: {place}"
        wrong += look(somebody, f"noes: {place.split('/', 2)[2]}")
        somebody.context.close()
    return wrong


def a_no_that_may_count(stage: Stage, language: str) -> list[str]:
    """With three people; a yes without words or somebody whose it is; a yes for who answered themselves; and after her yes."""
    sanne, fatma = enter(stage, "Sanne", language), enter(stage, "Fatma", language)
    sanne.opens(f"/team/{HOUSE}meetellen/")
    wrong = look(sanne, "of three people")
    sanne.ticks("They said aloud: yes, with these words.")
    sanne.taps("Write it down")
    wrong += look(sanne, "a yes of nobody, without words")
    fatma.opens(f"/mijn/{MONEY}meetellen/")
    fatma.ticks("Yes, with these words.")
    fatma.taps("Write it down")
    wrong += look(fatma, "her yes")
    sanne.opens(f"/team/{MONEY}meetellen/")
    sanne.ticks("They said aloud: yes, with these words.")
    sanne.taps("Write it down")
    sanne.reads("This person answered here themselves. Only they can say yes.")
    return wrong + look(sanne, "a yes over her")


def a_no_at_rest(stage: Stage, language: str) -> list[str]:
    """She reads everything; nothing can be added, but her yes can be taken back."""
    fatma = enter(stage, "Fatma", language)
    fatma.opens(f"/mijn/{MONEY}meetellen/")
    fatma.ticks("Yes, with these words.")
    fatma.taps("Write it down")
    stage.laid.change(withdrawn("Fatma"))
    wrong = []
    for page in ("", "en-toen/", "hoe-ik-het-zie/", "meetellen/"):
        assert fatma.opens(f"/mijn/{MONEY}{page}") == 200
        wrong += look(fatma, f"a no at rest {page}")
    fatma.taps("Take it back now")
    return wrong + look(fatma, "taken back at rest")
