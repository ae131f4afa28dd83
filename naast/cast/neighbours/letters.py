"""Letters that a few households brought: drawn here, nobody's real post. One by one, for each is sealed with its own key."""

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path

from naast.alongside.documents.models import Document
from naast.alongside.documents.taking_in import Cleaned
from naast.rights.access.models import Part, Sheet

from ..people import key
from ..story_documents import photo
from .nearness import by_chance
from .pen import Pen
from .rows import Rows

HOW_MANY = 8
FIRST = 3  # of one household so many


@cache
def letters() -> list[tuple[str, Cleaned]]:
    """What each is called, and its picture."""
    told = tomllib.loads(Path(__file__).with_name("letters.toml").read_text("utf-8"))["letter"]
    return [(one["words"], photo(one["text"])) for one in told]


def make_room(pens: list[Pen]) -> None:
    """A sheet for letters where there will be one."""
    now = [pen for pen in pens if pen.around.awake and not pen.around.until and pen.around.days > 20]
    for pen in sorted(now, key=lambda pen: by_chance(pen.around, "letters").random())[:HOW_MANY]:
        pen.sheet(pen.around.awake[:1], part=Part.DOCUMENTS)


def bring(rows: Rows) -> None:
    """On each such sheet one, on the first several; by the one it is about. After the rows themselves are laid."""
    sheets = [sheet for sheet in rows.of(Sheet) if sheet.part == Part.DOCUMENTS]
    for nth, sheet in enumerate(sheets[:1] * (FIRST - 1) + sheets):
        words, letter = letters()[nth % len(letters())]
        name = key(f"neighbours letter {nth}")
        Document.bring(
            letter, words=words, key=name, circle=sheet.circle_id, sheet=sheet.pk, by=sheet.about[0]
        )
        Document.objects.filter(pk=name).update(
            written_at=rows.morning(1 + nth) + timedelta(minutes=17 * nth)
        )
