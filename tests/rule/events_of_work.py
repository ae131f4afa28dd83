"""What may happen next in a random history, to workers and their tasks.

Each event answers with the facts that are new or changed.
"""

from dataclasses import replace

from . import facts as fact
from .cast import CIRCLE, OTHER_TEAM, SCHOOL, TEAM, WORRY, on_duty
from .choices import DAY, HOUR, WORKERS, Now, new_sheet
from .facts import ALL, Sheet, Span

TASKS = ("question", "worry", "early_signal")
IN_THE_TEAM = ["Sanne", "Sanne", "Karim", "Karim", "Ans", "Bram", "Thomas"]
EMERGENCIES_OF = ["Karim", "Karim", "Ans", "Ans", "Sanne", "Bram", "Thomas"]


def a_worker_is_named(now: Now) -> list[Span]:
    since = now.t + now.choose.one([0, 0, 5]) * DAY
    until = since + 30 * DAY if now.choose.chance(20) else None
    return [
        fact.NamedWorker(
            id=now.choose.name("named"),
            circle=CIRCLE,
            person=now.choose.one(WORKERS),
            role="stand_in",
            since=since,
            until=until,
        )
    ]


def it_is_handed_over(now: Now) -> list[Span]:
    """Sanne goes, Karim comes."""
    comes = replace(a_worker_is_named(now)[0], person="Karim", role="contact", until=None)
    gone = [
        replace(n, until=comes.since) for n in now.facts.of(fact.NamedWorker, circle=CIRCLE, person="Sanne")
    ]
    return [comes, *gone]


def a_worker_is_refused(now: Now) -> list[Span]:
    return [
        fact.WorkerRefusal(
            id=now.choose.name("refusal"),
            circle=CIRCLE,
            worker=now.choose.one(WORKERS[:3]),
            refused_by=now.choose.one([*now.people(), *now.people(), "Hakan"]),
            since=now.t,
        )
    ]


def a_position_begins(now: Now) -> list[Span]:
    return [
        fact.Position(
            id=now.choose.name("position"),
            person=now.choose.one(["Karim", "Bram", "Mila", "Noor", "Sanne"]),
            role=now.choose.one(["worker", "lead", "partner", "manager"]),
            since=now.t,
            organisation=now.choose.one([TEAM, OTHER_TEAM, SCHOOL]),
        )
    ]


def somebody_leaves_the_team(now: Now) -> list[Span]:
    held = [p for p in now.facts.of(fact.Position, organisation=TEAM) if p.person in ("Sanne", "Karim")]
    left = [position for position in held if now.choose.chance(60)]
    return [*_followed_up(now, left), *(replace(position, until=now.t) for position in left)]


def _followed_up(now: Now, left: list[fact.Position]) -> list[Span]:
    """Who leaves had just taken up the worry, where nobody's help names them."""
    there = {p.person for p in left if p.until is None or p.until > now.t}
    return [
        fact.Task(
            id=now.choose.name("task"), circle=WORRY, kind="worry", person=who, since=now.t - HOUR,
            until=now.t + 27 * DAY,
        )
        for who in sorted(there) if WORRY in now.facts.circles
    ]  # fmt: skip


def somebody_is_on_duty(now: Now) -> list[Span]:
    return [on_duty(now.choose.one(["Karim", "Sanne", "Bram", "Thomas"]), now.t, now.t + 9 * HOUR)]


def an_emergency(now: Now) -> list[Span]:
    return [
        fact.Emergency(
            id=now.choose.name("emergency"),
            circle=CIRCLE,
            person=now.choose.one(EMERGENCIES_OF),
            since=now.t,
            tell_from=now.t + now.choose.one([0, 0, 10]) * DAY,
        )
    ]


def a_ground_of_law(now: Now) -> list[Span]:
    return [
        fact.LegalException(
            id=now.choose.name("legal"),
            circle=CIRCLE,
            person=now.choose.one(IN_THE_TEAM),
            since=now.t,
            parts=now.choose.parts(),
            until=now.t + now.choose.one([1, 60]) * DAY,
            decided_by="Sanne",
            seconded_by=now.choose.one(["Ans", None]),
            tell_from=now.t + now.choose.one([0, 10]) * DAY,
        )
    ]


def it_is_seconded(now: Now) -> list[Span]:
    return [replace(x, seconded_by="Ans") for x in now.facts.of(fact.LegalException, circle=CIRCLE)]


def a_task_is_taken_up(now: Now, *kinds: str) -> list[Span]:
    return [
        fact.Task(
            id=now.choose.name("task"),
            circle=CIRCLE,
            kind=now.choose.one(kinds or TASKS),
            person=now.choose.one(IN_THE_TEAM),
            since=now.t,
            until=now.t + now.choose.one([1, 28]) * DAY,
        )
    ]


def the_link_is_closed(now: Now) -> list[Span]:
    return [replace(now.facts.spans[fact.Bearer]["link"], closed=now.t)]


def something_is_written(now: Now) -> list[Sheet]:
    """A new sheet, about anybody of those who take part."""
    about = set(now.choose.some(now.people())) or {now.one()}
    eyes = {now.one(), "Sanne"} if now.choose.chance(40) else None
    sheet = new_sheet(now.choose, CIRCLE, about, eyes, now.choose.one(sorted(ALL)))
    return [] if sheet.name in now.facts.sheets else [sheet]


def something_ends_early(now: Now) -> list[Span]:
    """A naming, a position, a task, an exemption or a ground of law ends now, perhaps before it began."""
    kinds = (fact.NamedWorker, fact.Position, fact.Task, fact.Exemption, fact.LegalException)
    running = [f for kind in kinds for f in now.facts.of(kind) if f.until is None or f.until > now.t]
    return [replace(now.choose.one(running), until=now.t)]


def time_passes(now: Now) -> list[Span]:
    return []
