"""Two workers in two processes, one killed in between: each letter exactly once (issue 3, bars)."""

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Iterator
from pathlib import Path

import pytest

from naast.people.post.models import Letter
from naast.people.post.sealing import seal
from tests.house import BASE
from tests.laid import Laid

WORKER = "import django; django.setup(); from naast.people.post.delivering import deliver; print(deliver())"
CARRIERS = "naast.people.post.tests.carriers"
ALL = 200


@pytest.fixture
def letters(committed: Laid) -> list[str]:
    """Two hundred of them, committed; over the one in the middle a worker gets stuck."""
    keys = [f"reminder:{uuid.uuid4()}{'-stop' if i == ALL // 2 else ''}" for i in range(ALL)]
    sealed = seal(to="fatma@naast.example", subject="Tot morgen", words="Om tien uur.")
    Letter.objects.bulk_create(
        [Letter(key=key, channel="mail", sealed=sealed) for key in keys], ignore_conflicts=True
    )
    return keys


@pytest.fixture
def workers(tmp_path: Path) -> Iterator["Workers"]:
    these = Workers(tmp_path)
    yield these
    these.end()


class Workers:
    """Processes that deliver, with a channel that notes what it carried in a folder they share."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.running = folder, list[subprocess.Popen[str]]()
        (folder / "carried").touch()

    def start(self, channel: str = "Slow", *, later: str = "0") -> subprocess.Popen[str]:
        code = f"import django.conf; django.conf.settings.POST_CHANNELS = {{'mail': '{CARRIERS}.{channel}'}}; {WORKER}"
        env = {"NAAST_TEST_CARRIED": str(self.folder), "PGOPTIONS": f"-c naast.test_clock={later}"}
        one = subprocess.Popen(
            [sys.executable, "-c", code],
            cwd=BASE,
            env={**os.environ, **env},
            stdout=subprocess.PIPE,
            text=True,
        )
        self.running.append(one)
        return one

    @property
    def carried(self) -> list[str]:
        return (self.folder / "carried").read_text().split()

    def end(self) -> None:
        for one in self.running:
            one.kill()
            one.communicate()


def stuck(workers: Workers) -> subprocess.Popen[str]:
    """Two at work until one has done all the other left, and the other hangs with a letter that already left the house."""
    first, second = workers.start(), workers.start()
    until = time.monotonic() + 60
    while first.poll() is None and second.poll() is None and time.monotonic() < until:
        time.sleep(0.05)
    return first if first.poll() is None else second


def test_two_workers_and_one_is_killed(letters: list[str], workers: Workers, committed: Laid) -> None:
    """The second kind of death, before it left, comes by itself: another is killed anywhere in the middle."""
    early = workers.start()
    while len(workers.carried) < 20:
        time.sleep(0.005)
    os.kill(early.pid, signal.SIGKILL)
    hanging = stuck(workers)
    assert len(workers.carried) >= ALL - 1
    os.kill(hanging.pid, signal.SIGKILL)
    assert workers.start().wait() == 0, "a fresh claim is left alone"
    assert waiting(committed) in (1, 2)
    assert workers.start(later="11min").wait(60) == 0
    assert sorted(workers.carried) == sorted(letters)
    assert waiting(committed) == 0
    assert committed.sees("SELECT count(*) FROM letter WHERE delivered_at IS NOT NULL") == [(ALL,)]


def test_who_cannot_tell_is_never_asked_twice(letters: list[str], workers: Workers, committed: Laid) -> None:
    os.kill(stuck(workers).pid, signal.SIGKILL)
    assert workers.start("Forgetful", later="11min").wait(60) == 0
    assert sorted(workers.carried) == sorted(letters)
    assert committed.sees("SELECT key FROM letter WHERE unsure_at IS NOT NULL") == [(letters[ALL // 2],)]


def waiting(committed: Laid) -> int:
    (row,) = committed.sees(
        "SELECT count(*) FROM letter WHERE coalesce(delivered_at, dropped_at, failed_at, unsure_at) IS NULL"
    )
    return int(row[0])
