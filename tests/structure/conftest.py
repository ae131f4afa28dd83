"""PostgreSQL's own catalogue."""

import os
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

Ask = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture(scope="session")
def ask(django_db_setup: None) -> Iterator[Ask]:
    """A question to the catalogue of the test database, as superuser."""
    with psycopg.connect(os.environ["NAAST_EMBEDDED_SUPERUSER_URL"], autocommit=True) as connection:
        yield lambda sql, *values: connection.execute(sql, values or None).fetchall()
