"""Two at the same time, on committed rows: a withdrawal works at the next query, and no order leaves stale access."""

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from time import monotonic, sleep
from uuid import uuid4

import pytest
from psycopg import Connection

from . import facts as fact
from .cast import CIRCLE, position_of, the_cast
from .committed import Committed, connect
from .facts import ALL, Parts, Person, Span
from .telling import sheet

NOW = datetime.now(UTC)
BEFORE = NOW - timedelta(days=5)
WITHDRAW = """
    INSERT INTO consent (id, circle_id, kind, about_id, giver_id, giver_name, about_name, recipient_name, answer,
                         parts, reason, how, explained, entered_by_id, since)
    VALUES (%(id)s, %(circle)s, 'help', %(me)s, %(me)s, 'Fatma', 'Fatma', '', 'withdrawn', 0, '', 'self', '', %(me)s, now())
"""


def say(answer: str, giver: str, about: str, since: datetime = NOW) -> Span:
    return fact.Consent(
        id=f"{giver} says {answer} about {about}", circle=CIRCLE, kind="help", about=about, giver=giver,
        answer=answer, parts=ALL if answer == "yes" else Parts(), since=since,
    )  # fmt: skip


def names(worker: str) -> Span:
    return fact.NamedWorker(id=f"{worker} named", circle=CIRCLE, person=worker, role="stand_in", since=NOW)


def joins(person: str, since: datetime = NOW) -> Span:
    return fact.Participant(id=f"{person} joins", circle=CIRCLE, person=person, since=since)


@pytest.fixture
def committed(django_db_setup: None) -> Iterator[Committed]:
    """Fatma and Emre (13) with Sanne, and the yes of everybody; Aylin (11) does not take part yet."""
    facts = the_cast()
    known = [
        Person("Emre", (NOW - timedelta(days=13 * 366)).date()), Person("Aylin", (NOW - timedelta(days=11 * 366)).date()),
        joins("Fatma", BEFORE), joins("Emre", BEFORE), replace(names("Sanne"), since=BEFORE),
        say("yes", "Fatma", "Fatma", BEFORE), say("yes", "Fatma", "Emre", BEFORE), say("yes", "Hakan", "Emre", BEFORE),
        say("yes", "Emre", "Emre", BEFORE), say("yes", "Fatma", "Aylin", BEFORE), say("yes", "Hakan", "Aylin", BEFORE),
        sheet("story", "story: Fatma"),
    ]  # fmt: skip
    for one in known:
        facts.add(one)
    committed = Committed(facts)
    committed.begin()
    yield committed
    committed.clear_away()


def test_withdrawn_is_gone_at_the_next_query_of_a_running_transaction(committed: Committed) -> None:
    with committed.acting("Sanne") as sanne:
        assert rows_seen(sanne, committed) > 0
        with committed.acting("Fatma") as fatma:
            me, circle = committed.keys.of("Fatma"), committed.keys.of(CIRCLE)
            fatma.execute(WITHDRAW, {"id": uuid4(), "circle": circle, "me": me})
            assert rows_seen(sanne, committed) > 0, "not committed yet"
        assert rows_seen(sanne, committed) == 0
    assert committed.differences() == 0


CHANGES: dict[str, tuple[Span | Person, Span | Person]] = {
    "a withdrawal and a new colleague": (say("withdrawn", "Fatma", "Fatma"), names("Karim")),
    "a refusal and a new colleague": (
        fact.WorkerRefusal(id="no", circle=CIRCLE, worker="Karim", refused_by="Fatma", since=NOW), names("Karim"),
    ),
    "leaving the team and being named": (
        fact.Position(
            id=position_of("Karim"), person="Karim", organisation="Woensel", role="worker", since=BEFORE, until=NOW,
        ),
        names("Karim"),
    ),
    "the end of authority and a child that joins": (
        fact.Authority(
            id="Hakan over Aylin", child="Aylin", holder="Hakan", kind="joint_parents", since=BEFORE.date(),
            until=NOW.date(),
        ),
        joins("Aylin"),
    ),
    "a corrected birth date and a child that joins": (
        Person("Aylin", (NOW - timedelta(days=20 * 366)).date()), joins("Aylin"),
    ),
    "an appointment and a child that joins": (
        fact.Representation(
            id="Joop for Aylin", person="Aylin", representative="Joop", kind="authorised", since=BEFORE.date()
        ),
        joins("Aylin"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("order", [(0, 1), (1, 0)], ids=["so", "the other way round"])
@pytest.mark.parametrize("changes", CHANGES.values(), ids=CHANGES.keys())
def test_two_changes_at_once_leave_access_as_defined(
    committed: Committed, changes: tuple[Span | Person, Span | Person], order: tuple[int, int]
) -> None:
    first, second = (changes[number] for number in order)
    with ThreadPoolExecutor(1) as other, committed.writer() as writer:
        writer.write(first)
        waiting = other.submit(write_apart, committed, second)
        until_it_waits_or_is_done(waiting)
        writer.connection.commit()
        waiting.result(timeout=20)
    assert committed.differences() == 0


def write_apart(committed: Committed, change: Span | Person) -> None:
    with committed.writer() as writer:
        writer.write(change)


def until_it_waits_or_is_done(work: Future[None]) -> None:
    """The other has come as far as it can: it is done, or waits for us."""
    asked = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()"
    end = monotonic() + 5
    with connect("superuser") as connection:
        connection.autocommit = True
        while not work.done() and connection.execute(asked).fetchone() == (0,) and monotonic() < end:
            sleep(0.02)


def rows_seen(connection: Connection, committed: Committed) -> int:
    """How many rows of content, in all tables that have any."""
    with committed.writer() as writer:
        tables = writer.catalogue.content
    return sum(connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0] for table in tables)  # type: ignore
