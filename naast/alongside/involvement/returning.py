"""Coming back, and taking that up: the database does it, for nobody holds the new circle yet."""

import uuid
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from naast.rights.access.desk import wanted_here
from naast.rights.access.models import Circle


def come_back(former: Circle) -> uuid.UUID:
    """A new circle of the same team, as a question of all of it; or the one that is there already."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.come_back(%s::uuid)", [former.pk])
        row = cursor.fetchone()
        assert row
        return uuid.UUID(str(row[0]))


class CameBack(NamedTuple):
    """Somebody whom nobody takes up yet: a key, and since when. A name needs a look.

    They came back; or (`was_left`) who was asking for their yes left the team before it was said.
    """

    circle_id: uuid.UUID
    since: datetime
    was_left: bool


def waiting() -> list[CameBack]:
    """For the lead and whoever is on duty; for everybody else nothing. One statement."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.returns_waiting()")
        return [CameBack(*row) for row in cursor.fetchall()]


def waits_for_the_team(circle: Circle) -> CameBack | None:
    """Asked of the whole team, and taken up by nobody (any more)?"""
    return next((one for one in waiting() if one.circle_id == circle.pk), None)


def take_up(circle: Circle, *, contact: uuid.UUID, stand_in: uuid.UUID) -> None:
    """Who comes and who stands in; from now on it is on the list of who comes. Nobody whom people refused."""
    words = [circle.pk, contact, stand_in]
    with connection.cursor() as cursor, wanted_here():
        cursor.execute("SELECT rules.take_up_return(%s::uuid, %s::uuid, %s::uuid)", words)
