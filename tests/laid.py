"""The database as it was laid, and back to it: for tests that commit (a browser, a crawl, a race).

As superuser, for the owner cannot switch triggers off. All rows are kept aside once and put back in one stroke, access
included, so that nothing is computed anew. Sessions stay: nobody has to sign in again.
"""

import os
from typing import Any

import psycopg
from psycopg.rows import dict_row

STAYS = ("django_session", "django_migrations", "procrastinate_workers")
TABLES = (
    "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY 1"
)
AS_LAID = "as_laid"


class Laid:
    """One connection as superuser on the test database; every call commits."""

    def __init__(self) -> None:
        url = os.environ["NAAST_EMBEDDED_SUPERUSER_URL"]
        self.connection = psycopg.connect(url, autocommit=True)
        self.connection.execute("SET session_replication_role = replica")
        self.connection.execute("SET lock_timeout = '5s'")
        self.tables = [name for (name,) in self.connection.execute(TABLES) if name not in STAYS]
        self._keep()

    def lay_again(self) -> None:
        """As it was: all rows of all tables."""
        every = ", ".join(f'public."{name}"' for name in self.tables)
        back = "; ".join(f'INSERT INTO public."{t}" SELECT * FROM {AS_LAID}."{t}"' for t in self.tables)
        self.connection.execute(f"BEGIN; TRUNCATE {every}; {back}; COMMIT")

    def do(self, sql: str, *values: Any) -> None:
        """As if it had always been so: no trigger fires, and access is not computed anew."""
        self.connection.execute(sql, values or None)  # type: ignore[arg-type]

    def change(self, sql: str, *values: Any) -> None:
        """As it happens in life: triggers fire, access follows."""
        self.connection.execute("SET session_replication_role = origin")
        try:
            self.connection.execute(sql, values or None)  # type: ignore[arg-type]
        finally:
            self.connection.execute("SET session_replication_role = replica")

    def sees(self, sql: str, *values: Any) -> list[tuple[Any, ...]]:
        """What is really there."""
        return self.connection.execute(sql, values or None).fetchall()  # type: ignore[arg-type]

    def rows(self, sql: str) -> list[dict[str, Any]]:
        """The same, with the names of the columns."""
        return self.connection.cursor(row_factory=dict_row).execute(sql).fetchall()  # type: ignore[arg-type]

    def close(self) -> None:
        self.connection.close()

    def _keep(self) -> None:
        """Aside, in a schema that nobody else reads; away with what an earlier test run left."""
        copies = "; ".join(f'CREATE TABLE {AS_LAID}."{t}" AS TABLE public."{t}"' for t in self.tables)
        self.connection.execute(f"DROP SCHEMA IF EXISTS {AS_LAID} CASCADE; CREATE SCHEMA {AS_LAID}; {copies}")
