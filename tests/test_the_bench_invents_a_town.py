"""The bench's town at its smallest: every state of the yes occurs, and access follows from it as everywhere else."""

from collections.abc import Iterator

import psycopg
import pytest

from bench.town.copying import write
from bench.town.shape import Shape
from tests import house

HOUSEHOLDS = 50


@pytest.fixture
def town(django_db_setup: None) -> Iterator[psycopg.Connection]:
    """Fifty households in a transaction that is taken back."""
    with psycopg.connect(house.cluster.url("owner")) as connection:
        write(connection, cases=list(Shape(10_000).cases())[:: 10_000 // HOUSEHOLDS])
        connection.execute("SELECT rules.refresh(ARRAY(SELECT id FROM circle))")
        yield connection
        connection.rollback()


def ask(town: psycopg.Connection, sql: str) -> list[object]:
    return [row[0] for row in town.execute(f"{sql} ORDER BY 1").fetchall()]


def test_a_town_has_yeses_in_every_state(town: psycopg.Connection) -> None:
    assert ask(town, "SELECT DISTINCT answer FROM consent") == ["no", "withdrawn", "yes"]
    assert ask(town, "SELECT DISTINCT kind FROM consent") == ["help", "sharing"]
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
