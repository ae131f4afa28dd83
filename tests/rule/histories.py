"""Random histories: a living state, and then from one to twelve things that happen."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from hypothesis import strategies as st

from . import events
from . import facts as fact
from .cast import START
from .choices import Choices, Now
from .facts import Person, Sheet, Span
from .known import Facts
from .living_state import living_state

OFTEN = [events.somebody_answers, events.everybody_says_yes, events.an_emergency, events.a_ground_of_law]
EVENTS = [
    *OFTEN, *OFTEN,
    events.everybody_withdraws, events.sharing_is_agreed, events.sharing_is_answered, events.a_worker_is_named,
    events.it_is_handed_over, events.a_worker_is_refused, events.a_position_begins, events.somebody_is_on_duty,
    events.it_is_seconded, events.a_task_is_taken_up, events.a_task_is_taken_up, events.authority_is_recorded,
    events.authority_ends, events.somebody_is_appointed, events.a_human_decides, events.the_link_is_closed,
    events.somebody_joins, events.a_birth_date_is_corrected, events.something_is_written,
    events.something_ends_early, events.time_passes,
]  # fmt: skip
ERASABLE = [
    fact.Authority, fact.Representation, fact.Consent, fact.Exemption, fact.NamedWorker, fact.WorkerRefusal,
    fact.Task, fact.Emergency, fact.LegalException, fact.Bearer, fact.Participant, fact.Position,
]  # fmt: skip
STEPS = [timedelta(minutes=5), timedelta(hours=5), timedelta(days=1), timedelta(days=12), timedelta(days=200)]
LATER = [timedelta(hours=1), timedelta(days=3), timedelta(days=20), timedelta(days=400), timedelta(days=1500)]


@dataclass
class Step:
    """Something that happened at a moment: facts that are new or changed, and facts that are gone."""

    at: datetime
    what: str
    facts: list[Span | Sheet | Person] = field(default_factory=list)
    gone: list[Span] = field(default_factory=list)


@dataclass
class History:
    """Where it begins, what happens, and the moments at which everybody looks when all has happened."""

    start: Facts = field(repr=False)
    steps: list[Step]
    moments: list[datetime]
    others: bool = False  # also compare rows that are no content


@st.composite
def histories(draw: st.DrawFn) -> History:
    choose = Choices(draw)
    facts = living_state(choose)
    start, steps, t = facts.copy(), list[Step](), START
    for _ in range(choose.one(range(1, 13))):
        t += choose.one(STEPS)
        step = _erasure(facts, t, choose) if choose.chance(7) else _event(facts, t, choose)
        for known in step.facts:
            facts.add(known)
        steps.append(step)
    before = [START, *(step.at for step in steps[:-1])]
    other_time = choose.one(before if choose.chance(70) else [t + later for later in LATER])
    return History(start, steps, [t, other_time], choose.chance(25))


def _event(facts: Facts, t: datetime, choose: Choices) -> Step:
    event = choose.one(EVENTS)
    return Step(t, event.__name__, event(Now(facts, t, choose)))


def _erasure(facts: Facts, t: datetime, choose: Choices) -> Step:
    """Something was entered by mistake."""
    known = choose.one([f for kind in ERASABLE for f in facts.of(kind) if f.id not in ("link", "other link")])
    facts.forget(known)
    return Step(t, "an error is erased", gone=[known])
