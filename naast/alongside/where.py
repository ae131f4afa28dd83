"""Where a circle has its page at the worker's door: a question with the questions, a worry with the worries."""

from uuid import UUID

from naast.rights.access.models import Circle

PAGES: dict[str, str] = {Circle.Kind.WORRY: "zorgen/", Circle.Kind.QUESTION: "vragen/"}


def page_of(circle: UUID, kind: str) -> str:
    """The address under the door; help together has the household's own."""
    return f"{PAGES.get(kind, '')}{circle}/"
