"""The rule of access at a moment t, in plain Python, written from the access design and docs/decisions/0002, not from the SQL.

The first half, whose yes is needed and what was agreed, is in `yes.py`. Here: who has access on which ground, who holds it,
and which sheets open.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from tests.rule import facts as fact
from tests.rule.facts import ALL, Facts, Parts, Sheet
from tests.rule.yes import age, agreed, frozen, participants, represented

CONTACT, DESK, MEANS = frozenset({"contact"}), frozenset({"desk"}), frozenset({"means"})


# Access: one row per ground


class Access(NamedTuple):
    """Who may look at which circle, about whom (None: nobody in particular), on which ground, which parts."""

    holder: str
    circle: str
    about: str | None
    ground: str
    parts: Parts


def access(facts: Facts, circle: str, t: datetime) -> set[Access]:
    """The rows of access of one circle that live at t."""
    grounds: list[Callable[[Facts, str, datetime], Iterator[Access]]]
    grounds = [own, represents, helps, sharing, tasks, desk, emergency, legal]
    return {row for ground in grounds for row in ground(facts, circle, t) if row.parts}


def own(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """What is about you stays yours to read, for ever."""
    for person in participants(facts, circle, t):
        yield Access(person, circle, person, "own", ALL)


def represents(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """Authority up to the 16th birthday; mentor, curator and who is authorised; an administrator: money only."""
    for person in participants(facts, circle, t):
        if age(facts, person, t) != "adult":
            for a in facts.of(fact.Authority, child=person):
                if a.lives(t) and a.holder:
                    yield Access(a.holder, circle, person, "represents", ALL)
        for r in represented(facts, person, t):
            yield Access(r.representative, circle, person, "represents", MEANS if r.kind == "administrator" else ALL)


def helps(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A named worker in the circle's team, not refused, for each who agreed to help."""
    refused = {r.worker for r in facts.of(fact.WorkerRefusal, circle=circle) if r.since <= t}
    for named in facts.of(fact.NamedWorker, circle=circle):
        if named.lives(t) and named.person not in refused and in_the_team(facts, named.person, circle, t):
            for person in participants(facts, circle, t):
                yield Access(named.person, circle, person, "help", agreed(facts, circle, "help", person, None, t))


def sharing(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A person, organisation or bearer with whom it was agreed; a bearer only in its span and not closed."""
    for recipient in {c.recipient for c in facts.of(fact.Consent, circle=circle, kind="sharing")}:
        links = facts.of(fact.Bearer, id=recipient)
        if recipient and all(b.lives(t) and not (b.closed and b.closed <= t) for b in links):
            for person in participants(facts, circle, t):
                parts = agreed(facts, circle, "sharing", person, recipient, t)
                yield Access(recipient, circle, person, "sharing", parts)


def tasks(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A question, a worry, an early signal: who took it up may reach the people, no more."""
    for task in facts.of(fact.Task, circle=circle):
        if task.lives(t):
            yield Access(task.person, circle, None, task.kind, CONTACT)


def desk(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    if not frozen(facts, circle, t):
        yield Access(facts.circles[circle].team, circle, None, "desk", DESK)


def emergency(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A worker of the circle's team, 24 hours, never on a frozen circle."""
    for need in facts.of(fact.Emergency, circle=circle):
        day = need.since <= t < need.since + timedelta(hours=24)
        if day and in_the_team(facts, need.person, circle, t) and not frozen(facts, circle, t):
            yield Access(need.person, circle, None, "emergency", ALL)


def legal(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A named ground of law; on a frozen circle only by two people."""
    for exception in facts.of(fact.LegalException, circle=circle):
        if exception.lives(t) and (exception.seconded_by or not frozen(facts, circle, t)):
            yield Access(exception.person, circle, None, "legal", exception.parts)


def in_the_team(facts: Facts, person: str, circle: str, t: datetime) -> bool:
    return bool(positions(facts, person, facts.circles[circle].team, {"worker", "lead"}, t))


def positions(facts: Facts, person: str, organisation: str, roles: set[str], t: datetime) -> list[fact.Position]:
    held = facts.of(fact.Position, person=person, organisation=organisation)
    return [p for p in held if p.role in roles and p.lives(t)]


# Who holds, and which sheets open


def held(facts: Facts, actor: str, circle: str, t: datetime) -> set[Access]:
    """The living rows of a circle that this actor holds, by name or through a position."""
    return {row for row in access(facts, circle, t) if holds(facts, actor, row, t)}


def holds(facts: Facts, actor: str, row: Access, t: datetime) -> bool:
    """Sharing reaches who works at the organisation; the desk reaches the lead, and a worker on duty."""
    if row.holder == actor:
        return True
    if row.ground == "sharing":
        return bool(positions(facts, actor, row.holder, {"worker", "lead", "partner"}, t))
    if row.ground == "desk":
        leads = positions(facts, actor, row.holder, {"lead"}, t)
        return bool(leads) or any(on_duty(facts, p, t) for p in positions(facts, actor, row.holder, {"worker"}, t))
    return False


def on_duty(facts: Facts, position: fact.Position, t: datetime) -> bool:
    return any(duty.lives(t) for duty in facts.of(fact.Duty, position=position.id))


def readable(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    """May this actor read this sheet at t, once a look is written? Being in `visible_to` is never a ground by itself."""
    rows = {row for row in held(facts, actor, sheet.circle, t) if sheet.part in row.parts}
    if any(row.ground in {"emergency", "legal"} for row in rows):
        return True
    in_the_talk = sheet.visible_to is None or actor in sheet.visible_to
    return in_the_talk and (
        (actor in sheet.about and bool(about(rows, "own")))
        or sheet.about <= about(rows, "own", "represents")
        or sheet.about <= about(rows, "help", "sharing")
        or any(row.about is None for row in rows)
    )


def about(rows: set[Access], *grounds: str) -> set[str]:
    """The persons whom these rows cover on one of these grounds."""
    return {row.about for row in rows if row.about and row.ground in grounds}


def writable(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    """May a row be added? A frozen circle takes none; else with a yes to help of each, or by emergency or law."""
    if frozen(facts, sheet.circle, t) or not readable(facts, actor, sheet, t):
        return False
    rows = {row for row in held(facts, actor, sheet.circle, t) if sheet.part in row.parts}
    helped = all(agreed(facts, sheet.circle, "help", person, None, t) for person in sheet.about)
    stands_there = sheet.about <= about(rows, "own", "represents", "help", "sharing")
    return (helped and stands_there) or any(row.ground in {"emergency", "legal"} for row in rows)
