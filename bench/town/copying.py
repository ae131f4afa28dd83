"""Writing the town by COPY as naast_definer, with words to find by and access made once at the end."""

import time
from random import Random

import psycopg

from bench.town.clock import Clock
from bench.town.rows import COLUMNS, Rows
from bench.town.shape import SEED, Case, Shape
from bench.town.telling import tell
from bench.town.workers import Workers

AT_ONCE = 2_000
# No trigger and no foreign key is asked for each row (millions); the suite lays the same rows with all of them
# (tests/test_the_bench_invents_a_town.py).
UNASKED = "SET LOCAL session_replication_role = replica"
# What the triggers would have written (naast/alongside/search/vocabulary.sql), each sentence taken apart once.
FINDABLE = r"""
DO $$
DECLARE
    one record;
BEGIN
    FOR one IN SELECT t.name, t.columns FROM rules.findable_texts() t WHERE to_regclass('public.' || t.name) IS NOT NULL LOOP
        EXECUTE format('
            WITH said AS MATERIALIZED (
                SELECT c.id, c.sheet_id, c.circle_id, c.written_at, concat_ws('' '', %2$s) AS said FROM public.%1$I c
            ), apart AS MATERIALIZED (
                SELECT d.said, rules.words_in(d.said) AS words FROM (SELECT DISTINCT said FROM said WHERE said ~ ''\S'') d
            )
            INSERT INTO public.findable (row_id, kind, sheet_id, circle_id, at, words)
            SELECT s.id, %1$L, s.sheet_id, s.circle_id, s.written_at, a.words FROM said s JOIN apart a USING (said)',
            one.name, array_to_string(array(SELECT format('c.%I', w) FROM unnest(one.columns) w), ', '));
    END LOOP;
END
$$
"""

# Those that no constraint needs: sorted and made at the end they cost a fraction of what they cost row by row.
INDEXES = """
SELECT i.indexrelid::regclass::text, pg_get_indexdef(i.indexrelid) FROM pg_index i
WHERE i.indrelid = ANY (%s::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)
ORDER BY 1
"""


def lay_town(connection: psycopg.Connection, *, shape: Shape) -> dict[str, float]:
    """All rows in one transaction, as superuser; the seconds that each step took. Access is still to be made (`refresh`)."""
    begun = time.monotonic()
    with connection.transaction():
        connection.execute(UNASKED)
        connection.execute("SET LOCAL maintenance_work_mem = '512MB'")
        indexes = _without_indexes(connection)
        write(connection, cases=list(shape.cases()))
        written = time.monotonic()
        connection.execute("RESET ROLE")
        connection.execute(FINDABLE)
        found = time.monotonic()
        for index in indexes:
            connection.execute(index.encode())
    indexed = time.monotonic()
    connection.execute("ANALYZE")
    return {"writing": written - begun, "findable": found - written, "indexes": indexed - found}


def _without_indexes(connection: psycopg.Connection) -> list[str]:
    """Takes them away; how to make each again."""
    found = connection.execute(
        INDEXES, [[f'public."{table}"' for table in (*COLUMNS, "findable")]]
    ).fetchall()
    for name, _definition in found:
        connection.execute(f"DROP INDEX {name}".encode())
    return [definition for _name, definition in found]


def refresh(connection: psycopg.Connection) -> float:
    """All access anew; gives the seconds it took."""
    begun = time.monotonic()
    with connection.transaction():
        connection.execute("SET LOCAL ROLE naast_definer")
        connection.execute("SELECT rules.refresh_all()")
    return time.monotonic() - begun


def write(connection: psycopg.Connection, *, cases: list[Case]) -> None:
    """These households and all workers, as the definer, inside the transaction that runs; access does not follow yet."""
    connection.execute("SET LOCAL ROLE naast_definer")
    connection.execute("SELECT set_config('naast.bulk', 'on', true)")
    rows, clock, chance = Rows(), Clock(), Random(f"{SEED} order")
    secret = str(connection.execute("SELECT key FROM public.pseudonym_key").fetchone()[0])  # type: ignore[index]
    workers = Workers(rows, clock)
    chance.shuffle(cases)
    for start in range(0, len(cases), AT_ONCE):
        for case in cases[start : start + AT_ONCE]:
            tell(rows, case, clock=clock, workers=workers, secret=secret)
        rows.shuffle(chance)
        _copy(connection, rows)
        rows = Rows()


def _copy(connection: psycopg.Connection, rows: Rows) -> None:
    for table, columns in COLUMNS.items():
        if lines := rows.of.get(table):
            names = ", ".join(f'"{name}"' for name in columns.split())
            with connection.cursor().copy(f'COPY public."{table}" ({names}) FROM STDIN') as copy:
                for line in lines:
                    copy.write_row(line)
