"""Whose yes stands behind a ground, as far as the acting person may read it: the last word of each giver, when it is a yes."""

import uuid
from datetime import datetime
from typing import NamedTuple

from django.db import connection

from .models import Circle

STANDING = """
    SELECT about_id, recipient, giver_name, since FROM (
        SELECT DISTINCT ON (about_id, kind, recipient, giver_id) about_id, recipient, giver_name, since, answer, until
        FROM consent WHERE circle_id = %s::uuid ORDER BY about_id, kind, recipient, giver_id, since DESC, id DESC
    ) last WHERE answer = 'yes' AND (until IS NULL OR until > rules.now()) ORDER BY since
"""


class Said(NamedTuple):
    """One standing yes: to help, or (with a recipient) to sharing."""

    about: uuid.UUID
    recipient: uuid.UUID | None
    by: str
    at: datetime


def standing_yeses(circle: Circle) -> list[Said]:
    """Read under row security: for co-members and partners another's yes does not exist.

    The table is consent's; what may be looked at follows from it."""
    with connection.cursor() as cursor:
        cursor.execute(STANDING, [circle.pk])
        return [Said(*row) for row in cursor.fetchall()]
