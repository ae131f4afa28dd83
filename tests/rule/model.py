"""The rule of access at a moment t in plain Python, from the access design and decision 0002, not from SQL.

The first half, whose yes is needed and what was agreed, is in `yes.py`. Here: who has access on which ground,
who holds it, and which sheets open.
"""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import NamedTuple

from . import facts as fact
from .facts import ALL, Parts, Sheet, moment
from .known import Facts, remembered
from .written import WorryEnd
from .yes import age, agreed, froze, frozen, participants, represented, speaks_for

CONTACT, DESK, MEANS = frozenset({"contact"}), frozenset({"desk"}), frozenset({"means"})
TASKS = ("question", "worry", "early_signal")
AT_THE_DOOR = {
    "resident": {"own", "represents"},
    "partner": {"sharing"},
    "feed": {"own", "help"},  # a calendar that asks by itself, and reminders
    "worker": {"help", "sharing", *TASKS, "desk", "emergency", "legal"},
}


class Access(NamedTuple):
    """Who may look at which circle, about whom (None: nobody in particular), on which ground, which parts."""

    holder: str
    circle: str
    about: str | None
    ground: str
    parts: Parts
    tell_from: datetime | None = None


# Access, by ground


@remembered
def access(facts: Facts, circle: str, t: datetime) -> set[Access]:
    """The rows of access of one circle that live at t."""
    grounds: list[Callable[[Facts, str, datetime], Iterator[Access]]]
    grounds = [own, threads, represents, helps, sharing, formerly, tasks, desk, emergency, legal]
    return {row for ground in grounds for row in ground(facts, circle, t) if row.parts}


def own(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """What is about you stays yours to read, for ever."""
    for person in participants(facts, circle, t):
        yield Access(person, circle, person, "own", ALL)


def threads(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """The code of a question or a worry opens its own thread: the contact part."""
    for bearer in facts.of(fact.Bearer, circle=circle, purpose="thread"):
        if works(bearer, t):
            yield Access(bearer.id, circle, bearer.id, "own", CONTACT)


def represents(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """Authority up to the 16th birthday; mentor, curator, who is authorised; an administrator: money only."""
    for person in participants(facts, circle, t):
        if age(facts, person, t) != "adult":
            for authority in facts.living(fact.Authority, t, child=person):
                if authority.holder:
                    yield Access(authority.holder, circle, person, "represents", ALL)
        for r in represented(facts, person, t):
            parts = MEANS if r.kind == "administrator" else ALL
            yield Access(r.representative, circle, person, "represents", parts)


def helps(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A named worker in the circle's team, for each who agreed to help and for whom nobody refused this worker."""
    for named in facts.living(fact.NamedWorker, t, circle=circle):
        if in_the_team(facts, named.person, circle, t):
            for person in participants(facts, circle, t):
                if not refused(facts, named.person, circle, person, t):
                    parts = agreed(facts, circle, "help", person, None, t)
                    yield Access(named.person, circle, person, "help", parts)


def refused(facts: Facts, worker: str, circle: str, person: str, t: datetime) -> bool:
    """Once refused, refused there: by somebody who spoke for this participant at that time."""
    said = facts.living(fact.WorkerRefusal, t, circle=circle, worker=worker)
    return any(speaks_for(facts, no.refused_by, person, moment(no.since)) for no in said)


def sharing(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A person, organisation or bearer with whom it was agreed; a bearer only in its span and not closed."""
    said = facts.of(fact.Consent, circle=circle, kind="sharing")
    for recipient in {consent.recipient for consent in said if consent.recipient}:
        if all(works(bearer, t) for bearer in facts.of(fact.Bearer, id=recipient)):
            for person in participants(facts, circle, t):
                parts = agreed(facts, circle, "sharing", person, recipient, t)
                yield Access(recipient, circle, person, "sharing", parts)


def formerly(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """People came back, and agreed in the new circle that who helps them now reads this one."""
    said = facts.of(fact.Consent, kind="former", recipient=circle)
    for now in {consent.circle for consent in said}:
        for row in helps(facts, now, t):
            if row.parts and row.about in participants(facts, circle, t):
                parts = agreed(facts, now, "former", row.about, circle, t)
                yield Access(row.holder, circle, row.about, "sharing", parts)


def works(bearer: fact.Bearer, t: datetime) -> bool:
    return bearer.lives(t) and not (bearer.closed and bearer.closed <= t)


def tasks(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A question, a worry, an early signal: who took it up may reach the people."""
    for _task, row in tasks_of(facts, circle, t):
        yield row


def tasks_of(facts: Facts, circle: str, t: datetime) -> Iterator[tuple[fact.Task, Access]]:
    """While they are in the team, until what came of it froze, or a worry ended.

    Who asked people for their yes and left the team before anybody said it: then it is a question to the team.
    """
    team = facts.circles[circle].team
    for task in facts.living(fact.Task, t, circle=circle):
        if froze(facts, circle, moment(task.since), t) or (
            task.kind == "worry" and has_ended(facts, circle, t)
        ):
            continue
        if task.person is None or in_the_team(facts, task.person, circle, t):
            yield task, Access(task.person or team, circle, None, task.kind, CONTACT)
        elif facts.circles[circle].kind == "involvement" and frozen(facts, circle, t):
            yield task, Access(team, circle, None, "question", CONTACT)


def has_ended(facts: Facts, circle: str, t: datetime) -> bool:
    """The two, or the person, said how a worry ended; taken back by who told it is no end."""
    return any(end.kind != "taken_back" for end in facts.living(WorryEnd, t, circle=circle))


def desk(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """The team's list, until the circle freezes."""
    if not frozen(facts, circle, t):
        yield Access(facts.circles[circle].team, circle, None, "desk", DESK)


def emergency(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A worker of the circle's team, 24 hours, never on a frozen circle."""
    for need in facts.of(fact.Emergency, circle=circle):
        day = need.since <= t < need.since + timedelta(hours=24)
        if day and in_the_team(facts, need.person, circle, t) and not frozen(facts, circle, t):
            yield Access(need.person, circle, None, "emergency", ALL, need.tell_from)


def legal(facts: Facts, circle: str, t: datetime) -> Iterator[Access]:
    """A named ground of law, for somebody of the circle's team; on a frozen circle only by two people."""
    for exception in facts.living(fact.LegalException, t, circle=circle):
        if not in_the_team(facts, exception.person, circle, t):
            continue
        if exception.seconded_by or not frozen(facts, circle, t):
            yield Access(exception.person, circle, None, "legal", exception.parts, exception.tell_from)


def in_the_team(facts: Facts, person: str, circle: str, t: datetime) -> bool:
    return bool(places(facts, person, facts.circles[circle].team, {"worker", "lead"}, t))


def places(facts: Facts, person: str, at: str, roles: set[str], t: datetime) -> list[fact.Position]:
    """The living positions of somebody at an organisation, in one of these roles."""
    there = facts.living(fact.Position, t, person=person, organisation=at)
    return [position for position in there if position.role in roles]


# Who holds, and which sheets open


@remembered
def held(facts: Facts, actor: str, circle: str, t: datetime) -> set[Access]:
    """The living rows of a circle that this actor holds and can use at this door; a link is a door of its own."""
    rows = {row for row in access(facts, circle, t) if holds(facts, actor, row, t)}
    by_hand = facts.door is None or bool(facts.of(fact.Bearer, id=actor))
    return {row for row in rows if by_hand or row.ground in AT_THE_DOOR[facts.door]}


def holds(facts: Facts, actor: str, row: Access, t: datetime) -> bool:
    """Sharing reaches who works at the organisation; what is asked of the team, and its desk, the lead or who is on duty.

    A link or code holds in its own circle alone, what is shared or what it asked.
    """
    if links := facts.of(fact.Bearer, id=actor):
        return row.holder == actor and row.ground in ("own", "sharing") and links[0].circle == row.circle
    if row.ground == "sharing" and places(facts, actor, row.holder, {"worker", "lead", "partner"}, t):
        return True
    if row.ground in ("desk", "question") and row.holder != actor:
        workers = places(facts, actor, row.holder, {"worker"}, t)
        on_duty = any(facts.living(fact.Duty, t, position=position.id) for position in workers)
        return on_duty or bool(places(facts, actor, row.holder, {"lead"}, t))
    return row.holder == actor


def readable(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    """May this actor read the sheet, once a look is written? `visible_to` is never a ground by itself."""
    rows = {row for row in held(facts, actor, sheet.circle, t) if sheet.part in row.parts}
    if on(rows, "emergency", "legal"):
        return True
    is_link = bool(facts.of(fact.Bearer, id=actor))
    in_the_talk = sheet.visible_to is None or (actor in sheet.visible_to and not is_link)
    return in_the_talk and (
        (actor in sheet.about and bool(about(rows, "own")))
        or sheet.about <= about(rows, "own", "represents")
        or sheet.about <= about(rows, "help", "sharing")
        or on(rows, *TASKS)
    )


def on(rows: set[Access], *grounds: str) -> bool:
    return any(row.ground in grounds for row in rows)


def about(rows: set[Access], *grounds: str) -> set[str]:
    """The persons whom these rows cover on one of these grounds."""
    return {row.about for row in rows if row.about and row.ground in grounds}


def mine(rows: set[Access]) -> set[str]:
    """Who the actor is or represents; who handles somebody's money alone represents nobody here."""
    return about(rows, "own") | about({row for row in rows if row.parts == ALL}, "represents")


def writable(facts: Facts, actor: str, sheet: Sheet, t: datetime) -> bool:
    """May a row be added to an open sheet? With a yes to help about each; a link never. A question or worry has no yes yet:
    there who asks and who follows up add, to the contact part.

    Of who is in it, or represents somebody in it, only their own yes is asked: a refusal would tell of another's.
    """
    if not readable(facts, actor, sheet, t):
        return False
    rows = held(facts, actor, sheet.circle, t)
    if facts.circles[sheet.circle].kind in ("question", "worry"):
        return sheet.part == "contact" and on(rows, "own", "question", "worry")
    if facts.of(fact.Bearer, id=actor):
        return False
    asked = sheet.about & mine(rows) or sheet.about
    return all(agreed(facts, sheet.circle, "help", person, None, t) for person in asked)
