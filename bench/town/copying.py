"""Writing the town by COPY as naast_definer, with access refreshed once at the end."""

import time
from random import Random

import psycopg

from bench.town.circle import Told
from bench.town.clock import Clock
from bench.town.content import Content
from bench.town.people import Family
from bench.town.rows import COLUMNS, Rows
from bench.town.shape import SEED, Case, Shape
from bench.town.traces import lay_traces
from bench.town.workers import Workers
from bench.town.yes import Yes

AT_ONCE = 2_000


def lay_town(connection: psycopg.Connection, *, shape: Shape) -> dict[str, float]:
    """Everything in one transaction, then access; gives the seconds that each took."""
    begun = time.monotonic()
    with connection.transaction():
        write(connection, cases=list(shape.cases()))
    written = time.monotonic()
    connection.execute("ANALYZE")
    return {"writing": written - begun, "refresh_all": refresh(connection)}


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


def tell(rows: Rows, case: Case, *, clock: Clock, workers: Workers, secret: str) -> None:
    """One household's whole story; the same for the same number, however large the town."""
    chance = Random(f"{SEED} {case.number}")
    family = Family(rows, chance, clock)
    told = Told(rows, chance, clock, case=case, family=family, workers=workers)
    Yes(told)
    lay_traces(rows, told, Content(told), secret=secret)


def _copy(connection: psycopg.Connection, rows: Rows) -> None:
    for table, columns in COLUMNS.items():
        if lines := rows.of.get(table):
            names = ", ".join(f'"{name}"' for name in columns.split())
            with connection.cursor().copy(f'COPY public."{table}" ({names}) FROM STDIN') as copy:
                for line in lines:
                    copy.write_row(line)
