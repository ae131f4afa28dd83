"""One database per size, kept as long as the generator and the tables are the same; the rule is laid down anew at every run."""

import subprocess
import sys
from collections.abc import Iterable
from hashlib import sha256
from os import environ
from pathlib import Path

import psycopg

from bench.town.copying import lay_town, refresh
from bench.town.shape import Shape
from naast.doors.cli.postgres import Cluster

BASE = Path(__file__).resolve().parents[2]
TOWN = BASE / "bench" / "town"
RIGHTS = BASE / "naast" / "rights" / "access"
# Of the size a real server would have; the rest is as PostgreSQL comes. Not durable: nothing here must survive.
SERVER = {"shared_buffers": "1GB", "max_wal_size": "4GB", "log_line_prefix": "bench %d "}
BLANK = "blank"
RELAY = "import django; django.setup(); from naast.rights.access import laying; laying.take_up(); laying.lay_down()"


# Every table as it is: columns, constraints, indexes.
FORM = """
SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (
    SELECT format('%s %s %s %s', attrelid::regclass, attname, format_type(atttypid, atttypmod), attnotnull) AS line
    FROM pg_attribute WHERE attnum > 0 AND NOT attisdropped AND attrelid IN (
        SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r')
    UNION ALL SELECT format('%s %s', conrelid::regclass, pg_get_constraintdef(oid)) FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
    UNION ALL SELECT indexdef FROM pg_indexes WHERE schemaname = 'public') every
"""


class Town:
    """The town of so many households, in its own database of this cluster."""

    def __init__(self, cluster: Cluster, *, households: int) -> None:
        self.cluster, self.households = cluster, households
        self.name = f"town_{households}"
        self.shape = Shape(households)

    def build(self) -> dict[str, float]:
        """As the generator says it; gives seconds per step, nothing when it stood already."""
        told, rule = self._known()
        took: dict[str, float] = {}
        if told != story() or self.ask(FORM) != self._form():
            self._migrate(self.name)
            took = self._lay()
        else:
            self._owner(self.name, "-c", RELAY)
            if rule != rule_version():
                took = {"refresh_all": self._refresh()}
        self.ask(f"COMMENT ON DATABASE {self.name} IS '{story()} {rule_version()}'")
        return took

    def ask(self, sql: str) -> str:
        """As the superuser, whom row security does not stop."""
        return self.cluster.ask(sql, database=self.name)

    def environment(self, database: str = "") -> dict[str, str]:
        """What a program needs to work on this town as the product would."""
        kept = {
            name: value
            for name, value in environ.items()
            if name not in ("DATABASE_URL", "DATABASE_OWNER_URL", "NAAST_DEMO")
        }
        at = self.cluster.environment(database or self.name)
        return {**kept, **at, "DJANGO_SETTINGS_MODULE": "naast.settings", "PYTHONPATH": str(BASE)}

    def _lay(self) -> dict[str, float]:
        with psycopg.connect(self.cluster.url("superuser", self.name), autocommit=True) as connection:
            took = lay_town(connection, shape=self.shape)
        took["refresh_all"] = self._refresh()
        self.ask("VACUUM ANALYZE")
        return took

    def _refresh(self) -> float:
        with psycopg.connect(self.cluster.url("owner", self.name), autocommit=True) as connection:
            return refresh(connection)

    def _form(self) -> str:
        """What the tables would be if they were made today."""
        self._migrate(BLANK)
        return self.cluster.ask(FORM, database=BLANK)

    def _migrate(self, database: str) -> None:
        """An empty one."""
        self.cluster.drop_database(database)
        self.cluster.make_database(database)
        self._owner(database, "manage.py", "migrate", "--verbosity", "0")

    def _owner(self, database: str, *words: str) -> None:
        env = {**self.environment(database), "NAAST_AS": "owner"}
        subprocess.run([sys.executable, *words], cwd=BASE, env=env, check=True)

    def _known(self) -> tuple[str, str]:
        said = self.cluster.ask(
            f"SELECT shobj_description(oid, 'pg_database') FROM pg_database WHERE datname = '{self.name}'"
        ).split()
        return (said[0], said[1]) if len(said) == 2 else ("", "")


def start(folder: Path) -> Cluster:
    """The cluster of the bench, with the settings of a real server."""
    cluster = Cluster(folder, durable=False).start()
    wanted = [name for name, value in SERVER.items() if cluster.ask(f"SHOW {name}").rstrip("\n") != value]
    if wanted:
        cluster.ask("".join(f"ALTER SYSTEM SET {name} = '{value}';\n" for name, value in SERVER.items()))
        cluster.stop()
        cluster.start()
    return cluster


def story() -> str:
    """The version of what is told; not of how it is kept."""
    return _of(page for page in TOWN.glob("*.py") if page.name not in ("building.py", "copying.py"))


def rule_version() -> str:
    """Of what access follows from."""
    return _of(
        page for page in (RIGHTS / "vocabulary").glob("*.sql") if "yes" in page.name or "access" in page.name
    )


def _of(files: Iterable[Path]) -> str:
    return sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()[:16]
