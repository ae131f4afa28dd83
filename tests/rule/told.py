"""What is told without a look: keys and days, to whom it concerns. The model of every function that answers past the policies.

From the access design ("Inside the team") and decision 0005, "Told without a look": each list is driven from what one holds now.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from . import facts as fact
from . import written
from .facts import AMSTERDAM, Sheet
from .known import Facts
from .model import about, access, has_ended, held, mine, on, places, readable, tasks_of
from .yes import agreed, participants

FORTNIGHT = timedelta(days=14)
Told = set[tuple[object, ...]]


def told(facts: Facts, actor: str, t: datetime) -> dict[str, Told]:
    """Everything, list by list."""
    return {one.__name__: set(one(facts, actor, t)) for one in LISTS}


def questions(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """Asked of the team, or taken up oneself: since when it waits, and whether it is one's own."""
    for circle in of_kind(facts, "question"):
        rows = {row for row in held(facts, actor, circle, t) if row.ground == "question"}
        team = [task for task in facts.living(fact.Task, t, circle=circle) if task.person is None]
        if rows:
            since = min((seconds(task.since) for task in team), default=None)
            yield circle, since, any(row.holder == actor for row in rows)


def worries(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """That one waits, for who answers for the team now: nobody follows it up and it has not ended."""
    for circle in of_kind(facts, "worry"):
        told = any(sheet.circle == circle for sheet in facts.sheets.values())
        followed = any(row.ground == "worry" for row in access(facts, circle, t))
        if told and not followed and not has_ended(facts, circle, t) and answers_for(facts, actor, circle, t):
            yield (circle,)


def my_worries(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    for circle in of_kind(facts, "worry"):
        if on(held(facts, actor, circle, t), "worry"):
            yield (circle,)


def nobody_comes(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """A household whose question is the team's: they came back, or who asked for their yes left the team."""
    for circle in of_kind(facts, "involvement"):
        team = facts.circles[circle].team
        if any(r.ground == "question" and r.holder == team for r in held(facts, actor, circle, t)):
            theirs = [task for task, row in tasks_of(facts, circle, t) if row.holder == team]
            yield circle, all(task.person for task in theirs)


def formers(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """What was before: ended, of the same team, with somebody who takes part here; told to them and to who helps or asks."""
    for circle in of_kind(facts, "involvement"):
        rows = held(facts, actor, circle, t)
        whom = set(participants(facts, circle, t))
        if not on(rows, "help", "question", "worry", "early_signal"):
            whom &= mine(rows)
        for former in of_kind(facts, "involvement"):
            same_team = facts.circles[former].team == facts.circles[circle].team
            if rows and former != circle and same_team and facts.living(fact.Ending, t, circle=former):
                yield from ((circle, former, one) for one in whom & set(participants(facts, former, t)))


def messages(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """Whose thread waits for an answer of the team, since when: for who helps and may read it."""
    for circle in facts.circles:
        rows = {r for r in held(facts, actor, circle, t) if r.ground == "help" and "notes" in r.parts}
        for whose in about(rows, "help"):
            thread = facts.of(written.Message, circle=circle, of=whose)
            answered = max((seconds(m.since) for m in thread if m.by_team), default=0)
            waiting = [
                seconds(m.since)
                for m in thread
                if not m.by_team and seconds(m.since) > answered and _for_me(facts, actor, m)
            ]
            if waiting:
                yield circle, whose, min(waiting)


def _for_me(facts: Facts, actor: str, row: written.Row) -> bool:
    eyes = facts.sheets[row.sheet].visible_to
    return eyes is None or actor in eyes


def promises(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """What one promised oneself and has not said of how it went, where one takes part or helps and may read it."""
    for promise in facts.of(written.Promise, promiser=actor):
        rows = held(facts, actor, promise.circle, t)
        if on(rows, "own", "help") and is_open(facts, promise) and reads(facts, actor, promise, t):
            yield promise.circle, promise.id


def appointments(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """One's own, that are not called off; up to an hour ago."""
    for one in mine_to_meet(facts, actor, t):
        if not stands(facts, one).off and seconds(stands(facts, one).starts) >= seconds(t) - 3600:
            yield one.circle, one.id


def mine_to_meet(facts: Facts, actor: str, t: datetime) -> Iterator[written.Appointment]:
    """About oneself, while one's own yes is there; or one is the worker who comes and may read it."""
    for one in facts.of(written.Appointment):
        rows = held(facts, actor, one.circle, t)
        if on(rows, "own", "help") and reads(facts, actor, one, t):
            about_me = actor in facts.sheets[one.sheet].about
            if about_me and agreed(facts, one.circle, "help", actor, None, t):
                yield one
            if not about_me and actor in stands(facts, one).workers:
                yield one


def desk_promises(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """What the team itself promised, late or due within two weeks: of the plan, of no talk, and with everybody's yes."""
    today = t.astimezone(AMSTERDAM).date()
    for promise in facts.of(written.Promise):
        team = facts.circles[promise.circle].team
        soon = promise.due < today + timedelta(days=15)
        if (
            soon
            and promise.organisation == team
            and is_open(facts, promise)
            and at_the_desk(facts, actor, promise, t)
        ):
            yield promise.circle, promise.id


def desk_next(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """The next appointment, its moment alone."""
    for circle in facts.circles:
        here = [a for a in facts.of(written.Appointment, circle=circle) if at_the_desk(facts, actor, a, t)]
        coming = [
            stands(facts, a).starts for a in here if not stands(facts, a).off and stands(facts, a).starts >= t
        ]
        if coming:
            yield circle, seconds(min(coming))


def at_the_desk(facts: Facts, actor: str, row: written.Row, t: datetime) -> bool:
    sheet = facts.sheets[row.sheet]
    ordinary = sheet.part == "plan" and sheet.visible_to is None
    agree = all(agreed(facts, row.circle, "help", one, None, t) for one in sheet.about)
    return ordinary and agree and on(held(facts, actor, row.circle, t), "desk")


def standing_in(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """Where one is named as stand-in, helps, and the contact worker is not there."""
    for circle in facts.circles:
        named = facts.living(fact.NamedWorker, t, circle=circle)
        mine_here = any(n.person == actor and n.role == "stand_in" for n in named)
        missed = any(n.role == "contact" and not_there(facts, n.person, circle, t, left=True) for n in named)
        if mine_here and missed and on(held(facts, actor, circle, t), "help"):
            yield (circle,)


def away(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """Which named workers are not there, by every ground but sharing."""
    for circle in facts.circles:
        if any(row.ground != "sharing" for row in held(facts, actor, circle, t)):
            named = {n.person for n in facts.living(fact.NamedWorker, t, circle=circle)}
            yield from ((circle, one) for one in named if not_there(facts, one, circle, t))


def lately(facts: Facts, actor: str, t: datetime) -> Iterator[tuple[object, ...]]:
    """Whose page one opened within a fortnight, where one helps now."""
    for circle in facts.circles:
        looks = facts.of(fact.Look, circle=circle, actor=actor, purpose="together", ground="help")
        if any(look.since > t - FORTNIGHT for look in looks) and on(held(facts, actor, circle, t), "help"):
            yield (circle,)


# Small questions


class Standing(NamedTuple):
    """How an appointment stands after all changes."""

    starts: datetime
    workers: frozenset[str]
    off: bool


def stands(facts: Facts, one: written.Appointment) -> Standing:
    """The last that moved it counts; called off stays off."""
    changes = facts.of(written.Change, appointment=one.id)
    moved = max((c for c in changes if c.kind == "moved"), key=lambda c: c.since, default=None)
    off = any(c.kind == "off" for c in changes)
    return Standing(moved.starts if moved else one.starts, moved.workers if moved else one.workers, off)


def of_kind(facts: Facts, kind: str) -> list[str]:
    return [name for name, circle in facts.circles.items() if circle.kind == kind]


def answers_for(facts: Facts, actor: str, circle: str, t: datetime) -> bool:
    """The lead, or a worker on duty; at the team's door."""
    team = facts.circles[circle].team
    on_duty = any(
        facts.living(fact.Duty, t, position=one.id) for one in places(facts, actor, team, {"worker"}, t)
    )
    here = facts.door in (None, "worker")
    return here and (on_duty or bool(places(facts, actor, team, {"lead"}, t)))


def not_there(facts: Facts, who: str, circle: str, t: datetime, *, left: bool = False) -> bool:
    """Written down as away from a place in the circle's team; `left`: also from one that has ended."""
    team = facts.circles[circle].team
    held_once = facts.of(fact.Position, person=who, organisation=team)
    there = [one for one in held_once if left or one.lives(t)]
    return any(facts.living(written.Absence, t, position=one.id) for one in there)


def reads(facts: Facts, actor: str, row: written.Row, t: datetime) -> bool:
    sheet: Sheet = facts.sheets[row.sheet]
    return readable(facts, actor, sheet, t)


def is_open(facts: Facts, promise: written.Promise) -> bool:
    return not facts.of(written.Outcome, promise=promise.id)


def seconds(t: datetime) -> int:
    """A moment as the database says it."""
    return int(t.timestamp())


LISTS = (
    questions, worries, my_worries, nobody_comes, formers, messages, promises, appointments, desk_promises, desk_next,
    standing_in, away, lately,
)  # fmt: skip
