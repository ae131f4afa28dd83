"""What the model of the rule must know of the database as it stands: every fact, by key."""

from dataclasses import fields
from typing import Any
from uuid import UUID

from tests.laid import Laid
from tests.rule import facts as fact
from tests.rule.known import Facts
from tests.rule.rows import OTHER_COLUMN, TABLES, UNWRITTEN, parts_in

SHOWN = "SELECT look_id::text, array_agg(sheet_id::text) FROM shown GROUP BY 1"


def facts_in(laid: Laid) -> Facts:
    """All rows as facts; what has no name of its own goes by its key."""
    known = Facts()
    shown = {look: frozenset(sheets) for look, sheets in laid.sees(SHOWN)}
    for kind, table in TABLES.items():
        for row in laid.rows(f'SELECT * FROM "{table}"'):
            learn(known, kind, table, row, shown)
    return known


def learn(
    known: Facts, kind: type, table: str, row: dict[str, Any], shown: dict[str, frozenset[str]]
) -> None:
    match kind:
        case fact.Person:
            one = fact.Person(str(row["id"]), row["birth_date"], row["birth_year"])
            known.persons[one.name] = one
        case fact.Organisation:
            known.organisations[str(row["id"])] = fact.Organisation(str(row["id"]), row["kind"])
        case fact.Circle:
            known.circles[str(row["id"])] = fact.Circle(str(row["id"]), str(row["team_id"]))
        case fact.Sheet:
            known.add(sheet_of(row))
        case _:
            cells = {
                f.name: cell(table, f.name, row) for f in fields(kind) if (table, f.name) not in UNWRITTEN
            }
            sheets = {"sheets": shown.get(str(row["id"]), frozenset())} if kind is fact.Look else {}
            known.add(kind(**cells, **sheets))


def sheet_of(row: dict[str, Any]) -> fact.Sheet:
    eyes = None if row["visible_to"] is None else frozenset(map(str, row["visible_to"]))
    (part,) = parts_in(row["part"])
    return fact.Sheet(str(row["id"]), str(row["circle_id"]), part, frozenset(map(str, row["about"])), eyes)


def cell(table: str, name: str, row: dict[str, Any]) -> Any:
    """A field of a fact from its column: keys as text, parts as words, people as a set."""
    column = OTHER_COLUMN.get((table, name), name if name in row else f"{name}_id")
    value = row[column]
    if name == "parts":
        return parts_in(value)
    if isinstance(value, list):
        return frozenset(map(str, value))
    return str(value) if isinstance(value, UUID) else value
