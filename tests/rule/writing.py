"""Writing the facts of the model into the database, with any time, as the program's role could not."""

from datetime import datetime
from itertools import groupby
from uuid import UUID, uuid4

from psycopg import Connection
from psycopg.types.json import Jsonb

from .catalogue import Catalogue
from .facts import Look, Person
from .known import Facts
from .rows import TABLES, Keys, Row, row_of

COLUMNS = "holder, circle_id, about, ground, ground_id, since, until, parts, tell_from"
DIFFERENCE = f"""
    WITH defined AS (SELECT {COLUMNS} FROM rules.access_for(%(circles)s)),
         kept AS (SELECT {COLUMNS} FROM access WHERE circle_id = ANY (%(circles)s))
    SELECT count(*) FROM ((TABLE defined EXCEPT ALL TABLE kept) UNION ALL (TABLE kept EXCEPT ALL TABLE defined)) d
"""

# Everybody is still writing something in every circle; begun so late that only the circle can close it.
DRAFTS = """
    INSERT INTO draft (id, writer_id, circle_id, form, fields, tab, begun_at)
    SELECT gen_random_uuid(), p.id, c.id, 'contact/', '{{}}', gen_random_uuid(), '2200-01-01' FROM circle c CROSS JOIN person p
     WHERE c.id = ANY ({circles}) AND p.id = ANY ({people})
       AND NOT EXISTS (SELECT FROM draft d WHERE d.circle_id = c.id AND d.writer_id = p.id AND d.begun_at > '2100-01-01')
"""


class Writer:
    """A connection as superuser; it remembers the keys of what goes by a name, and what it has written."""

    def __init__(self, connection: Connection, *, keys: Keys | None = None) -> None:
        self.connection = connection
        self.catalogue = Catalogue(connection)
        self.keys = keys or Keys()
        self.written: dict[str, str] = {}  # key, table

    def begin(self, facts: Facts) -> None:
        """All facts at once, access refreshed at the end, and a marker on every sheet."""
        ask = self.connection.execute
        ask("SELECT set_config('naast.bulk', 'on', true)")
        self.write(*facts.everything())
        ask("SELECT set_config('naast.bulk', '', true), rules.refresh(%s)", [self.circles(facts)])
        self.mark()

    def write(self, *facts: object) -> None:
        """New facts, one statement a table, in the order given; a fact already written is changed."""
        rows = [(TABLES[type(fact)], row_of(fact, self.keys)) for fact in facts]
        for (table, known), some in groupby(rows, lambda pair: (pair[0], pair[1]["id"] in self.written)):
            (self._change if known else self._insert)(table, [row for _, row in some])
        self.written |= {str(row["id"]): table for table, row in rows}
        self._write_beside(facts)

    def at(self, t: datetime) -> None:
        """What happens from here on happens at this moment."""
        self.connection.execute("SELECT set_config('naast.test_moment', %s, true)", [t.isoformat()])

    def erase(self, *facts: object) -> None:
        """As if it had never been entered."""
        for fact in facts:
            key = str(row_of(fact, self.keys)["id"])
            self.connection.execute(f'DELETE FROM "{self.written.pop(key)}" WHERE id = %s', [key])

    def mark(self) -> None:
        """A marker row on every sheet of ours, in every table with content; and in every circle, where nothing is yet.

        Of ours: the rows of the cast lie beside them, and stay as they were laid.
        """
        circles, people = self._keys_in("circle"), self._keys_in("person")
        done = set(TABLES.values()) | {"access", "shown", "draft"}
        self.unchecked(self.catalogue.marking(done, circles))
        self.unchecked(DRAFTS.format(circles=circles, people=people))

    def _keys_in(self, table: str) -> str:
        """The keys of what was written there, as an array in SQL."""
        return "'{" + ",".join(key for key, name in self.written.items() if name == table) + "}'::uuid[]"

    def unchecked(self, orders: str) -> None:
        """Without triggers, and without looking whether a row that is pointed at is there."""
        replica, origin = ("SET LOCAL session_replication_role = " + role for role in ("replica", "origin"))
        self.connection.execute(f"{replica}; {orders}; {origin}")  # type: ignore[call-overload]

    def differences(self, facts: Facts) -> int:
        """How many rows of the maintained access of these circles differ from their definition."""
        row = self.connection.execute(DIFFERENCE, {"circles": self.circles(facts)}).fetchone()
        return int(row[0]) if row else 0

    def circles(self, facts: Facts) -> list[UUID]:
        """The keys of all circles."""
        return [self.keys.of(name) for name in facts.circles]

    def _write_beside(self, facts: tuple[object, ...]) -> None:
        """What a look opened; and one way to reach each new person."""
        of = self.keys.of
        shown = [
            {"look_id": str(of(look.id)), "sheet_id": str(of(name))}
            for look in facts
            if isinstance(look, Look)
            for name in look.sheets
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
