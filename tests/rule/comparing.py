"""Holding the model against the database: every difference as one sentence."""

from collections import defaultdict
from collections.abc import Callable, Iterator
from datetime import datetime
from json import loads

from . import beside
from . import facts as fact
from .adding import may_add
from .database import Database, Seen
from .known import Facts
from .model import access, readable, writable
from .rows import ALL_PARTS, parts_in
from .told import told
from .written import Draft


def differences(
    facts: Facts,
    database: Database,
    moments: list[datetime],
    *,
    wanted: int = ALL_PARTS,
    others: bool = False,
) -> Iterator[str]:
    """What the model allows against what the database shows, for every actor at these moments."""
    yield from of_looks(
        facts, database, database.look(facts, moments, wanted=wanted, others=others), wanted, others=others
    )


def of_looks(
    facts: Facts, database: Database, looked: list[Seen], wanted: int = ALL_PARTS, *, others: bool
) -> Iterator[str]:
    """The same, of looks that were taken."""
    yield from maintenance(facts, database)
    for t in {seen.moment for seen in looked}:
        yield from living_access(facts, database, t)
    for seen in looked:
        yield from sheets(facts, seen, wanted, len(database.catalogue.content) if others else 1)
        if others:
            yield from other_rows(facts, database, seen)


def maintenance(facts: Facts, database: Database) -> Iterator[str]:
    """The maintained access equals its definition."""
    if wrong := database.differences(facts):
        yield f"{wrong} rows of access differ from their definition"


def living_access(facts: Facts, database: Database, t: datetime) -> Iterator[str]:
    """The living rows of access are those of the model."""
    ours = {row for circle in facts.circles for row in access(facts, circle, t)}
    theirs = database.access(facts, t)
    yield from (f"{t}: the database lacks {row}" for row in ours - theirs)
    yield from (f"{t}: the database has too much {row}" for row in theirs - ours)


def sheets(facts: Facts, seen: Seen, wanted: int, tables: int) -> Iterator[str]:
    """Nothing before a look; after it the sheets the model lets this actor read, in each of the tables."""
    if seen.bare:
        yield f"{seen.moment}: {seen.actor} sees {seen.bare} rows before any look"
    for name, sheet in facts.sheets.items():
        may = sheet.part in parts_in(wanted) and readable(facts, seen.actor, sheet, seen.moment)
        if seen.sheets.get(name, 0) != (tables if may else 0):
            how = f"{seen.sheets.get(name, 0)} of {tables} rows of {sheet}; the model says {may}"
            yield f"{seen.moment}: {seen.actor} sees {how} (door: {facts.door})"
    if strange := seen.sheets.keys() - facts.sheets.keys():
        yield f"{seen.moment}: {seen.actor} sees rows of {strange}"


def other_rows(facts: Facts, database: Database, seen: Seen) -> Iterator[str]:
    """Rows that are no content: exactly those of the model, kind by kind."""
    actor, t = seen.actor, seen.moment
    may = {
        "participant": _those(
            facts.of(fact.Participant), lambda p: beside.sees_participant(facts, actor, p, t)
        ),
        "consent": _those(facts.of(fact.Consent), lambda c: beside.sees_statement(facts, actor, c, t)),
        "exemption": _those(facts.of(fact.Exemption), lambda e: beside.sees_statement(facts, actor, e, t)),
        "look": _those(facts.of(fact.Look), lambda look: beside.sees_look(facts, actor, look, t)),
        "sheet": {name for name, sheet in facts.sheets.items() if readable(facts, actor, sheet, t)},
        "writable": {name for name, sheet in facts.sheets.items() if writable(facts, actor, sheet, t)},
        "my_circle": {circle for circle in facts.circles if beside.lists(facts, actor, circle, t)},
        "own_draft": _those(facts.of(Draft), lambda d: beside.keeps_own_draft(facts, actor, d, t)),
        "draft": {circle for circle in facts.circles if beside.keeps_draft(facts, actor, circle, t)},
        "person": {p for p in facts.persons if beside.sees_person(facts, actor, p, t)},
        "contact_way": {p for p in facts.persons if beside.sees_contact_way(facts, actor, p, t)},
    }
    for kind, ours in may.items():
        theirs = {database.keys.name(key) for key in seen.others.get(kind, set())}
        if ours != theirs:
            yield f"{t}: {actor} and {kind}: model only {ours - theirs}, database only {theirs - ours}"
    yield from lists(facts, database, seen)
    for kind, keys in seen.others.items():
        for circle in map(database.keys.name, keys if kind.startswith("a row of") else ()):
            if not beside.may_be_in(facts, actor, circle, kind, t):
                yield f"{t}: {actor} sees {kind} of {circle}, holds nothing there, and is not named in it"
    rows = {
        row
        for circle in facts.circles
        for row in access(facts, circle, t)
        if beside.sees_access(facts, actor, row, t)
    }
    shown = {database.access_of(*loads(row)) for row in seen.others.get("access", set())}
    if rows != shown:
        yield f"{t}: {actor} and access: model only {rows - shown}, database only {shown - rows}"


def lists(facts: Facts, database: Database, seen: Seen) -> Iterator[str]:
    """What is told without a look."""
    theirs: dict[str, set[tuple[object, ...]]] = defaultdict(set)
    for line in seen.others.get("told", set()):
        kind, row = loads(line)
        theirs[kind].add(tuple(database.keys.name(one) if isinstance(one, str) else one for one in row))
    for kind, ours in told(facts, seen.actor, seen.moment).items():
        if ours != theirs[kind]:
            both = f"model only {ours - theirs[kind]}, database only {theirs[kind] - ours}"
            yield f"{seen.moment}: {seen.actor} is told of {kind} (door: {facts.door}): {both}"


def additions(facts: Facts, database: Database, actor: str, t: datetime) -> Iterator[str]:
    """Which rows this actor may add."""
    ours, theirs = may_add(facts, actor, t), database.add(facts, actor, t)
    if ours != theirs:
        yield f"{t}: {actor} adds: model only {ours - theirs}, database only {theirs - ours}"


def _those(facts: list, may: Callable) -> set[str]:
    return {known.id for known in facts if may(known)}
