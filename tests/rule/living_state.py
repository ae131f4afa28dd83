"""Where a random history starts: people who take part, workers named, yeses standing, sheets of every kind, some tasks."""

from dataclasses import replace
from datetime import date, datetime
from itertools import chain

from . import asked, events_of_writing
from . import facts as fact
from .cast import (
    CIRCLE,
    OTHER_CIRCLE,
    START,
    on_duty,
    the_cast,
)
from .choices import BIRTHS, DAY, HOUR, RECIPIENTS, Choices, Now, new_sheet, say
from .events_of_work import TASKS, a_ground_of_law, a_task_is_taken_up, an_emergency
from .facts import Person, Sheet
from .known import Facts
from .yes import whose_yes

FAMILIES = ["Fatma Emre", "Fatma Emre Aylin", "Lisa Noa", "Lisa Noa Emre", "Piet", "Piet Fatma", "Joop Aylin"]


def living_state(choose: Choices) -> Facts:
    """Everything as it is when the history begins."""
    facts = the_cast()
    for child in ("Emre", "Aylin", "Noa"):
        born, year = choose.one(BIRTHS)
        facts.add(Person(child, born, year))
        _unsettle(facts, choose, child)
    _begin(facts, choose, CIRCLE, choose.one(FAMILIES).split(), ["Sanne", *choose.some(["Karim", "Bram"])])
    _begin(facts, choose, OTHER_CIRCLE, choose.one(["Joop", "Fatma Aylin"]).split(), ["Bram"])
    facts.add(
        fact.Bearer(id="link", circle=CIRCLE, since=START - 3 * DAY, until=START + choose.one([5, 90]) * DAY)
    )
    facts.add(fact.Bearer(id="other link", circle=OTHER_CIRCLE, since=START - DAY, until=START + 30 * DAY))
    for name in choose.some(["Karim", "Sanne", "Bram", "Thomas"]):
        facts.add(on_duty(name, START - HOUR, START + choose.one([9 * HOUR, 60 * DAY])))
    _appoint(facts, choose)
    share(facts, choose, START - 3 * DAY, "link")
    share(facts, choose, START - 2 * DAY, choose.one(RECIPIENTS))
    _begin_tasks(facts, choose)
    if choose.chance(20):
        facts.add(_refusal(choose, facts))
    for sheet in [*_sheets(choose, facts, CIRCLE), *_sheets(choose, facts, OTHER_CIRCLE)]:
        facts.add(sheet)
    for known in asked.begin(facts, choose):
        facts.add(known)
    for known in events_of_writing.begin(facts, choose):
        facts.add(known)
    for look in _looks(facts):
        facts.add(look)
    return facts


def _unsettle(facts: Facts, choose: Choices, child: str) -> None:
    """Sometimes nobody holds authority any more, or it cannot be determined; or soon, after the yes."""
    since = choose.one([date(2026, 2, 1), date(2026, 3, 10)])
    if choose.chance(15):
        for known in facts.of(fact.Authority, child=child):
            facts.add(replace(known, until=since))
    if choose.chance(15):
        kind = choose.one(["temporarily_none", "not_determinable"])
        facts.add(fact.Authority(id=f"{kind} {child}", child=child, holder=None, kind=kind, since=since))


def _begin(facts: Facts, choose: Choices, circle: str, people: list[str], workers: list[str]) -> None:
    """Who takes part, who is named, and mostly a yes of everybody whose yes is needed."""
    for person in people:
        facts.add(
            fact.Participant(
                id=f"{person} in {circle}", circle=circle, person=person, since=START - 400 * DAY
            )
        )
    for worker in workers:
        facts.add(
            fact.NamedWorker(
                id=f"{worker} for {circle}",
                circle=circle,
                person=worker,
                role="contact" if worker == workers[0] else "stand_in",
                since=START - 300 * DAY,
            )
        )
    for person in people:
        for giver in sorted(whose_yes(facts, circle, person, START)):
            if choose.chance(90):
                until = START + choose.one([3, 30, 500]) * DAY if choose.chance(15) else None
                facts.add(say(choose, START - 5 * DAY, circle, person, giver, "yes", until=until))


def share(facts: Facts, choose: Choices, t: datetime, to: str) -> None:
    """Everybody whose yes is needed about somebody agrees to share with this person, organisation or link."""
    person = choose.one([p.person for p in facts.of(fact.Participant, circle=CIRCLE)])
    for giver in sorted(whose_yes(facts, CIRCLE, person, t)):
        facts.add(say(choose, t, CIRCLE, person, giver, "yes", to))


def _appoint(facts: Facts, choose: Choices) -> None:
    """Sometimes somebody represents an adult, or a youth."""
    for person, who, kind in [
        ("Fatma", "Joop", "authorised"), ("Lisa", "Els", "curator"), ("Piet", "Joop", "administrator"),
        ("Emre", "Els", "mentor"), ("Noa", "Joop", "authorised"),
    ]:  # fmt: skip
        if choose.chance(25):
            facts.add(
                fact.Representation(
                    id=choose.name(f"{who} for {person}"),
                    person=person,
                    representative=who,
                    kind=kind,
                    since=date(2025, 1, 1),
                    until=choose.one([None, date(2026, 3, 20)]),
                )
            )


def _refusal(choose: Choices, facts: Facts) -> fact.WorkerRefusal:
    """Somebody does not want a worker: for those they speak for, and for nobody else."""
    people = [p.person for p in facts.of(fact.Participant, circle=CIRCLE)]
    return fact.WorkerRefusal(
        id="said before", circle=CIRCLE, worker=choose.one(["Sanne", "Karim"]),
        refused_by=choose.one([*people, "Hakan"]), since=START - DAY,
    )  # fmt: skip


def _begin_tasks(facts: Facts, choose: Choices) -> None:
    """Sometimes a task, an emergency or a ground of law already runs."""
    now = Now(facts, START - HOUR, choose)
    begun = [a_task_is_taken_up(now, kind) for kind in (*TASKS, "early_signal") if choose.chance(40)]
    begun += [event(now) for event in (an_emergency, a_ground_of_law) if choose.chance(50)]
    for known in chain(*begun):
        facts.add(known)


def _sheets(choose: Choices, facts: Facts, circle: str) -> list[Sheet]:
    """About one, about several; for everybody it is about, or only for those who were in that talk."""
    people = [p.person for p in facts.of(fact.Participant, circle=circle)]
    eyes = [*people, "Sanne", "Karim", "Hakan", "Noor", "link"]
    made = [new_sheet(choose, circle, {person}, None) for person in people]
    made += [new_sheet(choose, circle, {person}, {person, choose.one(eyes)}) for person in people]
    made += [
        new_sheet(choose, circle, {people[0]}, None, "contact"),
        new_sheet(choose, circle, set(people), None),
    ]
    made += [new_sheet(choose, circle, set(people), {choose.one(eyes), choose.one(eyes)})]
    made += [new_sheet(choose, circle, set(people[:2]), None), new_sheet(choose, circle, {people[-1]}, None)]
    return made


def _looks(facts: Facts) -> list[fact.Look]:
    """Sanne looked before: at each sheet apart, told at once or later; and at the list."""
    looks = [
        fact.Look(
            id=f"look at {name}",
            circle=sheet.circle,
            actor="Sanne",
            ground="emergency" if number % 4 == 0 else "help",
            sheets=frozenset({name}),
            since=START,
            tell_from=START + 20 * DAY if number % 3 == 0 else None,
            purpose="together" if number % 5 == 0 else "list",
        )
        for number, (name, sheet) in enumerate(facts.sheets.items())
    ]
    somebody = facts.of(fact.Participant, circle=looks[1].circle)[0].person
    return [*looks, replace(looks[1], id="look at the list", sheets=frozenset(), about=frozenset({somebody}))]
