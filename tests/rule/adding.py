"""Who may add which row, of the topics that say more than "the sheet takes rows": in the model, and tried in the database.

From decisions 0002 ("Writing") and 0005: whose words they are, and who of the team may say them.
"""

from collections.abc import Callable
from datetime import datetime

from . import facts as fact
from .catalogue import Catalogue
from .facts import Sheet
from .known import Facts
from .model import TASKS, held, on, writable
from .yes import age, represented


def actor_follows(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    """Helps there by a yes, or follows up."""
    return on(held(facts, actor, sheet.circle, t), "help", *TASKS)


def of_circle(facts: Facts, sheet: Sheet, kind: str) -> bool:
    return facts.circles[sheet.circle].kind == kind


def is_code(facts: Facts, actor: str) -> bool:
    return bool(facts.of(fact.Bearer, id=actor))


def lies(facts: Facts, sheet: Sheet) -> str:
    """Of a worry: on the sheet of who told it, of both, or of the one it is about."""
    codes = {b.id for b in facts.of(fact.Bearer, circle=sheet.circle, purpose="thread")}
    if not of_circle(facts, sheet, "worry") or not codes:
        return ""
    return "initiator" if sheet.about == codes else "both" if sheet.about & codes else "person"


def own_thread(facts: Facts, sheet: Sheet, t: datetime) -> str | None:
    """Whose messages this sheet takes: of one alone; of who is spoken for only when it is kept for a few."""
    if sheet.part != "notes" or len(sheet.about) != 1:
        return None
    (whose,) = sheet.about
    appointed = [r for r in represented(facts, whose, t) if r.kind != "administrator"]
    spoken_for = age(facts, whose, t) != "adult" or bool(appointed)
    return whose if sheet.visible_to is not None or not spoken_for else None


def anybody(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return True


def who_follows(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return actor_follows(facts, actor, sheet, t)


def who_helps(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    """By a living yes; a question or worry taken up is not enough."""
    return on(held(facts, actor, sheet.circle, t), "help")


def own_words(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return own_thread(facts, sheet, t) == actor


def words_of_the_team(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return own_thread(facts, sheet, t) is not None and actor_follows(facts, actor, sheet, t)


def of_a_question(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return of_circle(facts, sheet, "question")


def answer_of_the_team(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return of_circle(facts, sheet, "question") and not is_code(facts, actor)


def attempt(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return lies(facts, sheet) == "person" and actor_follows(facts, actor, sheet, t)


def more_of_a_worry(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    """Who told it beside the worry; the person beside what was tried; the workers' words are attempts."""
    own = on(held(facts, actor, sheet.circle, t), "own")
    return own and lies(facts, sheet) == ("both" if is_code(facts, actor) else "person")


def told_by_code(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return lies(facts, sheet) == "both" and is_code(facts, actor)


def who_told_it(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    return lies(facts, sheet) == "initiator" and is_code(facts, actor)


def said_no(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    rows = held(facts, actor, sheet.circle, t)
    return lies(facts, sheet) == "person" and on(rows, "own", "help", *TASKS)


KINDS: dict[str, tuple[str, dict[str, str], Callable[[Facts, str, Sheet, datetime], bool]]] = {
    "message": ("message", {"by_team": "false", "of_id": "rules.actor()", "answer_by": "'2100-01-01'"}, own_words),
    "message of the team": ("message", {"by_team": "true", "answer_by": "NULL", "of_id": "s.about[1]"}, words_of_the_team),
    "question": ("question", {}, of_a_question),
    "words of a question": ("question_word", {}, of_a_question),
    "answer": ("question_outcome", {"kind": "'advice'"}, answer_of_the_team),
    "worry": ("worry", {}, told_by_code),
    "initiator": ("initiator", {}, who_told_it),
    "words of a worry": ("worry_word", {}, more_of_a_worry),
    "attempt": ("attempt", {}, attempt),
    "contact with whom it is about": ("worry_contact", {}, attempt),
    "a no": ("worry_end", {"kind": "'no'"}, said_no),
    "safety": ("worry_end", {"kind": "'safety'"}, attempt),
    "taken back": ("worry_end", {"kind": "'taken_back'"}, told_by_code),
    "document": ("document", {}, anybody),
    "appointment": ("appointment", {}, anybody),
    "note": ("note", {"day": "'2025-01-01'"}, anybody),
    "deed": ("deed", {"day": "'2025-01-01'"}, who_follows),
    "closing": ("closing", {}, who_helps),
    "first words": ("origin", {"kind": "'question'"}, who_helps),
    "agreed nearness": ("closeness", {"agreed": "true"}, who_helps),
    "ending": ("ending", {}, who_helps),
}  # fmt: skip


def orders(catalogue: Catalogue) -> dict[str, str]:
    """For each kind an INSERT of one row, in one's own name, on the sheet that is given to it."""
    on_sheet = {"circle_id": "s.circle_id", "sheet_id": "s.id", "author_id": "rules.acting_person()"}
    circle = {"circle_id": "s.circle_id", "by_id": "rules.acting_person()"}
    source = "(SELECT $1::uuid AS id, $2::uuid AS circle_id, $3::uuid[] AS about) s"
    return {
        kind: catalogue.insert(table, given | (circle if table == "ending" else on_sheet), source)
        for kind, (table, given, _whose) in KINDS.items()
    }


def may_add(facts: Facts, actor: str, t: datetime) -> set[tuple[str, str]]:
    """Kind and sheet (of an ending: one in that circle)."""
    return {
        (kind, sheet.name)
        for kind, (table, _given, whose) in KINDS.items()
        for sheet in facts.sheets.values()
        if (table == "ending" or writable(facts, actor, sheet, t)) and whose(facts, actor, sheet, t)
    }
