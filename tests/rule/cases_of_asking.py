"""Written cases: a question by code, a worry of another, ending together and coming back (decision 0005)."""

from dataclasses import replace

from . import facts as fact
from .cast import CIRCLE, QUESTION, RETURN, TEAM, WORRY
from .facts import Sheet, Span
from .telling import Case, day, duty, joins, named, no, position, sheet, then, yes

ASKED = {"asked": "contact: asker in a question"}
TOLD = {"told": "contact: initiator WORRY in a worry", "tried": "contact: WORRY in a worry"}
BESIDE = TOLD | {"beside": "story: WORRY in a worry"}
STORY = {"story": "story: Fatma", "talk": "notes: Fatma | Fatma Sanne", "new": "story: Fatma in the return"}


def code(at: float, name: str, circle: str, *, until: float = 700, closed: float | None = None) -> Span:
    """The code of a thread."""
    ended = None if closed is None else day(closed)
    return fact.Bearer(
        id=name, circle=circle, purpose="thread", since=day(at), until=day(until), closed=ended
    )


def asked_of(at: float, who: str | None, kind: str, circle: str, *, until: float | None = None) -> Span:
    """A task of somebody, or of the team."""
    end = None if until is None else day(until)
    return fact.Task(id=f"{kind} of {who}", circle=circle, kind=kind, person=who, since=day(at), until=end)


def in_return(known: Span) -> Span:
    """The same in the circle in which people came back."""
    return replace(known, id=f"{known.id} again", circle=RETURN)  # type: ignore[call-arg]


def before(said: Span) -> Span:
    """A statement, on coming back, about reading what was before."""
    return replace(said, circle=RETURN, kind="former", recipient=CIRCLE)  # type: ignore[call-arg]


def about(name: str, *whom: str) -> Sheet:
    """A sheet of the worry, about somebody who is known now."""
    return replace(sheet(name, BESIDE[name]), about=frozenset(whom))


ASKING = [
    Case(
        "A question is its code's and, until it is answered, of who is on duty; then nobody's, until it is asked again",
        ASKED,
        [
            code(0, "asker", QUESTION), asked_of(0, None, "question", QUESTION), duty(1, "Karim", until=2),
            then(0.5, asker="asked", Ans="asked"),
            then(1, asker="asked", Ans="asked", Karim="asked"),
            position("Ans", "lead", TEAM, since=-1000, until=1.2),
            then(1.3, asker="asked", Karim="asked"),
            asked_of(0, None, "question", QUESTION, until=1.5),
            then(1.5, asker="asked"),
            fact.Task(id="again", circle=QUESTION, kind="question", person=None, since=day(1.6)),
            then(1.7, asker="asked", Karim="asked"),
            then(2, asker="asked"),
        ],
    ),
    Case(
        "Who took the question up keeps it for four weeks, also off duty; a closed code opens nothing",
        ASKED,
        [
            code(0, "asker", QUESTION), asked_of(1, "Sanne", "question", QUESTION, until=29),
            then(2, asker="asked", Sanne="asked"),
            code(0, "asker", QUESTION, closed=3),
            then(3, Sanne="asked"),
            then(29),
        ],
    ),
    Case(
        "A worry is read by the two who took it up and, what they told, by the initiator; from contact on by whom it is about",
        BESIDE,
        [
            code(0, "initiator", WORRY),
            then(0.5, initiator="told"),
            *(asked_of(1, who, "worry", WORRY, until=29) for who in ("Sanne", "Karim")),
            then(2, initiator="told", Sanne="told tried", Karim="told tried"),
            fact.Participant(id="known", circle=WORRY, person="Joop", since=day(5)),
            about("told", "initiator", "Joop"), about("tried", "Joop"), about("beside", "Joop"),
            then(5, initiator="told", Joop="told tried beside", Sanne="told tried", Karim="told tried"),
            then(29, initiator="told", Joop="told tried beside"),
        ],
    ),
    Case(
        "Who followed a worry up and left the team reads it no more; the other goes on, and of nobody else is it",
        TOLD,
        [
            code(0, "initiator", WORRY), duty(0, "Karim", until=40),
            *(asked_of(1, who, "worry", WORRY, until=29) for who in ("Sanne", "Karim")),
            position("Sanne", "worker", since=-1000, until=3),
            then(2, initiator="told", Sanne="told tried", Karim="told tried"),
            then(3, initiator="told", Karim="told tried"),
            position("Karim", "worker", since=-1000, until=4),
            then(4, initiator="told"),
        ],
    ),
    Case(
        "Who took a question up and left the team reads it no more; unanswered it is the team's still",
        ASKED,
        [
            code(0, "asker", QUESTION), asked_of(0, None, "question", QUESTION),
            asked_of(1, "Sanne", "question", QUESTION, until=29), position("Sanne", "worker", since=-1000, until=3),
            then(2, asker="asked", Ans="asked", Sanne="asked"),
            then(3, asker="asked", Ans="asked"),
        ],
    ),
    Case(
        "Ended together: the team looks no more, what is yours stays; coming back, what was before asks a yes of its own",
        STORY,
        [
            joins(0, "Fatma"), named(0, "Sanne"), yes(1, "Fatma"),
            then(2, Fatma="story talk", Sanne="story talk", desk="Ans"),
            fact.Ending(id="the end", circle=CIRCLE, since=day(10)),
            then(10, Fatma="story talk", desk=""),
            in_return(joins(400, "Fatma")), in_return(named(400, "Karim")), in_return(yes(401, "Fatma")),
            then(402, Fatma="story talk new", Karim="new"),
            before(yes(403, "Fatma", parts="story plan")),
            then(404, Fatma="story talk new", Karim="story new"),
            in_return(named(404.2, "Sanne", "stand_in")),
            then(404.3, Fatma="story talk new", Karim="story new", Sanne="story new"),
            before(no(405, "Fatma")),
            then(405, Fatma="story talk new", Karim="new", Sanne="new"),
        ],
    ),
    Case(
        "Who was not in it before has nothing of before to open, also with a yes",
        {"story": "story: Fatma", "hers": "story: Mila", "new": "story: Mila in the return"},
        [
            joins(0, "Fatma"), named(0, "Sanne"), yes(1, "Fatma"),
            fact.Ending(id="the end", circle=CIRCLE, since=day(10)),
            in_return(joins(400, "Mila")), in_return(named(400, "Karim")), in_return(yes(401, "Mila")),
            before(yes(403, "Mila")),
            then(404, Fatma="story", Mila="new", Karim="new"),
        ],
    ),
]  # fmt: skip
