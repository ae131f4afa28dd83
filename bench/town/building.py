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
RELAY = "import django; django.setup(); from naast.rights.access import laying; laying.take_up(); laying.lay_down()"


class Town:
    """The town of so many households, in its own database of this cluster."""

    def __init__(self, cluster: Cluster, *, households: int) -> None:
        self.cluster, self.households = cluster, households
        self.name = f"town_{households}"
        self.shape = Shape(households)

    def build(self) -> dict[str, float]:
        """As the generator says it; gives seconds per step, nothing when it stood already."""
        data, rule = self._known()
        took: dict[str, float] = {}
        if data != data_version():
            self.cluster.drop_database(self.name)
            self.cluster.make_database(self.name)
            self._owner("manage.py", "migrate", "--verbosity", "0")
            took = self._lay()
        else:
            self._owner("-c", RELAY)
            if rule != rule_version():
                took = {"refresh_all": self._refresh()}
        self.ask(f"COMMENT ON DATABASE {self.name} IS '{data_version()} {rule_version()}'")
        return took

    def ask(self, sql: str) -> str:
        """As the superuser, whom row security does not stop."""
        return self.cluster.ask(sql, database=self.name)

    def environment(self) -> dict[str, str]:
        """What a program needs to work on this town as the product would."""
        kept = {name: value for name, value in environ.items() if name not in ("DATABASE_URL", "DATABASE_OWNER_URL", "NAAST_DEMO")}
        return {
            **kept, **self.cluster.environment(self.name), "DJANGO_SETTINGS_MODULE": "naast.settings", "PYTHONPATH": str(BASE),
        }  # fmt: skip

    def _lay(self) -> dict[str, float]:
        with psycopg.connect(self.cluster.url("owner", self.name), autocommit=True) as connection:
            took = lay_town(connection, shape=self.shape)
        self.ask("VACUUM ANALYZE")
        return took

    def _refresh(self) -> float:
        with psycopg.connect(self.cluster.url("owner", self.name), autocommit=True) as connection:
            return refresh(connection)

    def _owner(self, *words: str) -> None:
        env = {**self.environment(), "NAAST_AS": "owner"}
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


def data_version() -> str:
    """Of what is written: the generator and the tables."""
    return _of([*TOWN.glob("*.py"), *(BASE / "naast").rglob("migrations/*.py")])


def rule_version() -> str:
    """Of what access follows from."""
    return _of(page for page in (RIGHTS / "vocabulary").glob("*.sql") if "yes" in page.name or "access" in page.name)


def _of(files: Iterable[Path]) -> str:
    return sha256(b"".join(file.read_bytes() for file in sorted(files))).hexdigest()[:16]
