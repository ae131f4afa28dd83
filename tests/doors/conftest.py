"""A world to lay situations in."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection

from .world import World


@pytest.fixture
def world(db: None, sees: Callable[[str], list[dict[str, Any]]]) -> Iterator[World]:
    def does(statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.test_does(%s)", [statement])

    return World(sees, does)
