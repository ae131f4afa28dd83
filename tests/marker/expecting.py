"""Who may meet a word, by the table its row stands in: from the model of the rule; where that is silent, written by hand.

A table without a line here fails: whoever adds one says who may see it, apart from the SQL that decides it.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any
from uuid import UUID

from tests.laid import Laid
from tests.rule import beside
from tests.rule import facts as fact
from tests.rule.known import Facts
from tests.rule.model import Access, about, access, held, on, places, readable
from tests.rule.yes import whose_yes

from .planting import Planted

Row = dict[str, Any]
HELPS = ("help", "question", "worry", "early_signal")
IN_TEAM = {"worker", "lead"}


@dataclass
class Expecting:
    """The rule at one moment, asked word by word."""

    laid: Laid
    facts: Facts
    t: datetime
    tables: dict[str, dict[str, Row]] = field(default_factory=dict)

    def may_meet(self, actor: str, planted: Planted) -> bool:
        """May this person (a key; "" for who is not signed in) read this field of this row, at any door?"""
        row = self.rows(planted.table)[planted.row]
        if not actor:
            return False
        if ASKED[planted.table](self, actor, row):
            return True
        by_name = NAMES.get((planted.table, planted.column))
        return bool(by_name and by_name(self, actor, row))

    def rows(self, table: str) -> dict[str, Row]:
        """All rows of a table by key, keys as text."""
        if table not in self.tables:
            read = [plain(row) for row in self.laid.rows(f'SELECT * FROM "{table}"')]
            self.tables[table] = {str(row["id"]): row for row in read}
        return self.tables[table]

    def held(self, actor: str, row: Row) -> set[Access]:
        """What they hold in the row's circle."""
        return held(self.facts, actor, row["circle_id"], self.t)

    def fact(self, kind: type[fact.Span], row: Row) -> Any:
        return self.facts.spans[kind][row["id"]]

    def sees_access_of(self, actor: str, circle: str, person: str) -> bool:
        """Does a line of "who may look along" that they may read name this person?"""
        lines = [one for one in access(self.facts, circle, self.t) if person in (one.holder, one.about)]
        return any(beside.sees_access(self.facts, actor, one, self.t) for one in lines)

    def leads(self, actor: str, row: Row) -> bool:
        return bool(places(self.facts, actor, self.facts.circles[row["circle_id"]].team, {"lead"}, self.t))


def plain(row: Row) -> Row:
    return {name: str(value) if isinstance(value, UUID) else value for name, value in row.items()}


Asked = Callable[[Expecting, str, Row], bool]


def content(e: Expecting, actor: str, row: Row) -> bool:
    """What lies on a sheet: who may read the sheet."""
    return readable(e.facts, actor, e.facts.sheets[row["sheet_id"]], e.t)


def at_the_desk(e: Expecting, actor: str, row: Row) -> bool:
    """Of the team's own promises of the plan, not of a talk, the desk reads what and whose."""
    sheet, team = e.facts.sheets[row["sheet_id"]], e.facts.circles[row["circle_id"]].team
    ours = sheet.part == "plan" and sheet.visible_to is None and str(row["organisation_id"]) == team
    return ours and on(e.held(actor, row), "desk")


def anybody_in_it(e: Expecting, actor: str, row: Row) -> bool:
    return bool(e.held(actor, row))


def by_more_than_standing_for_somebody(e: Expecting, actor: str, row: Row) -> bool:
    return any(one.ground not in ("represents", "sharing") for one in e.held(actor, row))


def told(e: Expecting, actor: str, row: Row) -> bool:
    """An emergency or exception: who it names, the lead, and those who take part once they are told."""
    named = actor in (row["person_id"], row.get("decided_by_id"))
    return named or e.leads(actor, row) or (row["tell_from"] <= e.t and on(e.held(actor, row), "own"))


def refused_or_helps(e: Expecting, actor: str, row: Row) -> bool:
    return actor == row["refused_by_id"] or on(e.held(actor, row), *HELPS)


def made_or_helps(e: Expecting, actor: str, row: Row) -> bool:
    return (
        actor == row["made_by_id"]
        or on(e.held(actor, row), *HELPS)
        or e.sees_access_of(actor, row["circle_id"], row["id"])
    )


def lives_or_reached(e: Expecting, actor: str, row: Row) -> bool:
    """An address: who lives there now, and who may reach one of those who live or lived there."""
    reached = beside.reaches(e.facts, actor, e.t)
    for member in e.rows("membership").values():
        gone = member["until"] is not None and member["until"] <= e.t.date()
        if member["household_id"] == row["id"] and (
            member["person_id"] in reached or (member["person_id"] == actor and not gone)
        ):
            return True
    return False


def colleague(e: Expecting, actor: str, row: Row) -> bool:
    mine = e.facts.living(fact.Position, e.t, person=actor, organisation=row["organisation_id"])
    return actor == row["person_id"] or bool(mine) or follows_up_mine(e, actor, row)


def follows_up_mine(e: Expecting, actor: str, row: Row) -> bool:
    """Who follows up a question or worry is told, by the name in their position, to whom it is about."""
    tasks = e.facts.of(fact.Task, person=row["person_id"])
    return any(one.ground == "own" for task in tasks for one in e.held(actor, {"circle_id": task.circle}))


def look(e: Expecting, actor: str, row: Row) -> bool:
    return beside.sees_look(e.facts, actor, e.fact(fact.Look, row), e.t)


def statement(kind: type[fact.Span]) -> Asked:
    return lambda e, actor, row: beside.sees_statement(e.facts, actor, e.fact(kind, row), e.t)


def named_in_it(e: Expecting, actor: str, row: Row) -> bool:
    """The name on a participant's row also stands where somebody reads who may look along."""
    return e.sees_access_of(actor, row["circle_id"], row["person_id"])


def known_by_name(e: Expecting, actor: str, row: Row) -> bool:
    """The name on somebody's own record travels with what they do: looks, access, a yes that is asked of them."""
    person = row["id"]
    return any(
        e.sees_access_of(actor, circle, person)
        or looks_seen(e, actor, circle, person)
        or asked_of(e, actor, circle, person)
        for circle in e.facts.circles
    )


def looks_seen(e: Expecting, actor: str, circle: str, person: str) -> bool:
    """A look of this person, now, at all they may open: would the actor read of it?"""
    sheets = frozenset(
        n for n, s in e.facts.sheets.items() if s.circle == circle and readable(e.facts, person, s, e.t)
    )
    there = e.facts.of(fact.Participant, circle=circle)
    names = frozenset(one.person for one in there if beside.sees_participant(e.facts, person, one, e.t))
    for ground in {one.ground for one in held(e.facts, person, circle, e.t)}:
        could = fact.Look(
            id="now", since=e.t, circle=circle, actor=person, ground=ground, sheets=sheets, about=names
        )
        if beside.sees_look(e.facts, actor, could, e.t):
            return True
    return False


def asked_of(e: Expecting, actor: str, circle: str, giver: str) -> bool:
    """Is a yes asked of this giver about somebody whom the actor is, represents, helps or follows up?"""
    rows = held(e.facts, actor, circle, e.t)
    there = {one.person for one in e.facts.of(fact.Participant, circle=circle)}
    mine = there if on(rows, *HELPS) else about(rows, "own", "represents") & there
    return any(giver in whose_yes(e.facts, circle, person, e.t) for person in mine)


def being_written(e: Expecting, actor: str, row: Row) -> bool:
    """A draft: its writer alone, and only as long as they hold something in its circle (the desk opens no sheet)."""
    return actor == row["writer_id"] and (
        row["circle_id"] is None or any(one.ground != "desk" for one in e.held(actor, row))
    )


ASKED: dict[str, Asked] = {
    "attempt": content,
    "initiator": content,
    "worry": content,
    "worry_contact": content,
    "worry_end": content,
    "worry_word": content,
    "appointment": content,
    "appointment_change": content,
    "bearer": made_or_helps,
    "closeness": content,
    "closing": content,
    "consent": statement(fact.Consent),
    "contact_way": lambda e, actor, row: beside.sees_contact_way(e.facts, actor, row["person_id"], e.t),
    "deed": content,
    "draft": being_written,
    "document": content,
    "emergency": told,
    "ending": anybody_in_it,
    "exemption": statement(fact.Exemption),
    "handover": by_more_than_standing_for_somebody,
    "hope": content,
    "household": lives_or_reached,
    "legal_exception": told,
    "look": look,
    "note": content,
    "message": content,
    "named_worker": anybody_in_it,
    "origin": content,
    "outcome": content,
    "participant": lambda e, actor, row: beside.sees_participant(
        e.facts, actor, e.fact(fact.Participant, row), e.t
    ),
    "person": lambda e, actor, row: beside.sees_person(e.facts, actor, row["id"], e.t),
    "position": colleague,
    "promise": content,
    "question": content,
    "question_outcome": content,
    "question_word": content,
    "remark": content,
    "support_offer": content,
    "task": lambda e, actor, row: actor == row["person_id"] or bool(e.held(actor, row)),
    "worker_refusal": refused_or_helps,
}
# Where a field is told to more people than its row.
NAMES: dict[tuple[str, str], Asked] = {
    ("participant", "name"): named_in_it,
    ("person", "name"): known_by_name,
    ("promise", "promiser_name"): at_the_desk,
    ("promise", "what"): at_the_desk,
}
