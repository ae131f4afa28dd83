"""Statements, counted on the server: all that the program sends, also BEGIN and COMMIT and what a pipeline hides from Django;
not what runs inside the database's own functions. In a run of its own, because writing them down costs time."""

from collections.abc import Iterator
from contextlib import contextmanager

from bench.measuring.asking import Ask
from naast.doors.cli.postgres import Cluster

MOST = 200


def statements(ask: Ask, *, cluster: Cluster, database: str) -> list[int]:
    """How many for each of its requests, once each; of very many only the first ones."""
    marks = [f"bench {database} LOG:  {what}".encode() for what in ("statement:", "execute ")]
    counted = []
    with _written_down(cluster), (cluster.place / "log").open("rb") as log:
        ask.do(2)  # an open connection hears of the setting at its next command
        log.seek(0, 2)
        for _ in ask.requests[:MOST]:
            ask.do(1)
            text = log.read()
            counted.append(sum(text.count(mark) for mark in marks))
    ask.tidy()
    return counted


@contextmanager
def _written_down(cluster: Cluster) -> Iterator[None]:
    cluster.ask("ALTER SYSTEM SET log_statement = 'all';\nSELECT pg_reload_conf();\nSELECT pg_sleep(0.3)")
    try:
        yield
    finally:
        cluster.ask("ALTER SYSTEM RESET log_statement;\nSELECT pg_reload_conf();\nSELECT pg_sleep(0.3)")
