"""The database that the model is held against: writes facts as the definer would, looks as the program's own role.

Everything happens in one transaction that is rolled back; each history has its own savepoint in it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import Connection
from psycopg.types.json import Jsonb

from .catalogue import Catalogue
from .known import Facts
from .model import Access
from .rows import TABLES, Keys, Row, parts_in, row_of

LOOKING = Path(__file__).with_name("looking.sql")
ALL_PARTS = 255
Json = dict[str, Any] | None


class Seen(NamedTuple):
    """What one actor saw at one moment: rows before any look, markers by sheet after it, other rows by kind."""

    actor: str
    moment: datetime
    bare: int
    sheets: dict[str, int]
    others: dict[str, set[str]]


class Database:
    """A connection as superuser, who may write any fact with any time, and become the program's role to look."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.catalogue = Catalogue(connection)
        self.known, self.keys = set[object](), Keys()
        connection.execute(self.catalogue.content_view())
        connection.execute(LOOKING.read_text())

    @contextmanager
    def history(self) -> Iterator[None]:
        """Whatever is written inside is gone after it."""
        self.known, self.keys = set(), Keys()
        self.connection.execute("SAVEPOINT history")
        try:
            yield
        finally:
            self.connection.execute("ROLLBACK TO SAVEPOINT history")

    def write(self, *facts: object) -> None:
        """New facts, one statement a table, in the order given; a fact already written is changed."""
        rows = [(TABLES[type(fact)], row_of(fact, self.keys)) for fact in facts]
        for (table, known), some in groupby(rows, lambda pair: (pair[0], pair[1]["id"] in self.known)):
            (self._change if known else self._insert)(table, [row for _, row in some])
        self.known |= {row["id"] for _, row in rows}

    def mark(self) -> None:
        """A marker row on every sheet, in every table with content; keys to other rows are not checked."""
        marking = self.catalogue.marking()
        self.connection.execute(
            f"SET LOCAL session_replication_role = replica; {marking}; SET LOCAL session_replication_role = origin"
        )

    def access(self, facts: Facts, t: datetime) -> set[Access]:
        """The rows of access that live at t."""
        rows = self.connection.execute(
            "SELECT holder, circle_id, about, ground, parts FROM access"
            " WHERE circle_id = ANY (%(circles)s) AND since <= %(t)s AND (until IS NULL OR %(t)s < until)",
            {"t": t, "circles": [self.keys.of(name) for name in facts.circles]},
        )
        return {self.access_of(*row) for row in rows}

    def differences(self) -> int:
        """How many rows of the maintained access differ from its definition."""
        row = self.connection.execute("SELECT count(*) FROM rules.access_difference").fetchone()
        return int(row[0]) if row else 0

    def look(
        self, facts: Facts, moments: list[datetime], *, wanted: int = ALL_PARTS, others: bool = False
    ) -> list[Seen]:
        """Every actor looks at every moment, as the program's role."""
        bearers = [name for name in facts.actors() if name not in facts.persons]
        who = [[self.keys.of(name) for name in names] for names in (facts.circles, facts.persons, bearers)]
        self.connection.execute("SET LOCAL ROLE naast_app")
        rows = self.connection.execute(
            "SELECT * FROM rule_test.look_round(%s, %s, %s, %s, %s, %s)", [*who, moments, wanted, others]
        ).fetchall()
        self.connection.execute("RESET ROLE")
        return [self._seen(*row) for row in rows]

    def _insert(self, table: str, rows: list[Row]) -> None:
        given = {name: f'r."{name}"' for name in rows[0]}
        source = f'jsonb_populate_recordset(null::public."{table}", %s) r'
        self.connection.execute(self.catalogue.insert(table, given, source), [Jsonb(rows)])

    def _change(self, table: str, rows: list[Row]) -> None:
        news = ", ".join(f'"{name}" = r."{name}"' for name in rows[0] if name != "id")
        source = f'jsonb_populate_recordset(null::public."{table}", %s) r'
        self.connection.execute(
            f'UPDATE "{table}" t SET {news} FROM {source} WHERE t.id = r.id', [Jsonb(rows)]
        )

    def access_of(self, holder: UUID, circle: UUID, about: UUID | None, ground: str, parts: int) -> Access:
        """A row of access in the words of the model."""
        name = self.keys.name
        return Access(name(holder), name(circle), name(about) if about else None, ground, parts_in(parts))

    def _seen(self, moment: datetime, actor: UUID, bare: int, sheets: Json, others: Json) -> Seen:
        by_name = {self.keys.name(sheet): times for sheet, times in (sheets or {}).items()}
        by_kind = {kind: set(seen) for kind, seen in (others or {}).items()}
        return Seen(self.keys.name(actor), moment, bare, by_name, by_kind)
