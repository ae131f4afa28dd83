"""A copy of the house in a folder of its own, as after a clone: `make` runs there, and nothing else does."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import IO

from naast.doors.cli.demo.child import end_with_parent
from naast.doors.cli.postgres import Cluster
from tests.house import BASE

LONG = 240
# What we are built with is here already: make takes that, and fetches nothing.
BUILT = [f"-o.venv/.{what}-{postgres}" for what in ("demo", "dev") for postgres in ("system", "wheel")]
NOT_COPIED = shutil.ignore_patterns(".git", ".venv", ".tools", ".data", ".*_cache", ".cache", "__pycache__")


class Copied:
    """The folder, what is typed in it, and what runs in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "naast"
        shutil.copytree(BASE, self.folder, ignore=NOT_COPIED)
        self.postgres = Cluster(self.folder / ".data" / "demo" / "postgres")
        self.said = folder / "said"

    def make(self, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
        """One command that ends by itself; `typed` is what it reads from standard input."""
        return subprocess.run(
            _make(words), cwd=self.folder, env=_plain(), input=typed, capture_output=True, text=True, check=False, timeout=LONG
        )  # fmt: skip

    def start(self, *words: str, said: IO[str]) -> subprocess.Popen[bytes]:
        """One command that goes on. It is asked to end when we are killed."""
        return subprocess.Popen(
            _make(words), cwd=self.folder, env=_plain(), stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            start_new_session=True, preexec_fn=end_with_parent,
        )  # fmt: skip

    def running(self) -> dict[int, list[str]]:
        """All that works in the folder, or on its database: number and words."""
        places = (self.folder, self.postgres.place.resolve())
        return {
            int(entry.name): _words(entry)
            for entry in Path("/proc").glob("[0-9]*")
            if (works := _works_in(entry)) and any(works.is_relative_to(place) for place in places)
        }

    def workers(self) -> list[int]:
        return [number for number, words in self.running().items() if words[1:] == ["manage.py", "work"]]

    def kill_everything(self) -> None:
        """kill -9, at once; nothing says goodbye."""
        while numbers := self.running():
            for number in numbers:
                _signal(number, signal.SIGKILL)
            time.sleep(0.02)

    def until(self, so: Callable[[], bool]) -> float:
        """How many seconds it takes. What our processes stood waiting for a processor that others had is left out: that
        says how busy this machine is with something else."""
        began, waited = time.monotonic(), Waited(self.running())
        while not so():
            waited.look(self.running())
            assert time.monotonic() - began < LONG, self.said.read_text()
            time.sleep(0.05)
        return time.monotonic() - began - waited.seconds


class Waited:
    """How long processes stood in line for a processor since now: those that run, and those that come."""

    def __init__(self, running: Iterable[int]) -> None:
        self.before = {number: _in_line(number) for number in running}
        self.last: dict[int, float] = {}

    def look(self, running: Iterable[int]) -> None:
        self.last |= {number: _in_line(number) for number in running}

    @property
    def seconds(self) -> float:
        return sum(max(last - self.before.get(number, 0), 0) for number, last in self.last.items())


def _make(words: tuple[str, ...]) -> list[str]:
    return ["make", "--no-print-directory", *BUILT, f"PYTHON={sys.executable}", *words]


def _plain() -> dict[str, str]:
    """As in a new terminal: nothing of these tests, nor of the make that runs them."""
    ours = ("NAAST_", "DATABASE_", "DJANGO_", "DOCUMENTS_", "MAKE", "MFLAGS", "PYTEST")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
    forced = os.environ.get("NAAST_POSTGRES_BIN")
    return {**kept, **({"NAAST_POSTGRES_BIN": forced} if forced else {})}


def _works_in(entry: Path) -> Path | None:
    try:
        return (entry / "cwd").readlink()
    except OSError:  # gone meanwhile, or somebody else's
        return None


def _words(entry: Path) -> list[str]:
    try:
        return (entry / "cmdline").read_text().split("\0")[:-1]
    except OSError:
        return []


def _in_line(number: int) -> float:
    """Seconds, since it began; 0 when it is gone or this system does not tell."""
    try:
        return int(Path(f"/proc/{number}/schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0


def _signal(number: int, one: signal.Signals) -> None:
    try:
        os.kill(number, one)
    except ProcessLookupError:
        return
