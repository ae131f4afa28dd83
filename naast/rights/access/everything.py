"""Reading all that opened circles hold of several tables in one round trip.

Django composes the SQL of a query anew at every request, and asks one question after the other: a third of a page's work
(docs/benchmarks.md). Here the text is made once per table and all questions travel together, prepared, in one pipeline. What
comes back are ordinary model instances; the policies decide which, as always. For queries with conditions: use the ORM.
"""

import uuid
from collections.abc import Sequence
from functools import cache
from typing import Any

from django.db import connection, models


def everything(circles: Sequence[uuid.UUID], *kinds: type[models.Model]) -> list[list[Any]]:
    """For each kind (a model with `circle_id`) its rows in these opened circles, in the kind's own order."""
    connection.ensure_connection()
    driver = connection.connection
    with connection.wrap_database_errors, driver.pipeline():
        asked = [driver.cursor().execute(_question(kind), [list(circles)]) for kind in kinds]
        return [
            [kind.from_db(connection.alias, _names(kind), row) for row in cursor.fetchall()]
            for kind, cursor in zip(kinds, asked, strict=True)
        ]


@cache
def _question(kind: type[models.Model]) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in kind._meta.concrete_fields)
    order = ", ".join(quote(str(name)) for name in kind._meta.ordering or ()) or "1"
    table = quote(str(kind._meta.db_table))
    return f"SELECT {columns} FROM {table} WHERE circle_id = ANY (%s::uuid[]) ORDER BY {order}"  # noqa: S608


@cache
def _names(kind: type[models.Model]) -> list[str]:
    return [field.attname for field in kind._meta.concrete_fields]
