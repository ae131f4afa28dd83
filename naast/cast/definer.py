"""Laying data down from outside the rule: as the definer, for the cast, imports and tests; never for a page."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction


@contextmanager
def as_definer(*, bulk: bool = False) -> Iterator[None]:
    """Inside this block row security does not hold (needs the owner's connection). `bulk`: access is refreshed at the end."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE naast_definer")
        if bulk:
            cursor.execute("SELECT set_config('naast.bulk', 'on', true)")
        yield
        if bulk:
            cursor.execute("SELECT rules.refresh_all()")
        cursor.execute("RESET ROLE")
