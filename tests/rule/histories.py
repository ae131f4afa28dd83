"""Random histories: a living state, and then from one to twelve things that happen."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from . import asked, events_of_writing, jobs
from . import events_of_people as people
from . import events_of_work as work
from . import facts as fact
from .cast import CIRCLE, START
from .choices import Choices, Now
from .facts import Person, Sheet, Span
from .known import Facts
from .living_state import living_state
from .rows import ALL_PARTS, PARTS, mask
from .written import Reminder

OFTEN = [
    people.somebody_answers,
    people.everybody_says_yes,
    work.an_emergency,
    work.an_emergency,
    work.a_ground_of_law,
]
EVENTS = [
    *OFTEN, *OFTEN, *OFTEN,
    people.everybody_withdraws, people.everybody_withdraws, people.a_youth_speaks, people.sharing_is_agreed,
    people.sharing_is_answered, people.authority_is_recorded, people.authority_ends, people.a_human_decides,
    people.a_human_decides, people.somebody_is_appointed, people.somebody_joins, people.somebody_joins,
    people.a_birth_date_is_corrected, work.a_worker_is_named, work.a_worker_is_named, work.it_is_handed_over,
    work.a_worker_is_refused, work.a_position_begins, work.somebody_leaves_the_team, work.somebody_leaves_the_team,
    work.somebody_is_on_duty, work.it_is_seconded, work.a_task_is_taken_up, work.the_link_is_closed, work.the_link_is_closed,
    work.something_is_written, work.something_ends_early, work.time_passes,
    asked.a_question_is_taken_up, asked.a_question_is_answered, asked.it_is_asked_again, asked.a_code_is_closed,
    asked.a_worry_is_taken_up, asked.there_is_contact, asked.there_is_contact, asked.it_ends_together, asked.it_ends_together,
    asked.what_was_before_is_answered, asked.what_was_before_is_answered, *events_of_writing.EVENTS,
    "remind", "remind", "remind", "remind", "remind", "forget", "forget", "forget", "forget",
]  # fmt: skip
ERASABLE = [
    fact.Authority, fact.Representation, fact.Consent, fact.Exemption, fact.NamedWorker, fact.WorkerRefusal,
    fact.Task, fact.Ending, fact.Emergency, fact.LegalException, fact.Bearer, fact.Participant, fact.Position,
]  # fmt: skip
OTHERS = 25  # of a hundred histories
DOORS = [None, None, "resident", "worker", "partner"]
STEPS = [
    timedelta(minutes=5),
    timedelta(minutes=30),
    timedelta(hours=5),
    timedelta(days=1),
    timedelta(days=12),
    timedelta(days=200),
]
LATER = [timedelta(hours=1), timedelta(days=3), timedelta(days=20), timedelta(days=400), timedelta(days=1500)]


@dataclass
class Step:
    """Something that happened at a moment: facts that are new or changed, and facts that are gone."""

    at: datetime
    what: str
    facts: list[Span | Sheet | Person] = field(default_factory=list)
    gone: list[Span] = field(default_factory=list)
    job: str = ""  # that runs


@dataclass
class History:
    """Where it begins, what happens, and when everybody looks: after so many steps, and at or after the end."""

    start: Facts = field(repr=False)
    steps: list[Step]
    pause: int
    end: datetime
    others: bool  # at the pause, all tables and all kinds of rows are compared, and what two may add
    writers: tuple[int, int] = (0, 0)  # who those two are
    wanted: int = ALL_PARTS  # of which parts the looks are written
    door: str | None = None  # through which they look at the end
    met: set[str] = field(default_factory=set)  # what lived when everybody looked, what was told, added, done


def history_of(number: int) -> History:
    """The history that goes with this number. Hypothesis gives the numbers: it drew the choices too much alike."""
    choose = Choices(number)
    facts = living_state(choose)
    start, steps, t = facts.copy(), list[Step](), START
    for _ in range(choose.one(range(1, 13))):
        t += choose.one(STEPS)
        steps.append(
            _happens(facts, _erasure(facts, t, choose) if choose.chance(7) else _event(facts, t, choose))
        )
        if facts.of(Reminder, since=t) and choose.chance(60):
            t += timedelta(minutes=5)
            changed = events_of_writing.what_was_told_changes(Now(facts, t, choose))
            steps.append(_happens(facts, Step(t, "what was told changes", changed, job="remind")))
    later = choose.one(LATER) if choose.chance(50) else timedelta()
    others = choose.chance(OTHERS)
    wanted = ALL_PARTS if others or choose.chance(60) else mask(frozenset(choose.some(PARTS)))
    pause = min(choose.one(range(len(steps))), choose.one(range(len(steps))))
    writers = choose.one(range(100)), choose.one(range(100))
    return History(start, steps, pause, t + later, others, writers, wanted, choose.one(DOORS))


def _happens(facts: Facts, step: Step) -> Step:
    """It is known from here on, and what a job does is done."""
    for known in step.facts:
        facts.add(known)
    if step.job:
        jobs.run(facts, step.job, step.at)
    return step


def _event(facts: Facts, t: datetime, choose: Choices) -> Step:
    event = choose.one(EVENTS)
    if isinstance(event, str):
        before = events_of_writing.something_near(Now(facts, t, choose)) if event == "remind" else []
        return Step(t, f"the job {event} runs", before, job=event)
    return Step(t, event.__name__, event(Now(facts, t, choose)))


def _erasure(facts: Facts, t: datetime, choose: Choices) -> Step:
    """Something was entered by mistake."""
    last = facts.of(fact.Participant, circle=CIRCLE)[0].id
    known = choose.one(
        [f for kind in ERASABLE for f in facts.of(kind) if f.id not in ("link", "other link", last)]
    )
    facts.forget(known)
    return Step(t, "an error is erased", gone=[known])
