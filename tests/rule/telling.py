"""Words to tell a written case with: what happened on which day, and then who sees what."""

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from itertools import count

from . import facts as fact
from .cast import CIRCLE, START, TEAM, WORRY, on_duty, position_of
from .facts import ALL, Parts, Sheet, Span

_number = count(1)


@dataclass(frozen=True)
class Case:
    """A story in order of time. `sheets` names each sheet: "plan: Emre Fatma", in a talk "notes: Emre | Emre Sanne"."""

    title: str
    sheets: dict[str, str]
    story: list["Span | Sheet | Then"] = field(default_factory=list)


@dataclass(frozen=True)
class Then:
    """At this moment exactly these see exactly this; who is not named sees nothing.

    `read`: sheets by actor; `desk`: who holds the desk list; `know`: whose statements of yes and no somebody may read.
    """

    at: datetime
    read: dict[str, set[str]]
    desk: set[str] | None = None
    know: dict[str, set[str]] | None = None


def day(number: float) -> datetime:
    """A moment, in days after the start."""
    return START + timedelta(days=number)


def sheet(name: str, written: str, circle: str = CIRCLE) -> Sheet:
    """A sheet from its notation: part, about whom, who was in the talk, in which circle. WORRY: whom a worry is about."""
    part, _, rest = written.partition(":")
    rest, _, elsewhere = rest.partition(" in ")
    about, _, talk = rest.partition("|")
    whom = frozenset({"WORRY": WORRY}.get(one, one) for one in about.split())
    return Sheet(name, elsewhere or circle, part, whom, frozenset(talk.split()) or None)


def then(
    at: float | datetime, *, desk: str | None = None, know: dict[str, str] | None = None, **read: str
) -> Then:
    """`then(3, Fatma="hers ours", Sanne="hers", desk="Ans")`."""
    return Then(
        at if isinstance(at, datetime) else day(at),
        {actor: set(names.split()) for actor, names in read.items()},
        None if desk is None else set(desk.split()),
        None if know is None else {actor: set(names.split()) for actor, names in know.items()},
    )


def joins(at: float, person: str) -> Span:
    return fact.Participant(id=f"{person} takes part", circle=CIRCLE, person=person, since=day(at))


def named(at: float, person: str, role: str = "contact", until: float | None = None) -> Span:
    """Named as contact worker or stand-in; told a second time with an end it is the same naming, ended."""
    return fact.NamedWorker(
        id=f"{person} is named", circle=CIRCLE, person=person, role=role, since=day(at), until=_end(until)
    )


def says(
    answer: str, at: float, giver: str, about: str | None, to: str | None, parts: str, until: float | None
) -> Span:
    """A statement about help, or with `to` about sharing."""
    kind = "sharing" if to else "help"
    said = frozenset(parts.split()) if parts else ALL
    return fact.Consent(
        id=f"{giver} says {answer} #{next(_number)}", circle=CIRCLE, kind=kind, about=about or giver, giver=giver,
        answer=answer, recipient=to, parts=said if answer == "yes" else Parts(), since=day(at), until=_end(until),
    )  # fmt: skip


def yes(
    at: float,
    giver: str,
    about: str | None = None,
    *,
    to: str | None = None,
    parts: str = "",
    until: float | None = None,
) -> Span:
    return says("yes", at, giver, about, to, parts, until)


def no(at: float, giver: str, about: str | None = None, *, to: str | None = None) -> Span:
    return says("no", at, giver, about, to, "", None)


def withdraws(at: float, giver: str, about: str | None = None, *, to: str | None = None) -> Span:
    return says("withdrawn", at, giver, about, to, "", None)


def refuses(at: float, refused_by: str, worker: str) -> Span:
    return fact.WorkerRefusal(
        id=f"{refused_by} refuses {worker}",
        circle=CIRCLE,
        worker=worker,
        refused_by=refused_by,
        since=day(at),
    )


def decided(at: float, giver: str, about: str, kind: str) -> Span:
    """A human decided: this giver's yes is not needed, or (kind authority) is enough."""
    return fact.Exemption(
        id=f"decided on {giver} for {about}",
        circle=CIRCLE,
        about=about,
        giver=giver,
        kind=kind,
        since=day(at),
    )


def authority(child: str, holder: str | None, kind: str, since: date, until: date | None = None) -> Span:
    return fact.Authority(
        id=f"{holder or kind} over {child}", child=child, holder=holder, kind=kind, since=since, until=until
    )


def emergency(at: float, person: str) -> Span:
    return fact.Emergency(
        id=f"emergency of {person}", circle=CIRCLE, person=person, since=day(at), tell_from=day(at)
    )


def legal(
    at: float, person: str, *, until: float, parts: str, decided_by: str, seconded_by: str | None
) -> Span:
    return fact.LegalException(
        id=f"legal ground of {person}", circle=CIRCLE, person=person, parts=frozenset(parts.split()), since=day(at),
        until=day(until), decided_by=decided_by, seconded_by=seconded_by, tell_from=day(at),
    )  # fmt: skip


def takes_up(at: float, person: str, kind: str, *, until: float) -> Span:
    return fact.Task(
        id=f"{kind} of {person}", circle=CIRCLE, kind=kind, person=person, since=day(at), until=day(until)
    )


def link(at: float, name: str, *, until: float, closed: float | None = None) -> Span:
    return fact.Bearer(id=name, circle=CIRCLE, since=day(at), until=day(until), closed=_end(closed))


def duty(at: float, name: str, *, until: float) -> Span:
    return on_duty(name, day(at), day(until))


def position(name: str, role: str, at: str = TEAM, *, since: float, until: float | None = None) -> Span:
    return fact.Position(
        id=position_of(name), person=name, role=role, organisation=at, since=day(since), until=_end(until)
    )


def _end(at: float | None) -> datetime | None:
    return None if at is None else day(at)
