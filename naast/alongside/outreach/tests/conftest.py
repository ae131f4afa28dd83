"""The worries of the cast stay away: these tests tell their own."""

import pytest
from django.db import connection

AWAY = "SELECT rules.destroy_worries(array(SELECT id FROM public.circle WHERE kind = 'worry'), 'term')"


@pytest.fixture(autouse=True)
def no_worries_yet(db: None) -> None:
    with connection.cursor() as cursor:
        for statement in (AWAY, "DELETE FROM tombstone"):
            cursor.execute("SELECT rules.test_does(%s)", [statement])
