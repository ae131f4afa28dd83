"""Who acts: said once per transaction, and heard by every policy. A request says it at its door, a task by its first line."""

import uuid
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

SETTINGS = ("naast.person", "naast.bearer", "naast.trace", "naast.door")
SAY = "SELECT " + ", ".join(f"set_config('{name}', %s, true)" for name in SETTINGS)
ASK = "SELECT " + ", ".join(f"coalesce(current_setting('{name}', true), '')" for name in SETTINGS)


class NobodyActs(RuntimeError):
    """Reading without saying who reads: a fault of the program, so it is loud and never an empty page."""


@contextmanager
def acting_as(
    person: uuid.UUID | None, *, bearer: uuid.UUID | None = None, job: str = ""
) -> Iterator[uuid.UUID]:
    """Everything inside this block is done by this person (or bearer, or job), under one trace; resets on the way out."""
    with transaction.atomic():
        before = who()
        trace = uuid.uuid4()
        say(str(person or ""), str(bearer or ""), str(trace), job)
        try:
            yield trace
        finally:
            if not connection.needs_rollback:
                say(*before)


@contextmanager
def acting_for_task(who: uuid.UUID | str) -> Iterator[uuid.UUID]:
    """One transaction of a task, as a person (their key) or as a named job.

    A job holds no ground: it may do what a policy gives it by name (`rules.acting_job() = '…'`), and nothing else.
    """
    acting = acting_as(who) if isinstance(who, uuid.UUID) else acting_as(None, job=who)
    with acting as trace:
        yield trace


def who() -> tuple[str, ...]:
    """Person, bearer, trace and door (or job) as they are said now."""
    with connection.cursor() as cursor:
        cursor.execute(ASK)
        row = cursor.fetchone()
        assert row
        return tuple(row)


def say(*words: str) -> None:
    """The four of them, until this transaction ends."""
    must_last()
    with connection.cursor() as cursor:
        cursor.execute(SAY, words)


def must_last() -> None:
    """Loud outside a transaction."""
    if not connection.in_atomic_block:
        raise NobodyActs("acting lasts as long as a transaction; there is none")
