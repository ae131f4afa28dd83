"""What may happen next in a random history, to residents and what they say.

Each event answers with the facts that are new or changed.
"""

from dataclasses import replace
from datetime import timedelta

from . import facts as fact
from .cast import CIRCLE
from .choices import BIRTHS, DAY, RECIPIENTS, Now, say
from .facts import Person, Span
from .yes import whose_yes

KINDS = ["joint_parents", "one_parent", "joint", "guardianship", "temporarily_none", "not_determinable"]


def somebody_answers(now: Now) -> list[Span]:
    """One giver says yes, no or not any more."""
    about = now.one()
    giver = now.choose.one([*now.givers(about), about, "Hakan"])
    until = now.t + now.choose.one([2, 40]) * DAY if now.choose.chance(20) else None
    answer = now.choose.one(["yes", "yes", "no", "withdrawn"])
    return [say(now.choose, now.t, CIRCLE, about, giver, answer, until=until)]


def a_youth_speaks(now: Now) -> list[Span]:
    """Asked at the next talk after the 12th birthday; or asked too early."""
    children = [name for name in ("Emre", "Aylin", "Noa") if name in now.people()]
    return [say(now.choose, now.t, CIRCLE, child, child, now.choose.one(["yes", "no"])) for child in children]


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


def authority_is_recorded(now: Now) -> list[Span]:
    kind = now.choose.one(KINDS)
    holder = None if kind in KINDS[-2:] else now.choose.one(["Fatma", "Hakan", "Lisa", "Ron", "Joop"])
    return [
        fact.Authority(
            id=now.choose.name(kind),
            child=now.child(),
            holder=holder,
            kind=kind,
            since=now.day(-300, 0, 5),
            until=now.choose.one([None, now.day(6, 50)]),
        )
    ]


def authority_ends(now: Now) -> list[Span]:
    known = now.facts.of(fact.Authority, child=now.child())
    ended = now.choose.one(known) if known else None
    return [replace(ended, until=max(ended.since, now.day(0, 0, 9)))] if ended else []


def somebody_is_appointed(now: Now) -> list[Span]:
    person = now.choose.one([*now.people(), "Mila"])
    return [
        fact.Representation(
            id=now.choose.name("appointment"),
            person=person,
            representative=now.choose.one([name for name in ("Els", "Joop", "Hakan") if name != person]),
            since=now.day(-30, 0, 5),
            kind=now.choose.one(["mentor", "curator", "administrator", "authorised"]),
            until=now.choose.one([None, now.day(6, 50)]),
        )
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
            kind=now.choose.one(
                ["authority", "authority", "serious_harm", "own_wish", "not_far_reaching", "cannot_say"]
            ),
            until=now.choose.one([None, now.t + 20 * DAY]),
        )
    ]


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
    return [Person(now.child(), *now.choose.one(BIRTHS))]
