"""First half of the rule: how old somebody is, whose yes is needed about them, and what was agreed."""

from calendar import isleap
from datetime import date, datetime

from . import facts as fact
from .facts import Parts, midnight, moment
from .known import Facts, remembered

NONE = frozenset[str]()
NOBODY_HOLDS = {"temporarily_none", "not_determinable"}
BOTH_ARE_ASKED = {"mentor", "curator"}


# How old


def birthday(facts: Facts, person: str, years: int) -> datetime | None:
    """When somebody turns this old: with only a year known as if born on 31 December; nothing known: None."""
    known = facts.persons[person]
    born = known.born or (date(known.year, 12, 31) if known.year else None)
    if born is None:
        return None
    if (born.month, born.day) == (2, 29) and not isleap(born.year + years):
        born = born.replace(day=28)
    return midnight(born.replace(year=born.year + years))


def age(facts: Facts, person: str, t: datetime) -> str:
    """child (under 12), youth (12 to 15) or adult; nothing known: youth if ever under authority."""
    twelve, sixteen = birthday(facts, person, 12), birthday(facts, person, 16)
    if twelve is None or sixteen is None:
        return "youth" if facts.of(fact.Authority, child=person) else "adult"
    return "child" if t < twelve else "youth" if t < sixteen else "adult"


# Whose yes, and what they agreed


@remembered
def whose_yes(facts: Facts, circle: str, about: str, t: datetime) -> set[str]:
    """Everybody whose yes about this person is needed; empty when nobody can give it (rules 1 to 6)."""
    givers: set[str] = set()
    years = age(facts, about, t)
    if years == "adult" or (years == "youth" and not carried_over(facts, circle, about, t)):
        givers |= {about}
    if years != "child":
        givers |= {r.representative for r in represented(facts, about, t) if r.kind in BOTH_ARE_ASKED}
    if years != "adult":
        deciders = holders(facts, about, t) or allowed_to_decide(facts, circle, about, t)
        if not deciders:
            return set()
        givers |= deciders
    return givers - exempt(facts, circle, about, t)


def carried_over(facts: Facts, circle: str, about: str, t: datetime) -> bool:
    """At 12 the youth is asked at the next talk: until they spoke, the earlier yes of others stands."""
    twelve = birthday(facts, about, 12)
    said = facts.of(fact.Consent, circle=circle, kind="help", about=about)
    earlier = [c for c in said if twelve and c.giver != about and c.answer == "yes" and c.since < twelve]
    return bool(earlier) and not any(c.giver == about and c.since <= t for c in said)


def holders(facts: Facts, child: str, t: datetime) -> set[str]:
    """Who holds authority at t; nobody when it cannot be determined or nobody has it for now."""
    living = facts.living(fact.Authority, t, child=child)
    return set() if any(a.kind in NOBODY_HOLDS for a in living) else {a.holder for a in living if a.holder}


def represented(facts: Facts, person: str, t: datetime) -> list[fact.Representation]:
    return facts.living(fact.Representation, t, person=person)


def speaks_for(facts: Facts, who: str, person: str, t: datetime) -> bool:
    """The person; who holds authority over them under 16; a mentor, a curator, who is authorised (not money alone)."""
    parents = (
        {a.holder for a in facts.living(fact.Authority, t, child=person)}
        if age(facts, person, t) != "adult"
        else set()
    )
    appointed = {r.representative for r in represented(facts, person, t) if r.kind != "administrator"}
    return who in {person} | parents | appointed


def allowed_to_decide(facts: Facts, circle: str, about: str, t: datetime) -> set[str]:
    """Authority cannot be determined: a human decided, with a reason, whose yes is enough."""
    decided = facts.living(fact.Exemption, t, circle=circle, about=about)
    return {exemption.giver for exemption in decided if exemption.kind == "authority"}


def exempt(facts: Facts, circle: str, about: str, t: datetime) -> set[str]:
    """A human decided, with article and reason, that the yes of these is not needed."""
    decided = facts.living(fact.Exemption, t, circle=circle, about=about)
    return {exemption.giver for exemption in decided if exemption.kind != "authority"}


@remembered
def agreed(facts: Facts, circle: str, kind: str, about: str, recipient: str | None, t: datetime) -> Parts:
    """The parts in the standing yes of every giver; sharing only while there is a yes to help; nothing after the end."""
    if facts.living(fact.Ending, t, circle=circle):
        return NONE
    if kind != "help" and not agreed(facts, circle, "help", about, None, t):
        return NONE
    said = facts.of(fact.Consent, circle=circle, kind=kind, about=about, recipient=recipient)
    givers = whose_yes(facts, circle, about, t)
    yeses = [standing_yes([c for c in said if c.giver == giver], t) for giver in givers]
    return frozenset.intersection(*yeses) if yeses else NONE


def standing_yes(said: list[fact.Consent], t: datetime) -> Parts:
    """The last statement stands, and is a yes until it ends; an earlier one never comes back."""
    last = max((c for c in said if c.since <= t), key=lambda c: c.since, default=None)
    return last.parts if last and last.answer == "yes" and last.lives(t) else NONE


def participants(facts: Facts, circle: str, t: datetime) -> list[str]:
    return [p.person for p in facts.living(fact.Participant, t, circle=circle)]


@remembered
def frozen(facts: Facts, circle: str, t: datetime) -> bool:
    """Nobody who takes part is agreed to help any more."""
    there = participants(facts, circle, t)
    return not any(agreed(facts, circle, "help", person, None, t) for person in there)


@remembered
def froze(facts: Facts, circle: str, after: datetime, t: datetime) -> bool:
    """Did the circle go from awake to frozen, after that moment and at t at the latest?"""
    was_awake = False
    for turn in sorted(turn for turn in turns(facts, circle) if turn <= t):
        if was_awake and turn > after and frozen(facts, circle, turn):
            return True
        was_awake = not frozen(facts, circle, turn)
    return False


def turns(facts: Facts, circle: str) -> set[datetime]:
    """The moments at which somebody's agreement may begin or end."""
    there = {p.person for p in facts.of(fact.Participant, circle=circle)}
    spans: list[fact.Span] = [
        *facts.of(fact.Participant, circle=circle),
        *facts.of(fact.Consent, circle=circle, kind="help"),
        *facts.of(fact.Exemption, circle=circle),
        *facts.of(fact.Ending, circle=circle),
        *(a for a in facts.of(fact.Authority) if a.child in there),
        *(r for r in facts.of(fact.Representation) if r.person in there),
    ]
    birthdays = {birthday(facts, person, years) for person in there for years in (12, 16)}
    ends = {moment(when) for span in spans for when in (span.since, span.until)}
    return {when for when in birthdays | ends if when}
