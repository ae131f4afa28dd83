"""Coming back, and taking that up: the database does it, for nobody holds the new circle yet."""

import uuid

from django.db import connection

from naast.rights.access.models import Circle, Task


def come_back(former: Circle) -> uuid.UUID:
    """A new circle of the same team, as a question of all of it; or the one that is there already."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.come_back(%s::uuid)", [former.pk])
        row = cursor.fetchone()
        assert row
        return uuid.UUID(str(row[0]))


def waits_for_the_team(circle: Circle) -> bool:
    """Asked of the whole team, and taken up by nobody yet; an opened involvement."""
    waiting = Task.objects.filter(circle=circle, person=None, until=None)
    return circle.kind == Circle.Kind.INVOLVEMENT and waiting.exists()


def take_up(circle: Circle, *, contact: uuid.UUID, stand_in: uuid.UUID) -> None:
    """Who comes and who stands in; from now on it is on the list of who comes."""
    words = [circle.pk, contact, stand_in]
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.take_up_return(%s::uuid, %s::uuid, %s::uuid)", words)
