"""No reading without a look, and no look without somebody who looks."""

from collections.abc import Iterator

import psycopg
import pytest

from .cast import CIRCLE
from .database import Database
from .histories import history_of

A_LETTER = (
    "INSERT INTO letter (id, key, channel, sealed, claimed_by, tries)"
    " VALUES (gen_random_uuid(), 'test:letter', 'mail', 'x', '', 0)"
)


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


@pytest.mark.parametrize("job", ["", "post", "reminders", "forget", "resident", "worker", "feed"])
def test_when_nobody_acts_there_is_nothing_in_any_protected_table(written: Database, job: str) -> None:
    """Also for a job, which is nobody; but the post, which has the letters that are on their way."""
    written.connection.execute("RESET ROLE")
    written.unchecked(A_LETTER)
    written.connection.execute("SET LOCAL ROLE naast_app")
    written.connection.execute("SELECT set_config('naast.door', %s, true)", [job])
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
