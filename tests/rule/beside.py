"""Rows that are no content: who sees participants, statements, access, looks, persons; in circles that they opened.

From decision 0002, its last table.
"""

from datetime import datetime, timedelta

from . import facts as fact
from . import written
from .known import Facts
from .model import TASKS, Access, about, held, mine, on, places, readable
from .yes import age, participants, represented

EXCEPTIONS = ("emergency", "legal")


def may_be_in(facts: Facts, actor: str, circle: str, kind: str, t: datetime) -> bool:
    """Only who holds access sees a row that does not name them; the team's lead also what was decided alone."""
    told_to_the_lead = kind in ("a row of emergency", "a row of legal_exception")
    leads = bool(places(facts, actor, facts.circles[circle].team, {"lead"}, t))
    return bool(held(facts, actor, circle, t)) or (told_to_the_lead and leads)


def lists(facts: Facts, actor: str, circle: str, t: datetime) -> bool:
    """Is the circle on the actor's list (an id, no more)? By any living access; once somebody takes part."""
    return bool(held(facts, actor, circle, t)) and bool(facts.of(fact.Participant, circle=circle))


def keeps_draft(facts: Facts, actor: str, circle: str, t: datetime) -> bool:
    """What one is writing in a circle: only oneself, a person, and while one holds something there (the desk opens no sheet)."""
    held_there = any(row.ground != "desk" for row in held(facts, actor, circle, t))
    return held_there and not facts.of(fact.Bearer, id=actor)


def keeps_own_draft(facts: Facts, actor: str, draft: written.Draft, t: datetime) -> bool:
    """Its writer alone, for fourteen days; in a circle as long as they hold something there."""
    young = t < draft.since + timedelta(days=14)
    return (
        actor == draft.writer and young and (not draft.circle or keeps_draft(facts, actor, draft.circle, t))
    )


def sees_participant(facts: Facts, actor: str, there: fact.Participant, t: datetime) -> bool:
    """By being in it, helping, following up, desk, emergency or law; by representing or sharing: only of whom."""
    rows = held(facts, actor, there.circle, t)
    if facts.of(fact.Bearer, id=actor):
        return False
    theirs = about(rows, "represents", "sharing")
    return there.person in theirs or any(row.ground not in ("represents", "sharing") for row in rows)


def sees_statement(facts: Facts, actor: str, said: fact.Consent | fact.Exemption, t: datetime) -> bool:
    """Whom it is about, who represents them, who gave the consent (not who was exempted), who helps or has a task."""
    rows = held(facts, actor, said.circle, t)
    gave = isinstance(said, fact.Consent) and said.giver == actor and bool(rows)
    return gave or said.about in mine(rows) or on(rows, "help", *TASKS)


def sees_access(facts: Facts, actor: str, row: Access, t: datetime) -> bool:
    """Its holder; who is in it, represents or helps them. About nobody: who takes part or helps, once told."""
    rows = held(facts, actor, row.circle, t)
    if row in rows or row.holder == actor:
        return True
    if row.about:
        return row.about in about(rows, "own", "represents", "help")
    takes_part = on(rows, "own") and (row.ground not in EXCEPTIONS or is_told(facts, actor, row.circle, t))
    return (takes_part or on(rows, "help")) and (row.tell_from is None or row.tell_from <= t)


def is_told(facts: Facts, actor: str, circle: str, t: datetime) -> bool:
    """Who takes part is told of emergency and law; where safety is kept for a few, only who may read that."""
    safe = [
        s
        for s in facts.sheets.values()
        if s.circle == circle and s.part == "safety" and s.visible_to is not None
    ]
    may_read = not safe or any(readable(facts, actor, sheet, t) for sheet in safe)
    return may_read and on(held(facts, actor, circle, t), "own")


def sees_look(facts: Facts, actor: str, look: fact.Look, t: datetime) -> bool:
    """Who takes part or represents, and may read a sheet it opened, or is (or represents) whom it is about."""
    rows = held(facts, actor, look.circle, t)
    if (look.tell_from and t < look.tell_from) or not mine(rows):
        return False
    if look.ground in EXCEPTIONS and not is_told(facts, actor, look.circle, t):
        return False
    opened = any(readable(facts, actor, facts.sheets[sheet], t) for sheet in look.sheets)
    return opened or bool(look.about & mine(rows))


def reaches(facts: Facts, actor: str, t: datetime) -> set[str]:
    """Whom one may reach, by living `contact`: who is covered; and by help or task also who must be asked about them."""
    reached: set[str] = set()
    for circle in facts.circles:
        rows = {row for row in held(facts, actor, circle, t) if "contact" in row.parts}
        there = set(participants(facts, circle, t))
        covered = about(rows, "help", "sharing") | (
            there if on(rows, *TASKS, "emergency", "legal") else set()
        )
        to_ask = about(rows, "help") | (there if on(rows, *TASKS) else set())
        reached |= covered | {decider for person in to_ask for decider in deciders(facts, person, t)}
    return reached


def deciders(facts: Facts, person: str, t: datetime) -> set[str]:
    """Whose yes may be needed about somebody: who holds authority, up to the 16th birthday, and who represents."""
    holders = {a.holder for a in facts.living(fact.Authority, t, child=person) if a.holder}
    appointed = {r.representative for r in represented(facts, person, t)}
    return appointed | (holders if age(facts, person, t) != "adult" else set())


def sees_person(facts: Facts, actor: str, person: str, t: datetime) -> bool:
    """Oneself, whom one represents in a circle, and whom one may reach."""
    rows = {row for circle in facts.circles for row in held(facts, actor, circle, t)}
    return actor == person or person in mine(rows) | reaches(facts, actor, t)


def sees_contact_way(facts: Facts, actor: str, person: str, t: datetime) -> bool:
    """The same, but not by representing: a parent who lives elsewhere does not learn the number."""
    return actor == person or person in reaches(facts, actor, t)
