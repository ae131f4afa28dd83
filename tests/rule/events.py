"""What may happen next in a random history. Each event answers with the facts that are new or changed, or that are gone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from . import facts as fact
from .cast import CIRCLE, OTHER_TEAM, SCHOOL, TEAM, on_duty
from .choices import BIRTHS, DAY, HOUR, RECIPIENTS, WORKERS, Now, new_sheet, say
from .facts import ALL, Person, Sheet, Span
from .yes import whose_yes

KINDS = ["joint_parents", "one_parent", "joint", "guardianship", "temporarily_none", "not_determinable"]


Event = Callable[[Now], list[Span | Sheet | Person]]


def somebody_answers(now: Now) -> list[Span]:
    """One giver says yes, no or not any more."""
    about = now.one()
    giver = now.choose.one([*now.givers(about), about, "Hakan"])
    until = now.t + now.choose.one([2, 40]) * DAY if now.choose.chance(20) else None
    answer = now.choose.one(["yes", "yes", "no", "withdrawn"])
    return [say(now.choose, now.t, CIRCLE, about, giver, answer, until=until)]


def everybody_says_yes(now: Now) -> list[Span]:
    return [say(now.choose, now.t, CIRCLE, p, giver, "yes") for p in now.people() for giver in now.givers(p)]


def everybody_withdraws(now: Now) -> list[Span]:
    """The circle freezes."""
    return [
        say(now.choose, now.t, CIRCLE, p, giver, "withdrawn") for p in now.people() for giver in now.givers(p)
    ]


def sharing_is_agreed(now: Now) -> list[Span]:
    to, about = now.choose.one(RECIPIENTS), now.one()
    return [say(now.choose, now.t, CIRCLE, about, giver, "yes", to) for giver in now.givers(about)]


def sharing_is_answered(now: Now) -> list[Span]:
    """One giver of a sharing says something else."""
    said = now.facts.of(fact.Consent, circle=CIRCLE, kind="sharing")
    if not said:
        return []
    last = now.choose.one(said)
    answer = now.choose.one(["yes", "no", "withdrawn"])
    return [say(now.choose, now.t, CIRCLE, last.about, last.giver, answer, last.recipient)]


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
        )  # fmt: skip
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
            refused_by=now.one(),
            since=now.t,
        )  # fmt: skip
    ]


def a_position_begins(now: Now) -> list[Span]:
    return [
        fact.Position(
            id=now.choose.name("position"),
            person=now.choose.one(["Karim", "Bram", "Mila", "Noor", "Sanne"]),
            role=now.choose.one(["worker", "lead", "partner", "manager"]),
            since=now.t,
            organisation=now.choose.one([TEAM, OTHER_TEAM, SCHOOL]),
        )  # fmt: skip
    ]


def somebody_is_on_duty(now: Now) -> list[Span]:
    return [on_duty(now.choose.one(["Karim", "Sanne", "Bram", "Thomas"]), now.t, now.t + 9 * HOUR)]


def an_emergency(now: Now) -> list[Span]:
    return [
        fact.Emergency(
            id=now.choose.name("emergency"),
            circle=CIRCLE,
            person=now.choose.one(WORKERS),
            since=now.t,
            tell_from=now.t + now.choose.one([0, 0, 10]) * DAY,
        )  # fmt: skip
    ]


def a_ground_of_law(now: Now) -> list[Span]:
    return [
        fact.LegalException(
            id=now.choose.name("legal"),
            circle=CIRCLE,
            person=now.choose.one(WORKERS),
            since=now.t,
            parts=now.choose.parts(),
            until=now.t + now.choose.one([1, 60]) * DAY,
            decided_by="Sanne",
            seconded_by=now.choose.one(["Ans", None]),
            tell_from=now.t + now.choose.one([0, 10]) * DAY,
        )  # fmt: skip
    ]


def it_is_seconded(now: Now) -> list[Span]:
    return [replace(x, seconded_by="Ans") for x in now.facts.of(fact.LegalException, circle=CIRCLE)]


def a_task_is_taken_up(now: Now) -> list[Span]:
    return [
        fact.Task(
            id=now.choose.name("task"),
            circle=CIRCLE,
            kind=now.choose.one(["question", "worry", "early_signal"]),
            person=now.choose.one(WORKERS),
            since=now.t,
            until=now.t + now.choose.one([1, 28]) * DAY,
        )  # fmt: skip
    ]


def authority_is_recorded(now: Now) -> list[Span]:
    kind = now.choose.one(KINDS)
    holder = None if kind in KINDS[-2:] else now.choose.one(["Fatma", "Hakan", "Lisa", "Ron", "Joop"])
    return [
        fact.Authority(
            id=now.choose.name(kind),
            child=now.choose.one(["Emre", "Aylin", "Noa"]),
            holder=holder,
            kind=kind,
            since=now.day(-300, 0, 5),
            until=now.choose.one([None, now.day(6, 50)]),
        )  # fmt: skip
    ]


def authority_ends(now: Now) -> list[Span]:
    known = now.choose.one(now.facts.of(fact.Authority))
    return [replace(known, until=now.day(0, 0, 9))]


def somebody_is_appointed(now: Now) -> list[Span]:
    return [
        fact.Representation(
            id=now.choose.name("appointment"),
            person=now.choose.one([*now.people(), "Mila"]),
            representative=now.choose.one(["Els", "Joop", "Hakan"]),
            since=now.day(-30, 0, 5),
            kind=now.choose.one(["mentor", "curator", "administrator", "authorised"]),
            until=now.choose.one([None, now.day(6, 50)]),
        )  # fmt: skip
    ]


def a_human_decides(now: Now) -> list[Span]:
    about = now.one()
    return [
        fact.Exemption(
            id=now.choose.name("exemption"),
            circle=CIRCLE,
            about=about,
            since=now.t,
            giver=now.choose.one([*now.givers(about), "Hakan", about]),
            kind=now.choose.one(["authority", "serious_harm", "own_wish", "not_far_reaching", "cannot_say"]),
            until=now.choose.one([None, now.t + 20 * DAY]),
        )  # fmt: skip
    ]


def the_link_is_closed(now: Now) -> list[Span]:
    return [replace(now.facts.spans[fact.Bearer]["link"], closed=now.t)]


def somebody_joins(now: Now) -> list[Span]:
    """Joins, and mostly those whose yes is needed say it a minute later."""
    person = now.choose.one(["Fatma", "Emre", "Aylin", "Lisa", "Noa", "Piet", "Joop", "Hakan"])
    if person in now.people():
        return []
    joined = fact.Participant(id=f"{person} in {CIRCLE}", circle=CIRCLE, person=person, since=now.t)
    givers = whose_yes(now.facts, CIRCLE, person, now.t) if now.choose.chance(70) else set()
    later = now.t + timedelta(minutes=1)
    return [joined, *(say(now.choose, later, CIRCLE, person, giver, "yes") for giver in sorted(givers))]


def a_birth_date_is_corrected(now: Now) -> list[Person]:
    return [Person(now.choose.one(["Emre", "Aylin", "Noa"]), *now.choose.one(BIRTHS))]


def something_is_written(now: Now) -> list[Sheet]:
    """A new sheet, about anybody of those who take part."""
    about = set(now.choose.some(now.people())) or {now.one()}
    eyes = {now.one(), "Sanne"} if now.choose.chance(40) else None
    sheet = new_sheet(now.choose, CIRCLE, about, eyes, now.choose.one(sorted(ALL)))
    return [] if sheet.name in now.facts.sheets else [sheet]


def something_ends_early(now: Now) -> list[Span]:
    """A naming, a position, a task, an appointment or an exemption ends now, perhaps before it began."""
    kinds = (fact.NamedWorker, fact.Position, fact.Task, fact.Exemption)
    running = [f for kind in kinds for f in now.facts.of(kind) if f.until is None or f.until > now.t]
    return [replace(now.choose.one(running), until=now.t)]


def time_passes(now: Now) -> list[Span]:
    return []
