"""Task workers as they run for real: two at once; what is written reaches its address within seconds, and they end when asked."""

import os
import signal
import subprocess
import sys
import time
import uuid
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import transaction

from naast.people.acting import NobodyActs
from naast.people.post.models import Letter
from naast.people.post.working import nobody_acts_is_loud, soon
from naast.people.residents.models import Person
from naast.rights.access.opening import act
from tests.house import BASE
from tests.laid import Laid

PATIENCE = 40
# `manage.py work`, but for its guard: these tests keep copies of all rows aside in a schema without row security.
WORK = """
import django; django.setup()
from naast.doors.cli.management.commands import work
work.refuse_to_start = lambda: None
work.Command().handle()
"""
DEMO = "naast.doors.public.demo_post.ToTheDemo"


@pytest.fixture
def two_workers(committed: Laid, tmp_path: Path) -> Iterator[list[subprocess.Popen[bytes]]]:
    words = [sys.executable, "-c", WORK]
    with (tmp_path / "log").open("w") as log:
        pair = [subprocess.Popen(words, cwd=BASE, stderr=log, stdout=log) for _ in range(2)]
        try:
            until(lambda: committed.sees("SELECT count(*) FROM procrastinate_workers")[0][0] >= 2)
            yield pair
        finally:
            for one in pair:
                one.kill()
                one.wait()
            print((tmp_path / "log").read_text())  # noqa: T201
            committed.do("DELETE FROM procrastinate_workers")


def until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < end, "this takes too long"
        time.sleep(0.05)


def write() -> str:
    name = f"reminder:{uuid.uuid4()}"
    with transaction.atomic():
        Letter.post(
            key=name, channel="mail", to="fatma@naast.example", subject="Tot morgen", words="Tien uur."
        )
    return name


def test_two_at_once_and_one_killed_and_both_end_when_asked(
    two_workers: list[subprocess.Popen[bytes]], committed: Laid
) -> None:
    names = [write() for _ in range(5)]
    until(lambda: set(Letter.how_it_went(*names).values()) == {"delivered"})
    os.kill(two_workers[0].pid, signal.SIGKILL)
    last = write()
    until(lambda: Letter.how_it_went(last) == {last: "delivered"})
    began = time.monotonic()
    two_workers[1].terminate()
    assert two_workers[1].wait(5) == 0
    assert time.monotonic() - began < 3
    assert committed.sees("SELECT count(*) FROM procrastinate_jobs WHERE status = 'failed'") == [(0,)]


def test_what_a_killed_worker_had_in_hand_is_done_again(
    two_workers: list[subprocess.Popen[bytes]], committed: Laid
) -> None:
    """Work that comes by itself only ends; that is why it may be in hand twice."""
    jobs = "SELECT count(*) FROM procrastinate_jobs WHERE status = 'doing' AND worker_id IS NULL"
    for lock in ("'post.deliver'", "NULL"):
        committed.do(
            "INSERT INTO procrastinate_jobs (queue_name, task_name, queueing_lock, args, status)"
            f" VALUES ('default', 'post.deliver', {lock}, '{{\"timestamp\": 0}}', 'doing')"
        )
    assert committed.sees(jobs) == [(2,)]
    soon("post.take_up_again")
    until(lambda: committed.sees(jobs) == [(0,)])
    until(lambda: committed.sees("SELECT count(*) FROM procrastinate_jobs") == [(0,)])


def test_saying_who_acts_holds_for_one_transaction(committed: Laid) -> None:
    nothing: Any = None

    def work() -> None:
        with transaction.atomic():
            act(None, door="another")
            assert Person.objects.count() == 0
        with transaction.atomic():
            Person.objects.count()

    with pytest.raises(NobodyActs):
        nobody_acts_is_loud(work, nothing, nothing)
