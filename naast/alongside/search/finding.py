"""Finding: the database finds in the actor's own circles and opens those; then what was said is read under the policies."""

import re
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db import connection
from django.utils.translation import gettext as _

from naast.alongside.where import page_of
from naast.people.residents.find import Keys
from naast.rights.access.models import Circle
from naast.rights.access.words import names_of

from .kinds import Kind, kind_of

SEARCH = "SELECT * FROM rules.search(%s::text, %s::text[], %s::text[], %s::text[], %s::text)"
BEGIN, END = (
    "\x02",
    "\x03",
)  # round a word that fits; they are taken out of what was written, so nobody can forge one
READ = f"""
SELECT d.kind, d.id, d.author_name, d.at, ts_headline(
    'pg_catalog.dutch', translate(d.said, E'{BEGIN}{END}', ''), rules.asked(%s::text),
    'StartSel={BEGIN}, StopSel={END}, MaxFragments=2, MinWords=6, MaxWords=22, FragmentDelimiter=" … "')
FROM rules.said d WHERE d.id = ANY (%s::uuid[])
"""  # noqa: S608


class Piece(NamedTuple):
    """A part of an extract; `fits` when it is a word that was looked for."""

    words: str
    fits: bool


@dataclass(frozen=True)
class Hit:
    """One row in which the words stand."""

    kind: Kind
    page: str
    row_id: uuid.UUID
    author_name: str
    at: datetime
    extract: str

    @property
    def pieces(self) -> list[Piece]:
        parts = re.split(f"{BEGIN}(.*?){END}", self.extract, flags=re.DOTALL)
        return [Piece(words, bool(number % 2)) for number, words in enumerate(parts) if words]

    @property
    def href(self) -> str:
        """Under the circle's own address."""
        return self.page + self.kind.where.format(row=self.row_id)


@dataclass
class Household:
    """What was found in one circle; nothing when its people's names are what fits."""

    circle_id: uuid.UUID
    names: str
    page: str
    hits: list[Hit] = field(default_factory=list)


@dataclass(frozen=True)
class Found:
    """Per household, the one that fits best first; `more`: there is more than is shown."""

    households: list[Household] = field(default_factory=list)
    more: bool = False


def search(words: str) -> Found:
    """In what the acting person may see. Each circle in which something is found gets a look, told to its people."""
    keys = Keys.of(name=words)
    with connection.cursor() as cursor:
        cursor.execute(SEARCH, [words, keys.words, keys.families, keys.givens, keys.whole])
        rows = cursor.fetchall()
        said = _read(cursor, words, [row_id for _c, _of, kind, row_id, _m in rows if kind != "person"])
    households = _households({row[0]: row[1] for row in rows})
    for circle_id, _of, kind, row_id, _more in rows:
        if (kind, row_id) in said:
            one = households[circle_id]
            one.hits.append(Hit(kind_of(kind), one.page, row_id, *said[kind, row_id]))
    return Found(list(households.values()), bool(rows and rows[0][4]))


def _households(kinds: dict[uuid.UUID, str]) -> dict[object, Household]:
    """Each circle in which something was found, by name; who asked a question need not have said theirs."""
    names = names_of(Circle(pk=key) for key in kinds) if kinds else {}
    return {
        key: Household(key, str(names[key] or _("Somebody")), page_of(key, kind))
        for key, kind in kinds.items()
    }


def _read(
    cursor: object, words: str, keys: list[uuid.UUID]
) -> dict[tuple[str, uuid.UUID], tuple[str, datetime, str]]:
    """The rows themselves, as the policies allow."""
    if not keys:
        return {}
    cursor.execute(READ, [words, keys])  # type: ignore[attr-defined]
    return {(kind, row): (name, at, text) for kind, row, name, at, text in cursor.fetchall()}  # type: ignore[attr-defined]
