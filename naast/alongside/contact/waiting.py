"""How many questions wait for an answer: for the first page of who leads the team or is on duty."""

from datetime import datetime
from typing import NamedTuple

from django.db import connection


class Waiting(NamedTuple):
    """Figures of the team, without a name or a word; so they need no look."""

    how_many: int
    oldest: datetime | None
    late: int


def waiting() -> Waiting:
    """Of the questions that the acting worker may open: how many wait, since when the first, how many past the promised day."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.questions_waiting()")
        return Waiting(*(cursor.fetchone() or (0, None, 0)))
