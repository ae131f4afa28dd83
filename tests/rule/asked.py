"""Questions, worries and coming back, in a random history: how they begin, and what may happen next."""

from collections.abc import Iterator
from dataclasses import replace

from . import facts as fact
from .cast import CIRCLE, QUESTION, RETURN, START, WORRY
from .choices import DAY, HOUR, Choices, Now, say
from .facts import Sheet, Span
from .known import Facts
from .yes import whose_yes

ASKER, INITIATOR = "asker", "initiator"


# How it begins


def begin(facts: Facts, choose: Choices) -> Iterator[Span | Sheet]:
    """In half of the histories a question asked of the team and a worry that two took up; in half, people who came back."""
    if choose.chance(50):
        yield from _asked(choose)
    else:
        del facts.circles[QUESTION], facts.circles[WORRY]
    if choose.chance(50):
        yield from _come_back(facts, choose)
    else:
        del facts.circles[RETURN]


def _asked(choose: Choices) -> Iterator[Span | Sheet]:
    for bearer, circle in ((ASKER, QUESTION), (INITIATOR, WORRY)):
        since, days = START - 2 * DAY, choose.one([10, 600])
        yield fact.Bearer(id=bearer, circle=circle, purpose="thread", since=since, until=since + days * DAY)
    yield _task(choose, "question", None, QUESTION, START - 2 * DAY, None)
    if choose.chance(60):
        yield from (_task(choose, "worry", who, WORRY, START - DAY, 28) for who in ("Sanne", "Karim"))
    for circle, about in (
        (QUESTION, {ASKER}),
        (WORRY, {INITIATOR, WORRY}),
        (WORRY, {WORRY}),
        (WORRY, {INITIATOR}),
    ):
        yield Sheet(f"contact of {sorted(about)}", circle, "contact", frozenset(about))
    yield Sheet("story of the worry", WORRY, "story", frozenset({WORRY}))  # which nobody should add to


def _come_back(facts: Facts, choose: Choices) -> Iterator[Span | Sheet]:
    """Somebody who takes part in the circle has a new one, with a yes or waiting for who comes; perhaps with others."""
    waits = choose.chance(25)
    since = START - 20 * DAY
    people = [p.person for p in facts.of(fact.Participant, circle=CIRCLE)]
    for person in dict.fromkeys([people[0], choose.one([*people, "Mila"])]):
        yield fact.Participant(id=f"{person} in {RETURN}", circle=RETURN, person=person, since=since)
        for giver in sorted(whose_yes(facts, RETURN, person, START)) if not waits else ():
            yield say(choose, START - 4 * DAY, RETURN, person, giver, "yes")
        yield Sheet(f"story of {person} in {RETURN}", RETURN, "story", frozenset({person}))
    if waits:
        yield _task(choose, "question", None, RETURN, START - 2 * DAY, None)
    elif choose.chance(25):  # it ended before, so it is what was before to who is in the other one now
        yield fact.Ending(id="the end of the return", circle=RETURN, since=START - 3 * DAY)
    for worker in ["Bram", *choose.some(["Sanne", "Ans"])]:
        named = f"{worker} for {RETURN}"
        yield fact.NamedWorker(id=named, circle=RETURN, person=worker, role="contact", since=since)


def _task(choose: Choices, kind: str, who: str | None, circle: str, since, days: int | None) -> Span:  # type: ignore[no-untyped-def]
    until = since + days * DAY if days else None
    return fact.Task(id=choose.name("task"), circle=circle, kind=kind, person=who, since=since, until=until)


# What may happen


def a_question_is_taken_up(now: Now) -> list[Span]:
    if QUESTION not in now.facts.circles:
        return []
    who = now.choose.one(["Sanne", "Karim", "Bram"])
    return [_task(now.choose, "question", who, QUESTION, now.t, now.choose.one([1, 28]))]


def a_question_is_answered(now: Now) -> list[Span]:
    open_now = [task for task in now.facts.of(fact.Task, circle=QUESTION) if task.until is None]
    return [replace(task, until=now.t) for task in open_now]


def it_is_asked_again(now: Now) -> list[Span]:
    if QUESTION not in now.facts.circles:
        return []
    return [_task(now.choose, "question", None, QUESTION, now.t, None)]


def a_code_is_closed(now: Now) -> list[Span]:
    bearers = now.facts.of(fact.Bearer, purpose="thread")
    return [replace(now.choose.one(bearers), closed=now.t)] if bearers else []


def a_worry_is_taken_up(now: Now) -> list[Span]:
    if WORRY not in now.facts.circles:
        return []
    return [_task(now.choose, "worry", who, WORRY, now.t, 28) for who in ("Ans", "Karim")]


def there_is_contact(now: Now) -> list[Span | Sheet]:
    """The one it is about is known now: what was written is about this person, and theirs to read."""
    if WORRY not in now.facts.circles or now.facts.of(fact.Participant, circle=WORRY):
        return []
    who = now.choose.one(["Joop", "Aylin", "Emre", "Piet"])
    known = fact.Participant(id=f"{who} in {WORRY}", circle=WORRY, person=who, since=now.t)
    sheets = [s for s in now.facts.sheets.values() if s.circle == WORRY and WORRY in s.about]
    return [known, *(replace(s, about=s.about - {WORRY} | {who}) for s in sheets)]


def it_ends_together(now: Now) -> list[Span]:
    ended = now.facts.of(fact.Ending, circle=CIRCLE)
    since = now.t + now.choose.one([0, 0, 1]) * HOUR
    return [] if ended else [fact.Ending(id="the end", circle=CIRCLE, since=since)]


def what_was_before_is_answered(now: Now) -> list[Span]:
    """Everybody whose yes is needed says whether the circle may be read, or one of them says something else."""
    if RETURN not in now.facts.circles:
        return []
    about = now.choose.one([p.person for p in now.facts.of(fact.Participant, circle=RETURN)])
    answer = now.choose.one(["yes", "yes", "yes", "no", "withdrawn"])
    givers = sorted(whose_yes(now.facts, RETURN, about, now.t))
    return [
        replace(say(now.choose, now.t, RETURN, about, giver, answer, CIRCLE), kind="former")
        for giver in givers
    ]
