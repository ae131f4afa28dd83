"""pytest plugin (`-p tests.house`): one PostgreSQL for all tests, the cast laid down once, and every test runs as naast_app.

It starts before Django reads its settings. Each session makes the database anew: migrate as the owner, lay the cast as the
definer, and two things that exist in tests alone: `rules.now()` listens to `naast.test_clock`, and `test_sees(query)` sees all.
All tests together run in two processes (pytest-xdist), each with a PostgreSQL of its own.
"""

import fcntl
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import IO

import psycopg
import pytest

from naast.doors.cli.postgres import Cluster

BASE = Path(__file__).resolve().parent.parent
ONLY_IN_TESTS = (Path(__file__).with_name("only_in_tests.sql")).read_text()
PROCESS = os.environ.get(
    "PYTEST_XDIST_WORKER", ""
)  # which of several; none: the only one, or who hands the tests out
cluster = Cluster(BASE / ".data" / f"tests{PROCESS}", durable=False)
ALWAYS = {"NAAST_DEMO": "1", "NAAST_TESTING": "1", "DJANGO_SETTINGS_MODULE": "naast.settings"}
STORE = BASE / ".data" / f"tests{PROCESS}-documents"  # sealed letters; laid anew with the database
_alone: list[IO[str]] = []


def environment() -> dict[str, str]:
    """What a program under test needs to find the test database."""
    return {**cluster.environment(), "DOCUMENTS_DIR": str(STORE), **ALWAYS}


def build() -> None:
    """The database from nothing: tables, rule, cast."""
    cluster.drop_database("naast")
    cluster.make_database("naast")
    shutil.rmtree(STORE, ignore_errors=True)
    manage("migrate", "--verbosity", "0")
    manage("demo_data", "--households", "0", "--unseen")
    with psycopg.connect(cluster.url("owner"), autocommit=True) as connection:
        connection.execute(ONLY_IN_TESTS)


def manage(*words: str) -> None:
    """One of Django's commands as the owner."""
    env = {**os.environ, **environment(), "NAAST_AS": "owner"}
    done = subprocess.run(
        [sys.executable, "manage.py", *words], cwd=BASE, env=env, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise pytest.UsageError(f"manage.py {' '.join(words)} failed:\n{done.stderr[-3000:]}")


@pytest.hookimpl(tryfirst=True)
def pytest_load_initial_conftests(args: list[str]) -> None:
    os.environ.pop("DATABASE_URL", None)
    if (
        "-n" in args and args[args.index("-n") + 1] != "0" and not PROCESS
    ):  # hands the tests out, and runs none
        os.environ.update({**ALWAYS, "NAAST_EMBEDDED_URL": "postgresql:///handed-out"})
        return
    _one_at_a_time()
    cluster.start()
    os.environ.update(environment())


def _one_at_a_time() -> None:
    """Two runs in one checkout would lay each other's database anew: the second waits."""
    (BASE / ".data").mkdir(exist_ok=True)
    lock = (BASE / ".data" / f"tests{PROCESS}-running").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("Other tests run in this checkout; waiting for them to end.", file=sys.stderr)  # noqa: T201
        fcntl.flock(lock, fcntl.LOCK_EX)
    _alone.append(lock)


def pytest_unconfigure() -> None:
    if _alone:
        cluster.stop()
    while _alone:
        _alone.pop().close()
