"""Two task workers remind at the same moment, and one is killed halfway: one letter, never two, never none."""

import os
import signal
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from typing import Any, cast

import pytest
from django.db import connection
from procrastinate.contrib.django import app

from naast.alongside.appointments.remind import remind_all
from naast.cast.people import key
from naast.people.post.models import Letter
from tests.house import BASE
from tests.laid import Laid

MANY = 60
WORKER = (
    "import django; django.setup(); from naast.alongside.appointments.remind import remind_all; remind_all()"
)
SOON = "UPDATE appointment SET starts = now() + interval '3 hours' WHERE id = %s"


def test_two_task_workers_at_once_write_one_letter(committed: Laid) -> None:
    committed.do(SOON, key("appointment next"))
    committed.do("DELETE FROM letter")

    def works(_number: int) -> None:
        try:
            remind_all()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as workers:
        list(workers.map(works, range(8)))
    assert Letter.objects.count() == 0, "nobody reads a letter back"
    assert committed.sees("SELECT count(*) FROM letter") == [(1,)]
    assert committed.sees("SELECT count(*) FROM reminder") == [(1,)]


def test_killed_halfway_nothing_is_lost_and_nothing_comes_twice(committed: Laid, monkeypatch: Any) -> None:
    """Between taking it in hand and writing the letter there is nothing: they stand or fall together."""
    committed.do(SOON, key("appointment next"))
    with monkeypatch.context() as broken:
        broken.setattr(Letter, "post", lambda **_words: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            remind_all()
    assert committed.sees("SELECT count(*) FROM reminder") == [(0,)]
    remind_all()
    assert committed.sees("SELECT count(*) FROM letter") == [(1,)]


def test_two_processes_and_one_is_killed_in_the_middle(committed: Laid) -> None:
    """Sixty reminders; whatever the killed one had in hand is done by another, and none comes twice."""
    committed.do(
        "INSERT INTO appointment (id, circle_id, sheet_id, author_name, written_at, starts, place, what, workers,"
        " worker_names) SELECT gen_random_uuid(), circle_id, sheet_id, author_name, written_at,"
        " now() + n * interval '1 minute' + interval '1 hour',"
        f" '', '', '{{}}', '' FROM appointment, generate_series(1, {MANY}) n WHERE id = %s",
        key("appointment next"),
    )
    two = [subprocess.Popen([sys.executable, "-c", WORKER], cwd=BASE) for _ in range(2)]
    end = time.monotonic() + 60
    while committed.sees("SELECT count(*) FROM reminder")[0][0] < 10 and time.monotonic() < end:
        time.sleep(0.01)
    os.kill(two[0].pid, signal.SIGKILL)
    assert [one.wait(60) for one in two] == [-signal.SIGKILL, 0]
    remind_all()
    kept = "SELECT count(*), count(DISTINCT starts) FROM reminder"
    assert committed.sees(kept) == [(MANY, MANY)]
    assert committed.sees("SELECT count(*), count(DISTINCT key) FROM letter") == [(MANY, MANY)]


def test_the_work_comes_each_minute_by_itself(committed: Laid) -> None:
    committed.do(SOON, key("appointment next"))
    name = "naast.alongside.appointments.tasks.remind_all"
    cast(Any, app.tasks[name])(timestamp=0)
    assert (name, "") in app.periodic_registry.periodic_tasks
    assert committed.sees("SELECT count(*) FROM letter") == [(1,)]
