"""A database with the test clock, for the tests of the rule; one transaction, rolled back."""

import os
from collections.abc import Iterator

import psycopg
import pytest

from .database import Database


@pytest.fixture(scope="module")
def database(django_db_setup: None) -> Iterator[Database]:
    with psycopg.connect(os.environ["NAAST_EMBEDDED_SUPERUSER_URL"]) as connection:
        yield Database(connection)
        connection.rollback()
