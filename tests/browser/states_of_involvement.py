"""What was closed together, who came back, who is not there, and where nobody is left."""

from naast.cast.people import WOENSEL, key

from .eyes import look
from .somebody import Somebody
from .stage import Stage

PIET, BEFORE, AGAIN = (key(f"circle {name}") for name in ("Piet", "Piet before", "Piet again"))
CAME_BACK = (
    "INSERT INTO circle (id, kind, team_id, opened_at) VALUES (%s, 'involvement', %s, now())",
    "INSERT INTO participant (id, circle_id, person_id, name, since) VALUES (gen_random_uuid(), %s, %s, 'Piet', now())",
    "INSERT INTO task (id, circle_id, kind, person_name, since) VALUES (gen_random_uuid(), %s, 'question', 'x', now())",
)


def enter(stage: Stage, who: str, language: str) -> Somebody:
    return stage.enter(who, language=language, bypass_csp=True)


def closed_together(stage: Stage, language: str) -> list[str]:
    """His page of before; the yes page of now, which asks about it; and the colleague who may read it."""
    piet, karim = enter(stage, "Piet", language), enter(stage, "Karim", language)
    wrong = []
    for circle, page in (
        (BEFORE, ""),
        (BEFORE, "ja/"),
        (BEFORE, "afronden/"),
        (BEFORE, "nabijheid/"),
        (PIET, "ja/"),
    ):
        assert piet.opens(f"/mijn/{circle}/{page}") == 200
        wrong += look(piet, f"closed together {page}")
    stage.laid.change(MAY_READ, str(BEFORE), PIET)
    piet.opens(f"/mijn/{PIET}/ja/terug/")
    assert karim.opens(f"/team/{BEFORE}/") == 200
    return wrong + look(piet, "takes the reading back") + look(karim, "reads what was before")


def somebody_came_back(stage: Stage, language: str) -> list[str]:
    """Asked of the whole team; then he hears who comes."""
    piet_comes_back(stage)
    karim, piet = enter(stage, "Karim", language), enter(stage, "Piet", language)
    assert karim.opens(f"/team/{AGAIN}/oppakken/") == 200
    assert piet.opens(f"/mijn/{AGAIN}/ja/") == 200
    return look(karim, "somebody came back") + look(piet, "first hears who comes")


def piet_comes_back(stage: Stage) -> None:
    """To a new circle, where nobody comes yet."""
    for statement, values in zip(
        CAME_BACK, ((AGAIN, key(WOENSEL)), (AGAIN, key("Piet")), (AGAIN,)), strict=True
    ):
        stage.laid.change(statement, *values)


def nobody_is_left(stage: Stage, language: str) -> list[str]:
    stage.laid.change("UPDATE named_worker SET until = now() - interval '1 hour' WHERE circle_id = %s", PIET)
    ans = enter(stage, "Ans", language)
    ans.opens("/team/balie/")
    wrong = look(ans, "nobody is left, at the desk")
    assert ans.opens(f"/team/balie/{PIET}/anderen/") == 200
    return wrong + look(ans, "nobody is left")


def somebody_is_not_there(stage: Stage, language: str) -> list[str]:
    stage.laid.change(AWAY, key("position Sanne"), key("Karim"))
    ans = enter(stage, "Ans", language)
    wrong = []
    for page in ("/team/collegas/", "/team/balie/"):
        ans.opens(page)
        wrong += look(ans, f"somebody is not there {page}")
    return wrong


MAY_READ = """
    INSERT INTO consent (id, circle_id, kind, about_id, about_name, giver_id, giver_name, recipient, recipient_name, answer,
                         parts, reason, since, how, explained, entered_by_id)
    SELECT gen_random_uuid(), circle_id, 'former', about_id, about_name, giver_id, giver_name, %s::uuid, 'x', 'yes', 127, '',
           now(), 'self', '', giver_id FROM consent WHERE circle_id = %s AND kind = 'help'
"""
AWAY = (
    "INSERT INTO absence (id, position_id, since, recorded_by_id) VALUES (gen_random_uuid(), %s, now(), %s)"
)
