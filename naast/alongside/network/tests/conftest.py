"""What the tests of a network lay down by hand."""

from collections.abc import Callable

import pytest
from django.db import connection


@pytest.fixture
def does(db: None) -> Callable[[str], None]:
    """One statement, as it would be written in life."""

    def it(statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.test_does(%s)", [statement])

    return it
