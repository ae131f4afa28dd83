"""Rows that are no content: who sees participants, statements, access, looks, persons.

`opened` is the circles in which the actor has written a look in this transaction.
"""

from datetime import datetime

from . import facts as fact
from .facts import Facts
from .model import Access, about, held, holds, on, readable
from .yes import age, participants, represented

TASKS = ("question", "worry", "early_signal")


def sees_participants(facts: Facts, actor: str, circle: str, t: datetime) -> bool:
    """Whoever holds any living access in the circle, other than through a bearer."""
    return bool(held(facts, actor, circle, t)) and not facts.of(fact.Bearer, id=actor)


def sees_statement(facts: Facts, actor: str, said: fact.Consent | fact.Exemption, t: datetime) -> bool:
    """Consent or exemption: whom it is about, who represents them, the giver, who helps or has a task."""
    rows = held(facts, actor, said.circle, t)
    theirs = said.about in about(rows, "own", "represents") or actor == said.giver
    return bool(rows) and (theirs or on(rows, "help", *TASKS))


def sees_access(facts: Facts, actor: str, row: Access, tell_from: datetime | None, t: datetime) -> bool:
    """Its holder; who is in it, represents or helps them. About nobody: who is in or helps, once told."""
    if holds(facts, actor, row, t):
        return True
    rows = held(facts, actor, row.circle, t)
    if row.about:
        return row.about in about(rows, "own", "represents", "help")
    return on(rows, "own", "help") and (tell_from is None or tell_from <= t)


def sees_look(
    facts: Facts, actor: str, circle: str, sheets: list[str], tell_from: datetime | None, t: datetime
) -> bool:
    """Whoever may read one of the sheets it opened; if it opened none, who takes part; once told."""
    if tell_from is not None and t < tell_from:
        return False
    if sheets:
        return any(readable(facts, actor, facts.sheets[sheet], t) for sheet in sheets)
    return on(held(facts, actor, circle, t), "own")


def persons_seen(facts: Facts, actor: str, opened: set[str], t: datetime) -> set[str]:
    """Oneself, whom one represents, and those whom one may reach: living `contact` in an opened circle."""
    seen = {actor} & facts.persons.keys() | {p for p in facts.persons if actor in represents(facts, p, t)}
    for circle in opened:
        rows = {row for row in held(facts, actor, circle, t) if "contact" in row.parts}
        there = set(participants(facts, circle, t))
        nobody_in_particular = on(rows, *TASKS, "emergency", "legal")
        reached = about(rows, "help", "sharing") | (there if nobody_in_particular else set())
        to_ask = about(rows, "help") | (there if on(rows, *TASKS) else set())
        seen |= reached | {decider for person in to_ask for decider in represents(facts, person, t)}
    return seen


def represents(facts: Facts, person: str, t: datetime) -> set[str]:
    """Who represents somebody, in whatever circle: authority up to the 16th birthday, and appointments."""
    parents = holders_on_paper(facts, person, t) if age(facts, person, t) != "adult" else set()
    return parents | {r.representative for r in represented(facts, person, t)}


def holders_on_paper(facts: Facts, child: str, t: datetime) -> set[str]:
    return {a.holder for a in facts.living(fact.Authority, t, child=child) if a.holder}
