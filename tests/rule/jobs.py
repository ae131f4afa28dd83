"""What the named jobs of the definer do, in the model: nobody acts, and what they may do is fixed.

From decision 0005, "Jobs". `forget`: every night. `remind`: who is due; and then, as each person, what the rule lets that
person be told, once.
"""

from collections.abc import Iterator
from datetime import datetime, timedelta

from . import facts as fact
from . import written
from .facts import AMSTERDAM
from .known import Facts
from .model import held, on
from .told import mine_to_meet, of_kind, stands

DAY, MONTH = timedelta(days=1), timedelta(days=28)
BEFORE = {"day": DAY, "hours": timedelta(hours=2)}
Did = set[tuple[str, ...]]


def run(facts: Facts, job: str, t: datetime) -> Did:
    """Do it; and say what was done."""
    return forget(facts, t) if job == "forget" else remind(facts, t)


# What is destroyed in time


def forget(facts: Facts, t: datetime) -> Did:
    """Drafts of fourteen days; questions six months, worries four weeks after the last that happened in them."""
    gone = {one for one in facts.of(written.Draft) if one.since <= t - timedelta(days=14)}
    circles = [c for c in of_kind(facts, "question") if is_over(facts, c, t)]
    circles += [c for c in of_kind(facts, "worry") if has_passed(facts, c, t)]
    for one in gone:
        facts.forget(one)
    for circle in circles:
        facts.destroy(circle)
    return {("draft", one.id) for one in gone} | {("circle", circle) for circle in circles}


def is_over(facts: Facts, circle: str, t: datetime) -> bool:
    """Six months without a word."""
    last = max((word.since for word in facts.of(written.Word, circle=circle)), default=fact.OPENED)
    return max(last, fact.OPENED) < six_months_before(t)


def six_months_before(t: datetime) -> datetime:
    """As the calendar counts: at the last day of a shorter month."""
    years, month = divmod(t.year * 12 + t.month - 1 - 6, 12)
    for day in range(t.day, 27, -1):
        try:
            return t.replace(year=years, month=month + 1, day=day)
        except ValueError:
            continue
    return t.replace(year=years, month=month + 1)


def has_passed(facts: Facts, circle: str, t: datetime) -> bool:
    """Four weeks since it was told, since there was contact, since it ended; unless help came of it."""
    ends = [end for end in facts.of(written.WorryEnd, circle=circle) if end.kind != "taken_back"]
    there = facts.of(fact.Participant, circle=circle)
    last = max([fact.OPENED, *(one.since for one in [*ends, *there])])
    return last < t - MONTH and not (any(e.kind == "yes" for e in ends) and helped(facts, circle))


def helped(facts: Facts, circle: str) -> bool:
    """Somebody said yes to this team's help about the one it was about."""
    people = {one.person for one in facts.of(fact.Participant, circle=circle)}
    team = facts.circles[circle].team
    return any(
        said.about in people and facts.circles[said.circle].kind == "involvement" and facts.circles[said.circle].team == team
        for said in facts.of(fact.Consent, kind="help", answer="yes")
    )  # fmt: skip


# Who is told of an appointment


def remind(facts: Facts, t: datetime) -> Did:
    """Everybody who is due is told what they may be told, until there is nothing more; it leaves looks."""
    pending = due(facts, t)
    done: Did = {("due", *pair) for pair in pending}
    at_the_feed = facts.through("feed")
    for one, who in sorted(pending):
        while told := next(tellable(facts, at_the_feed, one, who, t), None):
            facts.add(told)
            done |= {("told", one, who, told.kind)} | look(facts, at_the_feed, one, who, t)
    return done


def due(facts: Facts, t: datetime) -> set[tuple[str, str]]:
    """By appointment and person; nothing of what they are about. Whether it may be told is asked after that."""
    return set(_to_remind(facts, t)) | set(_to_take_back(facts, t))


def _to_remind(facts: Facts, t: datetime) -> Iterator[tuple[str, str]]:
    for one in facts.of(written.Appointment):
        now = stands(facts, one)
        for who in facts.sheets[one.sheet].about | now.workers:
            wish = wish_of(facts, who)
            near = wish and now.starts - BEFORE[wish.before] <= t < now.starts
            if near and not now.off and not reminded(facts, one.id, who, now.starts, "reminder"):
                yield one.id, who


def _to_take_back(facts: Facts, t: datetime) -> Iterator[tuple[str, str]]:
    for told in facts.of(written.Reminder, kind="reminder"):
        if told.starts > t and no_longer_so(facts, told):
            yield told.appointment, told.person


def no_longer_so(facts: Facts, told: written.Reminder) -> bool:
    """What was told was moved or called off, and that was not told yet."""
    now = stands(facts, facts.spans[written.Appointment][told.appointment])  # type: ignore[arg-type]
    changed = now.off or now.starts != told.starts
    return changed and not reminded(facts, told.appointment, told.person, told.starts, "notice")


def tellable(facts: Facts, at_the_feed: Facts, one: str, who: str, t: datetime) -> Iterator[written.Reminder]:
    """As that person: first that something told is no longer so; else the moment, when it is near."""
    found = [a for a in mine_to_meet(at_the_feed, who, t) if a.id == one]
    wish = wish_of(facts, who)
    for appointment in found if wish else []:
        now = stands(facts, appointment)
        for told in facts.of(written.Reminder, appointment=one, person=who, kind="reminder"):
            if told.starts > t and no_longer_so(facts, told):
                yield _told(one, who, "notice", told.starts, t)
        assert wish
        near = not now.off and now.starts - BEFORE[wish.before] <= t < now.starts
        if near and not reminded(facts, one, who, now.starts, "reminder"):
            yield _told(one, who, "reminder", now.starts, t)


def _told(one: str, who: str, kind: str, starts: datetime, t: datetime) -> written.Reminder:
    name = f"{kind} of {one} to {who} at {starts}"
    return written.Reminder(id=name, appointment=one, person=who, kind=kind, starts=starts, since=t)


def wish_of(facts: Facts, who: str) -> written.Wish | None:
    """The last wish counts; on the screen alone is no mail."""
    wishes = facts.of(written.Wish, person=who)
    last = max(wishes, key=lambda wish: wish.since, default=None)
    return last if last and last.how in ("mail", "text") else None


def reminded(facts: Facts, one: str, who: str, starts: datetime, kind: str) -> bool:
    return bool(facts.of(written.Reminder, appointment=one, person=who, starts=starts, kind=kind))


def look(facts: Facts, at_the_feed: Facts, one: str, who: str, t: datetime) -> Did:
    """What is told without a page leaves a look all the same."""
    sheet = facts.sheets[facts.spans[written.Appointment][one].sheet]  # type: ignore[attr-defined]
    day = t.astimezone(AMSTERDAM).date()
    name = f"reminder of {who} at {sheet.name} on {day}"
    if name in facts.spans[fact.Look]:
        return set()
    ground = "own" if on(held(at_the_feed, who, sheet.circle, t), "own") else "help"
    facts.add(
        fact.Look(
            id=name, circle=sheet.circle, actor=who, ground=ground, purpose="reminder",
            sheets=frozenset({sheet.name}), since=t,
        )
    )  # fmt: skip
    return {("look", name)}
