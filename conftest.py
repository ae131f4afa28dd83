"""Fixtures for all tests: the database with its cast, acting as somebody, and sight beyond the rule."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from naast.cast.people import CAST, Member
from naast.rights.access.opening import act, acting_as
from tests import house

LONGEST = "test_no_difference_in_random_histories"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The one that takes minutes begins first, so that the other processor does not wait for it at the end."""
    items.sort(key=lambda item: not item.nodeid.endswith(LONGEST))


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: Any) -> None:
    """Ours instead of Django's: made by the owner, used by naast_app."""
    house.build()


@pytest.fixture
def act_as(db: None) -> Iterator[Callable[[str], Member]]:
    """`act_as("Sanne")`: from here on Sanne acts, in this test's transaction."""
    stack: list[Any] = []

    def begin(name: str) -> Member:
        if stack:
            stack.pop().__exit__(None, None, None)
        acting = acting_as(CAST[name].id)
        acting.__enter__()
        stack.append(acting)
        return CAST[name]

    yield begin
    while stack:
        stack.pop().__exit__(None, None, None)


@pytest.fixture
def sees(db: None) -> Callable[[str], list[dict[str, Any]]]:
    """What is really in the database, whoever acts."""

    def query(sql: str) -> list[dict[str, Any]]:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.test_sees(%s)", [sql])
            return [row[0] if isinstance(row[0], dict) else json.loads(row[0]) for row in cursor.fetchall()]

    return query


@pytest.fixture
def browser_of(db: None) -> Callable[[str], Client]:
    """A signed-in HTTP client of one of the cast; no script, no browser."""

    def enter(name: str) -> Client:
        act(None)  # a test is one transaction: whoever acted in the last request would still act
        client = Client()
        client.post("/demo/", {"who": str(CAST[name].id)})
        return client

    return enter
