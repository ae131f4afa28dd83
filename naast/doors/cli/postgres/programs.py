"""Running PostgreSQL's programs on one data folder, as the right user and with a clean environment."""

import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from naast.doors.cli.postgres.binaries import Binaries
from naast.doors.cli.postgres.refusal import NoPostgres
from naast.doors.cli.postgres.server_user import ServerUser

# Logs never carry people's data: no statement, no "Key (x)=(y)".
ALWAYS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",
}
PATIENCE = 2
LONG = 60


@dataclass(frozen=True)
class Programs:
    """initdb, pg_ctl and psql, on one data folder."""

    binaries: Binaries
    data: Path
    user: ServerUser

    def initdb(self, folder: Path, *, password: str, durable: bool) -> None:
        """A new data folder: scram everywhere, UTF-8, order by code point (names have their own sort key)."""
        word = folder.with_suffix(".word")
        word.touch(mode=0o600)
        word.write_text(password)
        self.user.own(word)
        options = ["--auth=scram-sha-256", "--encoding=UTF8", "--locale=C", "--username=postgres"]
        try:
            self._must(
                "initdb", "-D", folder, f"--pwfile={word}", *options, *([] if durable else ["--no-sync"])
            )
        finally:
            word.unlink()
        with (folder / "postgresql.conf").open("a") as settings:
            settings.write("include_if_exists 'naast.conf'\n")

    def configure(self, settings: dict[str, str]) -> None:
        ours = self.data / "naast.conf"
        ours.write_text("".join(f"{key} = '{value}'\n" for key, value in {**ALWAYS, **settings}.items()))
        self.user.own(ours)

    def start(self) -> None:
        self._must("pg_ctl", "-D", self.data, "-l", self._log, "-w", "-t", LONG, "start")

    def clear_away(self) -> None:
        """Nothing runs on this data afterwards: no server, and nothing a killed server left behind."""
        for mode in ("fast", "immediate"):
            if self.postmaster_alive():
                self._run("pg_ctl", "-D", self.data, "-m", mode, "-w", "-t", PATIENCE, "stop")
        until = time.monotonic() + LONG
        while self._processes():
            if time.monotonic() > until:
                raise NoPostgres(
                    f"A server that was cut off still works in {self.data}. Wait, and try again."
                )
            time.sleep(0.05)
        if _knows_processes():
            # Its number may be another program's by now, and that would keep PostgreSQL from starting.
            (self.data / "postmaster.pid").unlink(missing_ok=True)

    def postmaster_alive(self) -> bool:
        """Whether the process that the data folder names is truly a server of this data folder."""
        try:
            pid = int((self.data / "postmaster.pid").read_text().split()[0])
        except (FileNotFoundError, IndexError, ValueError):
            return False
        return pid in self._processes() if _knows_processes() else _exists(pid)

    def psql(self, sql: str, *, login: list[str], password: str) -> str:
        """Run SQL; the password travels in the environment, never on the command line."""
        said = subprocess.run(
            [self.binaries.bin / "psql", "-XAtq", "-v", "ON_ERROR_STOP=1", *login, "-f", "-"],
            input=sql,
            capture_output=True,
            text=True,
            cwd="/",
            check=False,
            env={**clean_environment(), "PGPASSWORD": password, "PGCONNECT_TIMEOUT": "5"},
        )
        if said.returncode:
            raise NoPostgres(said.stderr.strip())
        return said.stdout

    @property
    def _log(self) -> Path:
        return self.data.parent / "log"

    def _must(self, program: str, *words: object) -> None:
        said = self._run(program, *words)
        if said.returncode:
            tail = self._log.read_text(errors="replace").splitlines()[-5:] if self._log.exists() else []
            raise NoPostgres(
                "\n".join([f"{program} failed: {said.stderr.strip() or said.stdout.strip()}", *tail])
            )

    def _run(self, program: str, *words: object) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [self.binaries.bin / program, *map(str, words)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            cwd="/",
            check=False,
            umask=0o077,
            start_new_session=True,
            env=clean_environment(),
            **self.user.identity(),
        )

    def _processes(self) -> set[int]:
        """Every process that works in this data folder; PostgreSQL's all do."""
        found = set()
        for entry in Path("/proc").glob("[0-9]*/cwd"):
            try:
                if Path(os.readlink(entry)) == self.data:
                    found.add(int(entry.parent.name))
            except OSError:
                continue
        return found


def clean_environment() -> dict[str, str]:
    """No PGHOST, PGDATA or language of the caller's may lead PostgreSQL's programs astray."""
    kept = {key: value for key, value in os.environ.items() if not key.startswith(("PG", "LC_", "LANG"))}
    return {**kept, "LC_ALL": "C"}


def _knows_processes() -> bool:
    return Path("/proc/self/cwd").exists()


def _exists(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
