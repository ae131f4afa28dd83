"""What people write in a random history: messages, promises, appointments, letters, drafts; who is away; how a worry ends."""

from collections.abc import Iterator
from datetime import timedelta

from . import written
from .cast import CIRCLE, QUESTION, START, TEAM, WORRY, position_of
from .choices import DAY, HOUR, Choices, Now, new_sheet
from .facts import Sheet, Span
from .known import Facts
from .model import has_ended

SOON = [timedelta(minutes=30), 5 * HOUR, 20 * HOUR, 2 * DAY, 14 * DAY]
COMES = ["Sanne", "Karim", "Bram"]
Written = Iterator[Span | Sheet]


# How it begins


def begin(facts: Facts, choose: Choices) -> Written:
    """Some of everything; written before the history begins."""
    now = Now(facts, START - HOUR, choose)
    for event in (
        a_message_is_written, a_message_is_written, a_promise_is_made, a_promise_is_made, an_appointment_is_made,
        an_appointment_is_made, a_letter_is_laid_down, a_draft_is_begun, somebody_wishes_to_be_reminded,
        somebody_wishes_to_be_reminded,
    ):  # fmt: skip
        for known in event(now):
            facts.add(known)
            yield known
    if choose.chance(40):
        yield from somebody_is_away(now)


def a_sheet(now: Now, part: str, whom: set[str] | None = None) -> list[Sheet]:
    """For this part, mostly the ordinary one; about one, or several."""
    about = whom or set(now.choose.some(now.people())) or {now.one()}
    eyes = {now.choose.one(sorted(about)), "Sanne"} if now.choose.chance(25) else None
    sheet = new_sheet(now.choose, CIRCLE, about, eyes, part)
    return [now.facts.sheets.get(sheet.name, sheet)]


def new(now: Now, made: Span, sheets: list[Sheet]) -> list[Span | Sheet]:
    """What is written, and its sheet when that is new too."""
    return [*(one for one in sheets if one.name not in now.facts.sheets), made]


# What may happen


def a_message_is_written(now: Now) -> list[Span | Sheet]:
    of = now.one()
    sheets = a_sheet(now, "notes", {of})
    by_team = now.choose.chance(40)
    name = now.choose.name("message")
    made = written.Message(id=name, circle=CIRCLE, sheet=sheets[0].name, of=of, by_team=by_team, since=now.t)
    return new(now, made, sheets)


def a_promise_is_made(now: Now) -> list[Span | Sheet]:
    sheets = a_sheet(now, now.choose.one(["plan", "plan", "safety"]))
    promiser = now.choose.one(["Sanne", "Karim", now.one(), None])
    made = written.Promise(
        id=now.choose.name("promise"), circle=CIRCLE, sheet=sheets[0].name, promiser=promiser,
        organisation=None if promiser else TEAM, due=now.day(-3, 2, 14, 30), since=now.t,
    )  # fmt: skip
    return new(now, made, sheets)


def a_promise_is_kept(now: Now) -> list[Span]:
    made = [p for p in now.facts.of(written.Promise) if not now.facts.of(written.Outcome, promise=p.id)]
    if not made:
        return []
    one = now.choose.one(made)
    name = now.choose.name("outcome")
    return [written.Outcome(id=name, circle=CIRCLE, sheet=one.sheet, promise=one.id, since=now.t)]


def something_near(now: Now) -> list[Span | Sheet]:
    """Before the job that reminds runs: mostly an appointment that is near."""
    if now.choose.chance(20):
        return []
    made = [
        *an_appointment_is_made(now, [timedelta(minutes=30), 20 * HOUR]),
        *somebody_wishes_to_be_reminded(now),
    ]
    return made


def what_was_told_changes(now: Now) -> list[Span]:
    """An appointment of which somebody was reminded is moved or called off."""
    told = {reminder.appointment for reminder in now.facts.of(written.Reminder)}
    one = now.choose.one([one for one in now.facts.of(written.Appointment) if one.id in told])
    return [_change(now, one, now.choose.one(["moved", "off"]))]


def an_appointment_is_made(now: Now, soon: list[timedelta] = SOON) -> list[Span | Sheet]:
    sheets = a_sheet(now, "plan")
    made = written.Appointment(
        id=now.choose.name("appointment"), circle=CIRCLE, sheet=sheets[0].name, since=now.t,
        starts=now.t + now.choose.one(soon), workers=frozenset(now.choose.some(COMES)),
    )  # fmt: skip
    return new(now, made, sheets)


def it_is_moved(now: Now) -> list[Span]:
    return [_change(now, now.choose.one(now.facts.of(written.Appointment)), "moved")]


def it_is_called_off(now: Now) -> list[Span]:
    return [_change(now, now.choose.one(now.facts.of(written.Appointment)), "off")]


def _change(now: Now, one: written.Appointment, kind: str) -> Span:
    moved = kind == "moved"
    return written.Change(
        id=now.choose.name(kind), circle=CIRCLE, sheet=one.sheet, appointment=one.id, kind=kind, since=now.t,
        starts=now.t + now.choose.one(SOON) if moved else None,
        workers=frozenset(now.choose.some(COMES) if moved else ()),
    )  # fmt: skip


def a_letter_is_laid_down(now: Now) -> list[Span | Sheet]:
    sheets = a_sheet(now, "documents")
    name = now.choose.name("letter")
    return new(now, written.Document(id=name, circle=CIRCLE, sheet=sheets[0].name, since=now.t), sheets)


def a_draft_is_begun(now: Now) -> list[Span]:
    writers = ["Sanne", "Karim", now.one()]
    return [
        written.Draft(id=now.choose.name("draft"), writer=who, circle=where, since=now.t - ago * DAY)
        for who in writers
        for where, ago in [(now.choose.one([CIRCLE, None]), now.choose.one([0, 13]))]
    ]


def somebody_is_away(now: Now) -> list[Span]:
    until = now.choose.one([None, now.t + 2 * DAY])
    return [
        written.Absence(id=now.choose.name("absence"), position=position_of(who), since=now.t, until=until)
        for who in now.choose.some(["Sanne", "Karim"])
    ]


def somebody_wishes_to_be_reminded(now: Now) -> list[Span]:
    who = [*now.choose.some(["Sanne", "Karim"]), now.one()]
    how, before = now.choose.one(["mail", "mail", "text", "screen"]), now.choose.one(["day", "hours"])
    return [
        written.Wish(id=now.choose.name("wish"), person=one, how=how, before=before, since=now.t)
        for one in who
        if not now.facts.of(written.Wish, person=one, since=now.t)
    ]


def more_is_said_of_a_question(now: Now) -> list[Span]:
    sheets = [one for one in now.facts.sheets.values() if one.circle == QUESTION]
    name = now.choose.name("word")
    return [written.Word(id=name, circle=QUESTION, sheet=one.name, since=now.t) for one in sheets[:1]]


def a_worry_ends(now: Now) -> list[Span]:
    """The two say how it ended, or the person says no; or who told it takes it back, which ends nothing."""
    if WORRY not in now.facts.circles or has_ended(now.facts, WORRY, now.t):
        return []
    kind = now.choose.one(["yes", "no", "safety", "taken_back"])
    sheet = next(s for s in now.facts.sheets.values() if s.circle == WORRY and len(s.about) == 1)
    return [
        written.WorryEnd(id=now.choose.name("end"), circle=WORRY, sheet=sheet.name, kind=kind, since=now.t)
    ]


EVENTS = [
    a_message_is_written, a_message_is_written, a_promise_is_made, a_promise_is_kept, an_appointment_is_made, it_is_moved,
    it_is_called_off, a_letter_is_laid_down, a_draft_is_begun, somebody_is_away, more_is_said_of_a_question, a_worry_ends,
]  # fmt: skip
