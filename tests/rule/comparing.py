"""Holding the model against the database: every difference as one sentence."""

from collections.abc import Iterator
from datetime import datetime

from .database import ALL_PARTS, Database, Seen
from .known import Facts
from .model import access, readable
from .rows import parts_in


def differences(
    facts: Facts, database: Database, moments: list[datetime], *, wanted: int = ALL_PARTS
) -> list[str]:
    """Every difference between what the model allows and what the database shows, for every actor at these moments."""
    found = [*maintenance(database)]
    for t in moments:
        found += living_access(facts, database, t)
    for seen in database.look(facts, moments, wanted=wanted):
        found += sheets(facts, database, seen, wanted)
    return found


def maintenance(database: Database) -> Iterator[str]:
    """The maintained access equals its definition."""
    if wrong := database.differences():
        yield f"{wrong} rows of access differ from their definition"


def living_access(facts: Facts, database: Database, t: datetime) -> Iterator[str]:
    """The living rows of access are those of the model."""
    ours = {row for circle in facts.circles for row in access(facts, circle, t)}
    theirs = database.access(facts, t)
    yield from (f"{t}: the database lacks {row}" for row in ours - theirs)
    yield from (f"{t}: the database has too much {row}" for row in theirs - ours)


def sheets(facts: Facts, database: Database, seen: Seen, wanted: int) -> Iterator[str]:
    """Nothing before a look; after it the sheets the model lets this actor read, in every table with content."""
    if seen.bare:
        yield f"{seen.moment}: {seen.actor} sees {seen.bare} rows before any look"
    asked = parts_in(wanted)
    ours = {
        name: len(database.catalogue.content)
        for name, sheet in facts.sheets.items()
        if sheet.part in asked and readable(facts, seen.actor, sheet, seen.moment)
    }
    for name in ours.keys() | seen.sheets.keys():
        if ours.get(name, 0) != seen.sheets.get(name, 0):
            how = (
                f"{seen.sheets.get(name, 0)} rows of {facts.sheets[name]}, the model says {ours.get(name, 0)}"
            )
            yield f"{seen.moment}: {seen.actor} sees {how}"
