"""From nothing to `ready`, and back: database, tables, invented people, style sheets, web server, task workers."""

import http.client
import os
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from naast.doors.cli.demo import child
from naast.doors.cli.demo.places import (
    CAST,
    HOME,
    LOG,
    STATIC,
    VISITS,
    Refused,
    cluster,
    data_version,
    house_version,
)
from naast.doors.cli.postgres import Cluster

LAST_LINES = 20
PATIENCE = 1.5
LONGEST = 60
WORKERS = 2  # of tasks: mails, reminders, what is destroyed in time
# The log of visits has method, path, status and time: no names, no addresses, no questions, no secrets.
GUNICORN = (
    *("naast.wsgi:application", "--worker-class", "gthread", "--workers", "2", "--threads", "4"),
    *("--no-control-socket", "--graceful-timeout", "1"),
    *("--logger-class", "naast.doors.cli.visits.Visits"),
    *("--access-logfile", str(VISITS), "--access-logformat", "%(t)s %(m)s %(U)s %(s)s %(M)sms"),
)


class Ended(Exception):
    """Somebody asked us to end."""


class Demo:
    """One run of the demo on one port. `households`: how many are invented when it is empty; None: as many as usual."""

    def __init__(self, port: int, *, households: int | None = None) -> None:
        self.port, self.households = port, households
        self.parent = os.getppid()
        self.asked_to_end = False
        self.children: list[subprocess.Popen[str]] = []

    def run(self) -> None:
        """Everything up; then wait until somebody ends it; then everything down."""
        refuse_a_taken_port(self.port)
        database = cluster()
        with self._log() as log:
            try:
                self._prepare(database, log)
                self._serve(database, log)
            except Ended:
                child.tell("The demo ends; what you wrote is kept. Empty it with: make demo-reset")
            finally:
                child.end(*reversed(self.children), patience=PATIENCE)
                database.stop()

    def _prepare(self, database: Cluster, log: IO[str]) -> None:
        self._heed()
        ticking = child.Ticking(f"PostgreSQL {database.programs.binaries.version}")
        database.start()
        ticking.done()
        as_owner = {**database.environment(), "NAAST_DEMO": "1", "NAAST_AS": "owner"}
        filled, laid = database.place / "filled-with", database.place / "laid-by"
        if not filled.exists():  # never finished before: begin with nothing
            laid.unlink(missing_ok=True)
            database.drop_database("naast")
            database.make_database("naast")
        self._lay(laid, as_owner, log)
        self._fill(filled, as_owner, log)
        database.ask("CHECKPOINT")  # so that ending within seconds needs no long goodbye

    def _lay(self, laid: Path, env: dict[str, str], log: IO[str]) -> None:
        """Tables, rules and style sheets, when the house is another than at the last start."""
        version = house_version()
        if laid.exists() and laid.read_text() == version and STATIC.exists():
            return
        laid.unlink(missing_ok=True)
        style = self._manage("collectstatic", "--noinput", env=env, log=log)
        self._wait_for(self._manage("migrate", env=env, log=log), "tables and rules")
        self._wait_for(style, "style sheets")
        laid.write_text(version)

    def _fill(self, filled: Path, env: dict[str, str], log: IO[str]) -> None:
        """The invented people, once; what people wrote since stays."""
        if filled.exists() and CAST.exists():
            if filled.read_text() != data_version():
                child.tell("  The invented people have changed since. To see the new ones: make demo-reset")
            return
        many = [] if self.households is None else ["--households", str(self.households)]
        people = self._manage("demo_data", "--cast-file", str(CAST), *many, env=env, log=log)
        self._wait_for(people, "invented people")
        filled.write_text(data_version())

    def _serve(self, database: Cluster, log: IO[str]) -> None:
        words = [sys.executable, "-m", "gunicorn", *GUNICORN, "--bind", f"127.0.0.1:{self.port}"]
        env = {**database.environment(), "NAAST_DEMO": "1"}
        server = self._start(words, env=env, log=log)
        ticking = child.Ticking("web server")
        while not answers(self.port):
            self._heed()
            if server.poll() is not None or ticking.passed() > LONGEST:
                raise Refused(_what_went_wrong("The web server"))
            ticking.tick()
            time.sleep(0.1)
        ticking.done()
        child.tell(f"ready: http://localhost:{self.port}/")
        workers = [self._manage("work", env=env, log=log) for _ in range(WORKERS)]
        while server.poll() is None:
            self._heed()
            time.sleep(0.1)
            self._keep_at_work(workers, env, log)
        raise Refused(_what_went_wrong("The web server"))

    def _keep_at_work(self, workers: list[subprocess.Popen[str]], env: dict[str, str], log: IO[str]) -> None:
        """In the place of a task worker that was killed comes another, as a service manager does for real."""
        for place, one in enumerate(workers):
            if one.poll() is not None:
                self.children.remove(one)
                time.sleep(0.5)  # not in a whirl, when each falls at once
                workers[place] = self._manage("work", env=env, log=log)

    def _manage(self, *words: str, env: dict[str, str], log: IO[str]) -> subprocess.Popen[str]:
        return self._start([sys.executable, "manage.py", *words], env=env, log=log)

    def _start(self, words: list[str], *, env: dict[str, str], log: IO[str]) -> subprocess.Popen[str]:
        one = child.start(words, env={**env, "DJANGO_SETTINGS_MODULE": "naast.settings"}, output=log)
        self.children.append(one)
        return one

    def _wait_for(self, one: subprocess.Popen[str], what: str) -> None:
        ticking = child.Ticking(what)
        while one.poll() is None:
            self._heed()
            ticking.tick()
            time.sleep(0.05)
        if one.returncode:
            raise Refused(_what_went_wrong(what.capitalize()))
        ticking.done()

    def _heed(self) -> None:
        """End when asked, and when `make`, our parent, was killed."""
        if self.asked_to_end or ("MAKELEVEL" in os.environ and os.getppid() != self.parent):
            raise Ended

    @contextmanager
    def _log(self) -> Iterator[IO[str]]:
        with LOG.open("w") as log:
            yield log


def refuse_a_taken_port(port: int) -> None:
    with socket.socket() as asked:
        asked.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            asked.bind(("127.0.0.1", port))
        except PermissionError:
            raise Refused(f"This user may not open port {port}. Try: make demo PORT=8000") from None
        except OSError:
            raise Refused(f"Port {port} is in use. Try another: make demo PORT={port + 1}") from None


def answers(port: int) -> bool:
    """Whether the house says that it is well."""
    asked = http.client.HTTPConnection("localhost", port, timeout=10)
    try:
        asked.request("GET", "/healthz")
        return asked.getresponse().status == http.HTTPStatus.OK
    except OSError:
        return False
    finally:
        asked.close()


def reset() -> None:
    """Back to a machine on which the demo never ran."""
    cluster().remove()
    shutil.rmtree(HOME)
    child.tell("The demo is empty. Fill it anew with: make demo")


def _what_went_wrong(what: str) -> str:
    tail = LOG.read_text(errors="replace").splitlines()[-LAST_LINES:]
    return "\n".join([*tail, f"{what} failed; the lines above say why, all of it stands in {LOG}"])
