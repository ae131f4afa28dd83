"""The database that the model is held against: one transaction, rolled back, with a savepoint for each history.

Facts are written in it as superuser; what can be seen is asked as the program's own role.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from psycopg import Connection
from psycopg.types.json import Jsonb

from .adding import orders
from .known import Facts
from .model import Access
from .rows import ALL_PARTS, Keys, parts_in
from .writing import Writer

LOOKING = Path(__file__).with_name("looking.sql")
SO_MANY = 20  # histories, after which their dead rows are cleared away
Key = UUID | str
Json = dict[str, Any] | None


class Seen(NamedTuple):
    """What one actor saw at one moment: rows before any look, markers by sheet after it, other rows by kind."""

    actor: str
    moment: datetime
    bare: int
    sheets: dict[str, int]
    others: dict[str, set[str]]


class Database(Writer):
    """Writes histories and lets everybody look at them."""

    def __init__(self, connection: Connection) -> None:
        super().__init__(connection)
        self._orders = orders(self.catalogue)
        self._told, self._undoing = 0, 0
        self._begin()

    def _begin(self) -> None:
        self.connection.execute(self.catalogue.views())
        self.connection.execute(LOOKING.read_text())
        self.connection.execute("SET LOCAL jit = off; SET LOCAL timezone = 'UTC'")

    def rest(self) -> None:
        """Clear away the dead rows of the histories before: in their way everything becomes ten times slower."""
        if self._told >= SO_MANY and not self._undoing:
            self.connection.rollback()
            self.connection.autocommit = True
            self.connection.execute("VACUUM")
            self.connection.autocommit = False
            self._told = 0
            self._begin()

    @contextmanager
    def history(self) -> Iterator[None]:
        """Whatever is written inside is gone after it. New keys: else the dead rows of all before are in the way."""
        self.rest()
        self._told += 1
        self.written, self.keys = {}, Keys()
        with self.undone("history"):
            yield

    @contextmanager
    def undone(self, name: str) -> Iterator[None]:
        """Whatever is done inside, also to the rule itself, is undone after it."""
        self.connection.execute(f"SAVEPOINT {name}")
        self._undoing += 1
        try:
            yield
        finally:
            self._undoing -= 1
            self.connection.execute(f"ROLLBACK TO SAVEPOINT {name}")

    def access(self, facts: Facts, t: datetime) -> set[Access]:
        """The rows of access that live at t."""
        rows = self.connection.execute(
            "SELECT holder, circle_id, about, ground, parts, tell_from FROM access"
            " WHERE circle_id = ANY (%(circles)s) AND since <= %(t)s AND (until IS NULL OR %(t)s < until)",
            {"t": t, "circles": self.circles(facts)},
        )
        return {self.access_of(*row) for row in rows}

    def look(
        self, facts: Facts, moments: list[datetime], *, wanted: int = ALL_PARTS, others: bool = False
    ) -> list[Seen]:
        """Every actor looks at every moment, as the program's role."""
        bearers = [name for name in facts.actors() if name not in facts.persons]
        who = [[self.keys.of(name) for name in names] for names in (facts.circles, facts.persons, bearers)]
        self.connection.execute("SET LOCAL ROLE naast_app")
        rows = self.connection.execute(
            "SELECT * FROM rule_test.look_round(%s, %s, %s, %s, %s, %s, %s)",
            [*who, moments, wanted, others, facts.door or ""],
        ).fetchall()
        self.connection.execute("RESET ROLE")
        return [self._seen(*row) for row in rows]

    def add(self, facts: Facts, actor: str, t: datetime) -> set[tuple[str, str]]:
        """Which rows this actor may add: kind and sheet, each tried and undone."""
        of, bearer = self.keys.of, actor not in facts.persons
        sheets = [
            {
                "id": str(of(s.name)),
                "circle": str(of(s.circle)),
                "about": [str(of(p)) for p in sorted(s.about)],
            }
            for s in facts.sheets.values()
        ]
        given = [
            of(actor),
            bearer,
            t,
            facts.door or "",
            self.circles(facts),
            Jsonb(self._orders),
            Jsonb(sheets),
        ]
        with self.undone("adding"):
            self.connection.execute("SET LOCAL ROLE naast_app")
            found = self.connection.execute(
                "SELECT * FROM rule_test.add_round(%s, %s, %s, %s, %s, %s, %s)", given
            ).fetchall()
        return {(kind, self.keys.name(sheet)) for kind, sheet in found}

    def access_of(
        self,
        holder: Key,
        circle: Key,
        about: Key | None,
        ground: str,
        parts: int,
        tell: datetime | str | None,
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
