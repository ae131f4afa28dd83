"""No reading without a look, and no look without somebody who looks."""

from collections.abc import Iterator
from typing import Any

import psycopg
import pytest

from .cast import CIRCLE
from .database import Database
from .histories import history_of
from .named_jobs import named_in_the_program

A_LETTER = (
    "INSERT INTO letter (id, key, channel, sealed, claimed_by, tries, made_at)"
    " VALUES (gen_random_uuid(), '{0}:1', 'mail', 'x', '', 0, rules.now() - interval '{1} days')"
)
LETTERS = "SELECT key FROM letter ORDER BY key"
STORED = "SELECT array_agg(stored_as) FROM document WHERE sealed_key IS NOT NULL"
# Every job that the program names, and what it alone may ask.
ITS_OWN = {
    "keeping": "SELECT count(*) FROM rules.kept_letters(%(stored)s::uuid[])",
    "post": "SELECT rules.destroy_letters()",
    "reminders": "SELECT count(*) FROM rules.reminders_due()",
}
DOORS = ["", "resident", "worker", "partner", "feed", "somebody else"]


@pytest.fixture
def written(database: Database) -> Iterator[Database]:
    """Somebody's story, in all tables with content; and we are the program, with nobody acting."""
    with database.history():
        database.begin(history_of(1).start)
        database.connection.execute("SET LOCAL ROLE naast_app")
        yield database


def test_when_nobody_acts_a_look_is_refused_out_loud(written: Database) -> None:
    with (
        written.undone("refused"),
        pytest.raises(psycopg.errors.InsufficientPrivilege, match="nobody is acting"),
    ):
        written.connection.execute(
            "SELECT rules.open_circles_for(%s, 'test', 255)", [[written.keys.of(CIRCLE)]]
        )


def test_these_are_the_jobs_of_the_program() -> None:
    """A job under another name would be tried here in vain."""
    assert named_in_the_program() == set(ITS_OWN)


@pytest.mark.parametrize("job", [*ITS_OWN, *DOORS])
def test_when_nobody_acts_there_is_nothing_in_any_protected_table(written: Database, job: str) -> None:
    """Also for a job, which is nobody; but the post, which has the letters that are on their way."""
    written.connection.execute("RESET ROLE")
    written.unchecked(A_LETTER.format("young", 0))
    acts(written, job)
    protected = written.connection.execute(
        "SELECT c.oid::regclass::text FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace"
        " AND c.relrowsecurity AND has_any_column_privilege('naast_app', c.oid, 'SELECT')"
    ).fetchall()
    assert len(protected) > len(written.catalogue.content)
    seen = {
        table: written.connection.execute(f"SELECT count(*) FROM {table}").fetchone()  # type: ignore[call-overload]
        for (table,) in protected
    }
    assert {table for table, rows in seen.items() if rows != (0,)} == ({"letter"} if job == "post" else set())


@pytest.mark.parametrize("asked", ITS_OWN)
@pytest.mark.parametrize("job", [*ITS_OWN, *DOORS])
def test_what_is_for_one_job_is_refused_to_all_others(written: Database, job: str, asked: str) -> None:
    """Which letters lie in the store (for the sweep), destroying those that were sent, who is to be reminded."""
    stored = kept_by_a_letter(written)
    acts(written, job)
    if job == asked:
        written.connection.execute(ITS_OWN[asked], {"stored": stored})  # type: ignore[call-overload]
        return
    with written.undone("refused"), pytest.raises(psycopg.errors.InsufficientPrivilege, match="only the"):
        written.connection.execute(ITS_OWN[asked], {"stored": stored})  # type: ignore[call-overload]


def test_the_sweep_is_told_of_every_letter_that_is_there_and_of_no_other(written: Database) -> None:
    """Of names on the disk: one that it is not told of is thrown away."""
    stored = kept_by_a_letter(written)
    assert stored
    acts(written, "keeping")
    found = written.connection.execute(
        "SELECT * FROM rules.kept_letters(%s::uuid[] || gen_random_uuid())", [stored]
    ).fetchall()
    assert {name for (name,) in found} == set(stored)


def test_the_post_destroys_what_had_its_time_and_nothing_else(written: Database) -> None:
    written.connection.execute("RESET ROLE")
    written.connection.execute("DELETE FROM letter")
    for key, days in (("young", 29), ("old", 31)):
        written.unchecked(A_LETTER.format(key, days))
    acts(written, "post")
    assert written.connection.execute("SELECT rules.destroy_letters()").fetchone() == (1,)
    assert written.connection.execute(LETTERS).fetchall() == [("young:1",)]


def kept_by_a_letter(written: Database) -> list[Any]:
    """The names in the store of all letters that are there."""
    written.connection.execute("RESET ROLE")
    (stored,) = written.connection.execute(STORED).fetchone() or (None,)
    return list(stored or [])


def acts(written: Database, job: str) -> None:
    """Nobody, by this job or at this door."""
    written.connection.execute("SET LOCAL ROLE naast_app")
    written.connection.execute("SELECT set_config('naast.door', %s, true)", [job])


def test_what_differs_from_its_definition_is_shown(database: Database) -> None:
    with database.history():
        history = history_of(1)
        database.begin(history.start)
        assert database.differences(history.start) == 0
        database.connection.execute("DELETE FROM access WHERE ground = 'own'")
        shown = database.connection.execute(
            "SELECT DISTINCT what, ground FROM rules.access_difference"
        ).fetchall()
        assert shown == [("missing", "own")]
        assert database.differences(history.start) > 0
