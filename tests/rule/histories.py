"""Random histories: a living state, and then from one to twelve things that happen."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from . import events_of_people as people
from . import events_of_work as work
from . import facts as fact
from .cast import CIRCLE, START
from .choices import Choices, Now
from .facts import Person, Sheet, Span
from .known import Facts
from .living_state import living_state
from .rows import ALL_PARTS, PARTS, mask

OFTEN = [people.somebody_answers, people.everybody_says_yes, work.an_emergency, work.a_ground_of_law]
EVENTS = [
    *OFTEN, *OFTEN,
    people.everybody_withdraws, people.everybody_withdraws, people.a_youth_speaks, people.sharing_is_agreed,
    people.sharing_is_answered, people.authority_is_recorded, people.authority_ends, people.a_human_decides,
    people.a_human_decides, people.somebody_is_appointed, people.somebody_joins, people.somebody_joins,
    people.a_birth_date_is_corrected, work.a_worker_is_named, work.a_worker_is_named, work.it_is_handed_over,
    work.a_worker_is_refused, work.a_position_begins, work.somebody_leaves_the_team, work.somebody_is_on_duty,
    work.it_is_seconded, work.a_task_is_taken_up, work.the_link_is_closed, work.the_link_is_closed,
    work.something_is_written, work.something_ends_early, work.time_passes,
]  # fmt: skip
ERASABLE = [
    fact.Authority, fact.Representation, fact.Consent, fact.Exemption, fact.NamedWorker, fact.WorkerRefusal,
    fact.Task, fact.Emergency, fact.LegalException, fact.Bearer, fact.Participant, fact.Position,
]  # fmt: skip
DOORS = [None, None, "resident", "worker", "partner"]
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
    """Where it begins, what happens, and when everybody looks: after so many steps, and at or after the end."""

    start: Facts = field(repr=False)
    steps: list[Step]
    pause: int
    end: datetime
    others: bool  # at the pause, all tables and all kinds of rows are compared
    wanted: int = ALL_PARTS  # of which parts the looks are written
    door: str | None = None  # through which they look at the end
    grounds: set[str] = field(default_factory=set)  # that lived when everybody looked


def history_of(number: int) -> History:
    """The history that goes with this number. Hypothesis gives the numbers: it drew the choices too much alike."""
    choose = Choices(number)
    facts = living_state(choose)
    start, steps, t = facts.copy(), list[Step](), START
    for _ in range(choose.one(range(1, 13))):
        t += choose.one(STEPS)
        step = _erasure(facts, t, choose) if choose.chance(7) else _event(facts, t, choose)
        for known in step.facts:
            facts.add(known)
        steps.append(step)
    later = choose.one(LATER) if choose.chance(50) else timedelta()
    others = choose.chance(20)
    wanted = ALL_PARTS if others or choose.chance(60) else mask(frozenset(choose.some(PARTS)))
    return History(start, steps, choose.one(range(len(steps))), t + later, others, wanted, choose.one(DOORS))


def _event(facts: Facts, t: datetime, choose: Choices) -> Step:
    event = choose.one(EVENTS)
    return Step(t, event.__name__, event(Now(facts, t, choose)))


def _erasure(facts: Facts, t: datetime, choose: Choices) -> Step:
    """Something was entered by mistake."""
    last = facts.of(fact.Participant, circle=CIRCLE)[0].id
    known = choose.one(
        [f for kind in ERASABLE for f in facts.of(kind) if f.id not in ("link", "other link", last)]
    )
    facts.forget(known)
    return Step(t, "an error is erased", gone=[known])
