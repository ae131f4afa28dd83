"""Coming back, and taking that up: the database does it, for nobody holds the new circle yet."""

import uuid
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from naast.rights.access.models import Circle, Task


def come_back(former: Circle) -> uuid.UUID:
    """A new circle of the same team, as a question of all of it; or the one that is there already."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.come_back(%s::uuid)", [former.pk])
        row = cursor.fetchone()
        assert row
        return uuid.UUID(str(row[0]))


class CameBack(NamedTuple):
    """Somebody who came back and whom nobody takes up yet: a key, and since when. A name needs a look."""

    circle_id: uuid.UUID
    since: datetime


def waiting() -> list[CameBack]:
    """For the lead and whoever is on duty; for everybody else nothing. One statement."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.returns_waiting()")
        return [CameBack(*row) for row in cursor.fetchall()]


def waits_for_the_team(circle: Circle) -> bool:
    """Asked of the whole team, and taken up by nobody yet; an opened involvement."""
    waiting = Task.objects.filter(circle=circle, person=None, until=None)
    return circle.kind == Circle.Kind.INVOLVEMENT and waiting.exists()


def take_up(circle: Circle, *, contact: uuid.UUID, stand_in: uuid.UUID) -> None:
    """Who comes and who stands in; from now on it is on the list of who comes."""
    words = [circle.pk, contact, stand_in]
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.take_up_return(%s::uuid, %s::uuid, %s::uuid)", words)
