"""The database that the model is held against: writes facts as the definer would, looks as the program's own role.

Everything happens in one transaction that is rolled back; each history has its own savepoint in it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid4

from psycopg import Connection
from psycopg.types.json import Jsonb

from .catalogue import Catalogue
from .facts import Look, Person
from .known import Facts
from .model import Access
from .rows import ALL_PARTS, TABLES, Keys, Row, parts_in, row_of

LOOKING = Path(__file__).with_name("looking.sql")
Key = UUID | str
Json = dict[str, Any] | None
COLUMNS = "holder, circle_id, about, ground, ground_id, since, until, parts, tell_from"
DIFFERENCE = f"""
    WITH defined AS (SELECT {COLUMNS} FROM rules.access_for(%(circles)s)),
         kept AS (SELECT {COLUMNS} FROM access WHERE circle_id = ANY (%(circles)s))
    SELECT count(*) FROM ((TABLE defined EXCEPT ALL TABLE kept) UNION ALL (TABLE kept EXCEPT ALL TABLE defined)) d
"""


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
        connection.execute(self.catalogue.content_views())
        connection.execute(LOOKING.read_text())
        connection.execute("SET LOCAL jit = off; SET LOCAL timezone = 'UTC'")

    @contextmanager
    def history(self) -> Iterator[None]:
        """Whatever is written inside is gone after it."""
        self.known, self.keys = set(), Keys()
        self.connection.execute("SAVEPOINT history")
        try:
            yield
        finally:
            self.connection.execute("ROLLBACK TO SAVEPOINT history")

    def begin(self, facts: Facts) -> None:
        """All facts at once, access refreshed at the end, and a marker on every sheet."""
        self.connection.execute("SELECT set_config('naast.bulk', 'on', true)")
        self.write(*facts.everything())
        self.connection.execute(
            "SELECT set_config('naast.bulk', '', true), rules.refresh(%s)", [self._circles(facts)]
        )
        self.mark()

    def write(self, *facts: object) -> None:
        """New facts, one statement a table, in the order given; a fact already written is changed."""
        rows = [(TABLES[type(fact)], row_of(fact, self.keys)) for fact in facts]
        for (table, known), some in groupby(rows, lambda pair: (pair[0], pair[1]["id"] in self.known)):
            (self._change if known else self._insert)(table, [row for _, row in some])
        self.known |= {row["id"] for _, row in rows}
        self._write_beside(facts)

    def erase(self, *facts: object) -> None:
        """As if it had never been entered."""
        for fact in facts:
            row = row_of(fact, self.keys)
            self.connection.execute(f'DELETE FROM "{TABLES[type(fact)]}" WHERE id = %s', [row["id"]])
            self.known.discard(row["id"])

    def mark(self) -> None:
        """A marker row on every sheet, in every table with content; keys to other rows are not checked."""
        marking = self.catalogue.marking()
        self.connection.execute(
            f"SET LOCAL session_replication_role = replica; {marking}; SET LOCAL session_replication_role = origin"
        )

    def access(self, facts: Facts, t: datetime) -> set[Access]:
        """The rows of access that live at t."""
        rows = self.connection.execute(
            "SELECT holder, circle_id, about, ground, parts, tell_from FROM access"
            " WHERE circle_id = ANY (%(circles)s) AND since <= %(t)s AND (until IS NULL OR %(t)s < until)",
            {"t": t, "circles": self._circles(facts)},
        )
        return {self.access_of(*row) for row in rows}

    def differences(self, facts: Facts) -> int:
        """How many rows of the maintained access of these circles differ from their definition."""
        row = self.connection.execute(DIFFERENCE, {"circles": self._circles(facts)}).fetchone()
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

    def _circles(self, facts: Facts) -> list[UUID]:
        return [self.keys.of(name) for name in facts.circles]

    def _write_beside(self, facts: tuple[object, ...]) -> None:
        """What a look opened; and one way to reach each new person."""
        of = self.keys.of
        shown = [
            {"look_id": str(of(x.id)), "sheet_id": str(of(name))}
            for x in facts
            if isinstance(x, Look)
            for name in x.sheets
        ]
        ways = [{"id": str(uuid4()), "person_id": str(of(x.name))} for x in facts if isinstance(x, Person)]
        for table, rows in (("shown", shown), ("contact_way", ways)):
            if rows:
                self._insert(table, rows)

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

    def access_of(
        self, holder: Key, circle: Key, about: Key | None, ground: str, parts: int, tell: Any
    ) -> Access:
        """A row of access in the words of the model."""
        name = self.keys.name
        told = datetime.fromisoformat(tell) if isinstance(tell, str) else tell
        return Access(
            name(holder), name(circle), name(about) if about else None, ground, parts_in(parts), told
        )

    def _seen(self, moment: datetime, actor: UUID, bare: int, sheets: Json, others: Json) -> Seen:
        by_name = {self.keys.name(sheet): times for sheet, times in (sheets or {}).items()}
        by_kind = {kind: set(seen) for kind, seen in (others or {}).items()}
        return Seen(self.keys.name(actor), moment, bare, by_name, by_kind)
