"""From nothing to `ready`, and back: database, tables, invented people, style sheets, web server."""

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
# The log of visits has method, path, status and time: no names, no addresses, no questions.
GUNICORN = (
    *("naast.wsgi:application", "--worker-class", "gthread", "--workers", "2", "--threads", "4"),
    *("--no-control-socket", "--graceful-timeout", "1"),
    *("--access-logfile", str(VISITS), "--access-logformat", "%(t)s %(m)s %(U)s %(s)s %(M)sms"),
)


class Ended(Exception):
    """Somebody asked us to end."""


class Demo:
    """One run of the demo on one port."""

    def __init__(self, port: int) -> None:
        self.port = port
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
                for one in reversed(self.children):
                    child.end(one, patience=PATIENCE)
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
        people = self._manage("demo_data", "--cast-file", str(CAST), env=env, log=log)
        self._wait_for(people, "invented people")
        filled.write_text(data_version())

    def _serve(self, database: Cluster, log: IO[str]) -> None:
        words = [sys.executable, "-m", "gunicorn", *GUNICORN, "--bind", f"127.0.0.1:{self.port}"]
        server = self._start(words, env={**database.environment(), "NAAST_DEMO": "1"}, log=log)
        ticking = child.Ticking("web server")
        while not answers(self.port):
            self._heed()
            if server.poll() is not None or ticking.passed() > LONGEST:
                raise Refused(_what_went_wrong("The web server"))
            ticking.tick()
            time.sleep(0.1)
        ticking.done()
        child.tell(f"ready: http://localhost:{self.port}/")
        while server.poll() is None:
            self._heed()
            time.sleep(0.1)
        raise Refused(_what_went_wrong("The web server"))

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
