"""Finding: the database finds in the actor's own circles and opens those; then what was said is read under the policies."""

import re
import uuid
from dataclasses import dataclass, field
from datetime import datetime
from typing import NamedTuple

from django.db import connection

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
    circle_id: uuid.UUID
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
        return f"{self.circle_id}/{self.kind.where.format(row=self.row_id)}"


@dataclass
class Household:
    """What was found in one circle; nothing when its people's names are what fits."""

    circle_id: uuid.UUID
    names: str
    hits: list[Hit] = field(default_factory=list)

    @property
    def key(self) -> str:
        return f"{self.circle_id}/"


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
        said = _read(cursor, words, [row_id for _c, kind, row_id, _m in rows if kind != "person"])
    names = names_of(Circle(pk=key) for key in dict.fromkeys(row[0] for row in rows)) if rows else {}
    households = {key: Household(uuid.UUID(str(key)), known) for key, known in names.items()}
    for circle_id, kind, row_id, _more in rows:
        if (kind, row_id) in said:
            households[circle_id].hits.append(Hit(kind_of(kind), circle_id, row_id, *said[kind, row_id]))
    return Found(list(households.values()), bool(rows and rows[0][3]))


def _read(
    cursor: object, words: str, keys: list[uuid.UUID]
) -> dict[tuple[str, uuid.UUID], tuple[str, datetime, str]]:
    """The rows themselves, as the policies allow."""
    if not keys:
        return {}
    cursor.execute(READ, [words, keys])  # type: ignore[attr-defined]
    return {(kind, row): (name, at, text) for kind, row, name, at, text in cursor.fetchall()}  # type: ignore[attr-defined]
