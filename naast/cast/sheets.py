"""The sheet that a row of the story lies on: found, or made when no other story made it."""

from uuid import UUID

from naast.rights.access.models import Part, Sheet

from .people import key


def sheet(circle: UUID, part: Part | int, about: list[str], *, only_for: list[str] | None = None) -> Sheet:
    """In this circle, of this part, about these of the cast; `only_for` those who were in the talk."""
    eyes = sorted(map(key, only_for)) if only_for is not None else None
    found, _made = Sheet.objects.get_or_create(
        circle_id=circle, part=part, about=sorted(map(key, about)), visible_to=eyes
    )
    return found
