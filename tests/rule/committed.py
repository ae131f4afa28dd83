"""Rows that are really committed, for tests with two connections; and all of them gone afterwards."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import uuid4

import psycopg
from psycopg import Connection, sql

from .cast import CIRCLE
from .known import Facts
from .rows import Keys
from .writing import Writer

PATIENCE = "-c lock_timeout=10s -c statement_timeout=15s -c timezone=UTC"


def connect(role: str) -> Connection:
    """A connection of its own, as `superuser` or as the program (`app`); nobody waits for a lock for ever."""
    name = "NAAST_EMBEDDED_URL" if role == "app" else "NAAST_EMBEDDED_SUPERUSER_URL"
    return psycopg.connect(os.environ[name], options=PATIENCE)


class Committed:
    """Facts that are committed, under the same keys for whoever writes more of them."""

    def __init__(self, facts: Facts) -> None:
        self.facts = facts
        self.keys = Keys()
        self.written: dict[str, str] = {}

    @contextmanager
    def writer(self) -> Iterator[Writer]:
        """Writes in one transaction: committed at the end unless it was before."""
        with connect("superuser") as connection:
            writer = Writer(connection, keys=self.keys)
            writer.written = self.written
            yield writer

    @contextmanager
    def acting(self, name: str) -> Iterator[Connection]:
        """The program's role in a transaction in which somebody acts and has opened the circle."""
        with connect("app") as connection:
            connection.execute(
                "SELECT set_config('naast.person', %s, true), set_config('naast.trace', %s, true)",
                [str(self.keys.of(name)), str(uuid4())],
            )
            connection.execute("SELECT rules.open_circles_for(%s, 'test', 255)", [[self.keys.of(CIRCLE)]])
            yield connection

    def begin(self) -> None:
        with self.writer() as writer:
            writer.begin(self.facts)

    def differences(self) -> int:
        """How many rows of access, of all circles there are, differ from their definition."""
        with connect("superuser") as connection:
            row = connection.execute("SELECT count(*) FROM rules.access_difference").fetchone()
            return int(row[0]) if row else 0

    def clear_away(self) -> None:
        """As if nothing had been there."""
        with self.writer() as writer:
            circles = sql.Literal([str(key) for key in writer.circles(self.facts)])
            looks = sql.SQL("(SELECT {} FROM look WHERE circle_id = ANY ({}::uuid[]))")
            orders = [
                sql.SQL("DELETE FROM processing_line WHERE trace_id IN ")
                + looks.format(sql.SQL("trace"), circles),
                sql.SQL("DELETE FROM shown WHERE look_id IN ") + looks.format(sql.SQL("id"), circles),
            ]
            for table, columns in writer.catalogue.must.items():
                if "circle_id" in columns:
                    of_circle = sql.SQL("DELETE FROM {} WHERE circle_id = ANY ({}::uuid[])")
                    orders.append(of_circle.format(sql.Identifier(table), circles))
            for key, table in self.written.items():
                column = sql.SQL("person_id" if table == "contact_way" else "id")
                orders.append(
                    sql.SQL("DELETE FROM {} WHERE {} = {}").format(sql.Identifier(table), column, key)
                )
                if table == "person":
                    orders.append(sql.SQL("DELETE FROM contact_way WHERE person_id = {}").format(key))
            writer.unchecked(sql.SQL("; ").join(orders).as_string(writer.connection))
