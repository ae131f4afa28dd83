"""The end of a question: taken away by who asked it, or forgotten in time."""

import uuid

from django.db import connection


def take_away(circle: uuid.UUID) -> None:
    """Whoever holds the code takes the question away: nothing of it is left, at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.take_away_question(%s::uuid)", [circle])


def forget() -> int:
    """Questions whose last word is six months old are destroyed; how many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.forget_questions()")
        row = cursor.fetchone()
    return int(row[0]) if row else 0
