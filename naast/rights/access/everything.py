"""Reading all that opened circles hold of several tables in one statement.

Django composes the SQL of a query anew at every request, and asks one question after the other: a third of a page's work
(docs/benchmarks.md). Here the text is made once per set of tables, and all of them are asked together, prepared; a page with
fifteen kinds of rows costs one statement. What comes back are ordinary model instances; the policies of each table decide
which, as always. For queries with conditions: use the ORM.
"""

import uuid
from collections.abc import Callable, Sequence
from datetime import date, datetime, time
from functools import cache
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db import connection, models

Kind = type[models.Model]
Read = Callable[[Any], Any]
READS: list[tuple[Any, Read]] = [
    (models.UUIDField, uuid.UUID),
    (models.DateTimeField, datetime.fromisoformat),  # before DateField, which it is one of
    (models.DateField, date.fromisoformat),
    (models.TimeField, time.fromisoformat),
    (models.BinaryField, lambda written: bytes.fromhex(written[2:])),
]


def everything(circles: Sequence[uuid.UUID], *kinds: Kind) -> list[list[Any]]:
    """For each kind (a model with `circle_id`) its rows in these opened circles, in the kind's own order."""
    with connection.cursor() as cursor:
        cursor.execute(_question(kinds), {"circles": list(circles)})
        answer = cursor.fetchone() or ()
    return [[_instance(kind, row) for row in rows or ()] for kind, rows in zip(kinds, answer, strict=True)]


@cache
def _question(kinds: tuple[Kind, ...]) -> str:
    return "SELECT " + ", ".join(map(_of_one, kinds))


def _of_one(kind: Kind) -> str:
    quote = connection.ops.quote_name
    columns = ", ".join(quote(str(field.column)) for field in kind._meta.concrete_fields)
    ordering = ", ".join(_order(str(name)) for name in kind._meta.ordering or ())
    order = f" ORDER BY {ordering}" if ordering else ""
    table = quote(str(kind._meta.db_table))
    rows = f"json_agg(json_build_array({columns}){order})"
    return f"(SELECT {rows} FROM {table} WHERE circle_id = ANY (%(circles)s::uuid[]))"  # noqa: S608


def _order(name: str) -> str:
    down = " DESC" if name.startswith("-") else ""
    return connection.ops.quote_name(name.removeprefix("-")) + down


def _instance(kind: Kind, row: list[Any]) -> Any:
    names, reads = _columns(kind)
    values = [
        read(value) if read and value is not None else value for read, value in zip(reads, row, strict=True)
    ]
    return kind.from_db(connection.alias, names, values)


@cache
def _columns(kind: Kind) -> tuple[list[str], list[Read | None]]:
    fields = kind._meta.concrete_fields
    return [field.attname for field in fields], [_read(field) for field in fields]


def _read(field: "models.Field[Any, Any]") -> Read | None:
    """How a value of this field is read from JSON; None: as it is."""
    if isinstance(field, models.ForeignKey):
        return _read(field.target_field)
    if isinstance(field, ArrayField):
        of_one = _read(field.base_field)
        return (lambda values: [of_one(value) for value in values]) if of_one else None
    return next((read for kind, read in READS if isinstance(field, kind)), None)
