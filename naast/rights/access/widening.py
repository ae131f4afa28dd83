"""Opening what was said in a talk to everybody it is about and who helps: recorded, with whose word it was."""

import uuid
from collections.abc import Sequence
from typing import Any

from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal

from .models import Part, Row
from .opening import sheet_for


class NotYoursToWiden(Refusal):
    """Widening what was said in a talk is for the one it is about, or who wrote it."""

    sentence = _("Only the one this is about can open it to more people.")
    instead = _("Ask whether they want that.")


def can_widen(row: Row, *, by: uuid.UUID) -> bool:
    """It lies on a sheet for a few, and this person wrote it or it is about them."""
    return row.sheet.visible_to is not None and by in {row.author_id, *row.sheet.about}


def widen(row: Row, *, by: uuid.UUID, along: Sequence[QuerySet[Any]] = ()) -> None:
    """Lay the row on the open sheet for the same part and people, and first what goes along with it.

    The database lets a row move only there, and records the move with whose word it was.
    """
    if not can_widen(row, by=by):
        raise NotYoursToWiden
    opened = sheet_for(row.circle_id, part=Part(row.sheet.part), about=row.sheet.about)
    for things in (*along, type(row)._default_manager.filter(pk=row.pk)):
        things.update(sheet_id=opened)
