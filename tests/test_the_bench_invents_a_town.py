"""The bench's town at its smallest: every state of the yes occurs, and access follows from it as everywhere else."""

from collections.abc import Iterator

import psycopg
import pytest

from bench.town.copying import FINDABLE, write
from bench.town.shape import Shape
from naast.alongside.essential.read import BESIDE, ON_SHEETS, SAID_OF
from tests import house

HOUSEHOLDS = 50
NOT_YET: set[str] = (
    set()
)  # tables that the essential page reads and the town lacks; say so in docs/benchmarks.md, Weak spots
FOUND = "SELECT concat_ws(' ', row_id, kind, sheet_id, circle_id, at, words) FROM findable"
OF_THE_TOWN = "circle_id IN (SELECT circle_id FROM involvement WHERE household_id IS NOT NULL)"


@pytest.fixture
def town(django_db_setup: None) -> Iterator[psycopg.Connection]:
    """Fifty households in a transaction that is taken back."""
    with psycopg.connect(house.cluster.url("superuser")) as connection:
        write(connection, cases=list(Shape(10_000).cases())[3 :: 10_000 // HOUSEHOLDS])
        connection.execute("SELECT rules.refresh(ARRAY(SELECT id FROM circle))")
        yield connection
        connection.rollback()


def ask(town: psycopg.Connection, sql: str) -> list[object]:
    return [row[0] for row in town.execute(f"{sql} ORDER BY 1").fetchall()]


def test_a_town_has_yeses_in_every_state(town: psycopg.Connection) -> None:
    assert ask(town, "SELECT DISTINCT answer FROM consent") == ["no", "withdrawn", "yes"]
    assert ask(town, "SELECT DISTINCT kind FROM consent") == ["former", "help", "sharing"]
    waiting = "SELECT count(*) FROM task WHERE until > now() AND person_name LIKE '% %'"
    assert ask(town, waiting) != [0], "somebody has asked, and is waiting for the yes"


def test_access_follows_in_a_town(town: psycopg.Connection) -> None:
    assert ask(town, "SELECT count(*) FROM rules.access_difference") == [0]
    assert ask(town, "SELECT count(*) FROM access WHERE ground = 'help' AND until IS NULL") > [HOUSEHOLDS]


def test_a_household_that_began_has_about_ten_rows(town: psycopg.Connection) -> None:
    rows = " UNION ALL ".join(
        f"SELECT r.circle_id FROM {table} r JOIN involvement i USING (circle_id) WHERE i.household_id IS NOT NULL"
        for table in ("hope", "promise", "outcome", "remark")
    )
    [middle] = ask(
        town,
        f"SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY n) FROM (SELECT count(*) AS n FROM ({rows}) r GROUP BY circle_id) c",
    )
    assert isinstance(middle, float)
    assert 7 <= middle <= 14


def test_everything_on_the_essential_page_is_in_the_town(town: psycopg.Connection) -> None:
    """Or the bench measures a page on which most is empty."""
    tables = {str(kind._meta.db_table) for kind in (*BESIDE, *SAID_OF, *ON_SHEETS)} | {"message"}
    none = {
        table for table in tables if ask(town, f'SELECT count(*) FROM "{table}" WHERE {OF_THE_TOWN}') == [0]
    }
    assert none == NOT_YET


def test_there_are_ten_notes_for_a_household(town: psycopg.Connection) -> None:
    """At 100,000 households a million (docs/benchmarks.md)."""
    [notes] = ask(town, f"SELECT count(*) FROM note WHERE {OF_THE_TOWN}")
    assert isinstance(notes, int)
    assert notes >= 10 * HOUSEHOLDS


def test_words_are_found_by_the_same_words_as_elsewhere(town: psycopg.Connection) -> None:
    """The bench fills `findable` by itself, for triggers take too long: the same rows, the same words."""
    by_triggers = ask(town, FOUND)
    town.execute("RESET ROLE")
    town.execute("DELETE FROM findable")
    town.execute(FINDABLE)
    assert ask(town, FOUND) == by_triggers
    assert len(by_triggers) > HOUSEHOLDS
