"""The programs the demo starts: each in its own session, so that Ctrl-C reaches the demo alone."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import IO

from naast.doors.cli.demo.places import BASE

PR_SET_PDEATHSIG = 1
# Not Linux: then a killed demo leaves its web server behind.
_prctl = ctypes.CDLL(None).prctl if sys.platform == "linux" else None


def start(words: list[str], *, env: Mapping[str, str], output: IO[str]) -> subprocess.Popen[str]:
    """A program that ends when we are killed."""
    return subprocess.Popen(
        words,
        cwd=BASE,
        env={**_surroundings(), **env},
        stdin=subprocess.DEVNULL,
        stdout=output,
        stderr=output,
        text=True,
        start_new_session=True,
        preexec_fn=end_with_parent,
    )


def end(*children: subprocess.Popen[str], patience: float) -> None:
    """Ask all at once, wait, insist; also for the programs' own children."""
    for one in children:
        with suppress(ProcessLookupError):
            one.terminate()
    until = time.monotonic() + patience
    for one in children:
        with suppress(subprocess.TimeoutExpired):
            one.wait(max(until - time.monotonic(), 0))
        with suppress(ProcessLookupError, PermissionError):
            os.killpg(one.pid, signal.SIGKILL)
        one.wait()


def tell(text: str) -> None:
    print(text, flush=True)


class Ticking:
    """Says every two seconds that something still goes on."""

    def __init__(self, what: str) -> None:
        self.what, self.began, self.told = what, time.monotonic(), 0.0

    def passed(self) -> float:
        return time.monotonic() - self.began

    def tick(self) -> None:
        passed = self.passed()
        if passed - self.told >= 2:
            self.told = passed
            tell(f"  … {self.what}: {passed:.0f} s")

    def done(self) -> None:
        tell(f"  {self.what}: {self.passed():.1f} s")


def _surroundings() -> dict[str, str]:
    """The caller's environment, but never the address of a real database."""
    return {name: value for name, value in os.environ.items() if not name.startswith(("DATABASE_", "NAAST_"))}


def end_with_parent() -> None:
    """As `preexec_fn`: the program that starts here is asked to end when the one that starts it is gone, however it went."""
    if _prctl is not None:
        _prctl(PR_SET_PDEATHSIG, signal.SIGTERM)
