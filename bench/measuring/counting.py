"""Statements that the server was sent, counted in its own log: whatever a program sends, also BEGIN and COMMIT and what a
pipeline hides from Django; not what runs inside the database's own functions. In a run of its own, because writing them
down costs time."""

import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from bench.measuring.asking import Ask
from naast.doors.cli.postgres import Cluster

SENT = re.compile(rb"^(.*)LOG:  (?:statement|execute [^:]+): (.*)$", re.MULTILINE)
Sent = list[tuple[str, str]]  # before what stands in the log, and its first line


def statements(ask: Ask, *, cluster: Cluster, database: str, most: int) -> list[int]:
    """How many for each of its requests, of very many only the first ones. Each is asked twice and counted the second time:
    once a minute a session writes that it is alive, which belongs to the minute and not to the page."""
    counted = []
    with written_down(cluster) as sent:
        ask.do(1)  # an open connection hears of the setting at its next command
        for request in ask.requests[:most]:
            request()
            sent()
            request()
            counted.append(sum(where == f"bench {database} " for where, _ in sent()))
    ask.tidy()
    return counted


@contextmanager
def written_down(cluster: Cluster) -> Iterator[Callable[[], Sent]]:
    """As long as this lasts the server writes down what it is sent; gives what came since it was last asked."""
    cluster.ask("ALTER SYSTEM SET log_statement = 'all';\nSELECT pg_reload_conf();\nSELECT pg_sleep(0.3)")
    try:
        with (cluster.place / "log").open("rb") as log:
            log.seek(0, 2)
            yield lambda: [(where.decode(), what.decode()) for where, what in SENT.findall(log.read())]
    finally:
        cluster.ask("ALTER SYSTEM RESET log_statement;\nSELECT pg_reload_conf();\nSELECT pg_sleep(0.3)")
