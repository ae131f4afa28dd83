"""What happens to a question that no page does: time that passes, a duty that ends."""

from collections.abc import Callable, Iterator

import pytest
from django.db import connection

Does = Callable[[str], None]


@pytest.fixture
def does(db: None) -> Does:
    """One statement, as it would be written in life."""

    def it(statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.test_does(%s)", [statement])

    return it


@pytest.fixture
def later(db: None) -> Iterator[Callable[[str], None]]:
    """`later("7 months")`: for the database it is then."""

    def moved(by: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('naast.test_clock', %s, false)", [by])

    yield moved
    moved("")
