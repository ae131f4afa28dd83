"""One PostgreSQL cluster in one folder: make, start, prove life, stop, throw away."""

import fcntl
import os
import shutil
import time
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Literal, Self

from naast.doors.cli.postgres.binaries import find_binaries
from naast.doors.cli.postgres.credentials import Credentials
from naast.doors.cli.postgres.programs import Programs
from naast.doors.cli.postgres.refusal import NoPostgres
from naast.doors.cli.postgres.room import OURS, make_room, place_for, reachable
from naast.doors.cli.postgres.server_user import ServerUser

Role = Literal["app", "owner", "superuser"]
NAMES = {"app": "naast_app", "owner": "naast_owner", "superuser": "postgres"}
ROLES_SQL = Path(__file__).with_name("roles.sql")
QUICK = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "autovacuum": "off"}
TRIES = 3


class Cluster:
    """A database of our own on 127.0.0.1. `durable=False` is for tests: lost when the machine falls."""

    def __init__(self, folder: Path, *, durable: bool = True) -> None:
        self.folder = Path(os.path.abspath(folder))
        self.durable = durable

    def start(self) -> Self:
        """Up and answering, with its roles; a cluster of ours that still runs is used as it is."""
        make_room(self.place)
        with self._alone():
            if not self._ours_answers():
                self.programs.clear_away()
                self._make_data()
                self._launch()
            self.make_database("naast")
        return self

    def stop(self) -> None:
        """Down within seconds; PostgreSQL mends itself at the next start when it had to be cut off."""
        if self.exists():
            with self._alone():
                self.programs.clear_away()

    def remove(self) -> None:
        """Stop, and throw all data away."""
        self.stop()
        if self.exists():
            shutil.rmtree(self.place)

    def exists(self) -> bool:
        return (self.place / OURS).exists()

    def running(self) -> bool:
        return self.exists() and self.data.exists() and self.programs.postmaster_alive()

    def url(self, role: Role, database: str = "naast") -> str:
        """A PostgreSQL URL for one of the three roles that can sign in."""
        known = self._credentials
        return f"postgresql://{NAMES[role]}:{known.password(role)}@127.0.0.1:{known.port}/{database}"

    def environment(self, database: str = "naast") -> dict[str, str]:
        """What the settings read to find this cluster."""
        return {
            "NAAST_EMBEDDED_URL": self.url("app", database),
            "NAAST_EMBEDDED_OWNER_URL": self.url("owner", database),
            "NAAST_EMBEDDED_SUPERUSER_URL": self.url("superuser", database),
        }

    def make_database(self, name: str) -> None:
        """The roles as roles.sql says, and a database of this name for them; a second time does no harm."""
        known = self._credentials
        said = {"database": name, "owner_password": known.owner, "app_password": known.app}
        orders = "".join(f"\\set {key} '{value}'\n" for key, value in said.items())
        self.ask(orders + ROLES_SQL.read_text())

    def drop_database(self, name: str) -> None:
        """Away with a test database, also when somebody is still connected."""
        self.ask(f'DROP DATABASE IF EXISTS "{name}" WITH (FORCE)')

    def ask(self, sql: str, *, role: Role = "superuser", database: str = "postgres") -> str:
        """What psql answers, columns by | and one row a line; raises NoPostgres with its complaint."""
        return self.programs.psql(
            sql, login=self.login(role, database), password=self._credentials.password(role)
        )

    def login(self, role: Role, database: str = "naast") -> list[str]:
        """How psql is told where to go; the password goes separately, in PGPASSWORD."""
        return ["-h", "127.0.0.1", "-p", str(self._credentials.port), "-U", NAMES[role], "-d", database]

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    @cached_property
    def place(self) -> Path:
        """Where the files truly lie; also the folder of the database's log."""
        return place_for(self.folder)

    @property
    def data(self) -> Path:
        return self.place.resolve() / "data"

    @property
    def programs(self) -> Programs:
        """PostgreSQL's programs of the version that this data asks for."""
        user = ServerUser.for_folder(self.place)
        version = self.data / "PG_VERSION"
        major = int(version.read_text()) if version.exists() else None
        return Programs(reachable(find_binaries(major=major), user=user), self.data, user)

    @property
    def _credentials(self) -> Credentials:
        known = Credentials.read(self.place / OURS)
        if known is None:
            raise NoPostgres(f"There is no database in {self.folder} yet: start it first.")
        return known

    def _keep(self, credentials: Credentials) -> None:
        credentials.write(self.place / OURS, user=ServerUser.for_folder(self.place))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """One start or stop at a time; another waits its turn."""
        with (self.place / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield

    def _ours_answers(self) -> bool:
        """Alive, with our password, with our data, and as durable as asked."""
        if not self.running():
            return False
        try:
            said = self.ask("SELECT current_setting('data_directory'), current_setting('fsync')").strip()
        except NoPostgres:
            return False
        return said == f"{self.data}|{'on' if self.durable else 'off'}"

    def _make_data(self) -> None:
        """Made as a draft that gets its name when whole, so that a kill halfway leaves nothing half-made."""
        if self.data.exists():
            return
        credentials = Credentials()
        self._keep(credentials)
        draft = self.data.with_suffix(".new")
        shutil.rmtree(draft, ignore_errors=True)
        self.programs.initdb(draft, password=credentials.superuser, durable=self.durable)
        draft.rename(self.data)

    def _launch(self) -> None:
        """On a port that is free; somebody may take it just before us, so try again with another."""
        for left in reversed(range(TRIES)):
            credentials = self._credentials.on_a_free_port()
            self._keep(credentials)
            self.programs.configure({"port": str(credentials.port), **({} if self.durable else QUICK)})
            try:
                self.programs.start()
                break
            except NoPostgres:
                if not left:
                    raise
                time.sleep(0.2)
        if not self._ours_answers():
            raise NoPostgres(f"PostgreSQL started but does not answer. Its log is {self.place / 'log'}")
