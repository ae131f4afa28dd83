"""Work that is done after a page has answered: tasks in PostgreSQL, done by task workers (docs/add-a-topic.md, "Tasks").

A task says who acts before it reads (`acting_for_task`): a person or a named job. One that does not is refused, loudly.
"""

from collections.abc import Callable
from contextlib import suppress
from typing import Any, TypeVar

from django.db import connection
from procrastinate import App, JobContext
from procrastinate.contrib.django import app
from procrastinate.exceptions import AlreadyEnqueued
from procrastinate.middleware import SyncCallNext
from procrastinate.worker import Worker

from naast.people.acting import ASK, SAY, NobodyActs

WITHOUT_SAYING = (ASK, "SAVEPOINT ", "RELEASE SAVEPOINT ", "ROLLBACK TO SAVEPOINT ")
EACH_MINUTE = "* * * * *"
EACH_NIGHT = "20 3 * * *"
Work = TypeVar("Work", bound=Callable[..., Any])


def every(cron: str) -> Callable[[Work], Work]:
    """This work comes by itself, at these moments; done once also when several workers run. It takes no arguments.

    It may come again before it has ended, and after it was killed: let doing it twice be the same as doing it once.
    """

    def register(work: Work) -> Work:
        def run(timestamp: int) -> None:
            work()

        name = f"{work.__module__}.{work.__name__}"
        app.periodic(cron=cron)(app.task(name=name, queueing_lock=name)(run))
        return work

    return register


def soon(name: str) -> None:
    """Work that comes by itself may come at once: a worker is told. When nobody hears it, no harm is done."""
    with suppress(AlreadyEnqueued):
        app.configure_task(name).defer(timestamp=0)


def make_ready(tasks: App) -> None:
    """For every worker, however it was started (PROCRASTINATE_ON_APP_READY)."""
    tasks.worker_defaults["task_middleware"].append(nobody_acts_is_loud)


def nobody_acts_is_loud(call_next: SyncCallNext, context: JobContext, worker: Worker) -> Any:
    """In a task every question to the database has somebody, or a named job, who asks it."""
    with connection.execute_wrapper(Said()):
        return call_next()


class Said:
    """Hears every statement of a task, and lets none through in a transaction in which nobody was said to act."""

    transaction: object = None

    def __call__(self, execute: Callable[..., Any], sql: str, *rest: Any) -> Any:
        now = connection.atomic_blocks[0] if connection.in_atomic_block else None
        if str(sql).startswith(SAY):
            self.transaction = now
        elif not str(sql).startswith(WITHOUT_SAYING) and (now is None or now is not self.transaction):
            raise NobodyActs("a task says first who acts: with acting_for_task(…)")
        return execute(sql, *rest)
