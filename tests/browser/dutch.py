"""Dutch on an English page that nobody translated: words that only Dutch has, where the page does not say `lang="nl"`.

What people wrote stands in the database; all the rest is the program's own, and is in the language that was chosen.
"""

import json
import os
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

import psycopg

# Frequent, and no English word, name or place.
OURS = (
    "aan aantal alle alleen als andere bij deze dit door een eerst geen gaat graag hebben hebt heeft hier hoe iemand ik"
    " jij jou jouw kan kunt maar mag mee meer mensen mijn moet naar niemand niet nieuwe nog nooit nu omdat ons onze ook op"
    " opnieuw over samen sluiten terug dat het tot uit uw vraag vragen vandaag vanaf veel verder volgende voor wat weer welke"
    " wie wij wilt wordt worden zelf zich zijn zoals zonder"
)
BOTH = {"over", "door", "mee", "mag", "maar", "hier", "als", "nu", "kan"}  # English too, or a name
WORDS = re.compile(rf"\b({'|'.join(one for one in OURS.split() if one not in BOTH)})\b", re.IGNORECASE)
TEXT_COLUMNS = (
    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'public'"
    " AND data_type IN ('text', 'character varying', 'jsonb', 'ARRAY') AND column_name <> 'outline'"
)
LONG = 24  # shorter words may stand in somebody's sentence by chance


def dutch_of_ours(pieces: list[str]) -> list[str]:
    """Of these pieces of text those that are in Dutch and that nobody wrote."""
    found = [one for one in pieces if WORDS.search(one)]
    return [one for one in found if not (written(one, as_laid()) or written(one, now()))]


def written(piece: str, by_people: str) -> bool:
    """All of it, or every part of it that is Dutch: a line often joins what people wrote with words of ours."""
    if by(piece, by_people):
        return True
    parts = [one for one in re.split(r" · |: |, | — |\(|\)|[“”]", piece) if WORDS.search(one)]
    return all(by(one, by_people) for one in parts)


def by(piece: str, people: str) -> bool:
    """A whole line or sentence of theirs; of a longer one a part is enough, for lists cut words off."""
    words = bare(piece)
    return (
        words in people
        if len(words) >= LONG
        else re.search(rf"[\n.?!] ?{re.escape(words)}[.?!]*\n", people) is not None
    )


def bare(text: str) -> str:
    """Without quotation marks round it, or the sign that it goes on."""
    return plain(text).strip("“”‘’ .…")


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip().lower()


@cache
def as_laid() -> str:
    """Read once: most of what stands on pages."""
    return now()


def now() -> str:
    """Everything that stands in the database as text."""
    with psycopg.connect(os.environ["NAAST_EMBEDDED_SUPERUSER_URL"], autocommit=True) as connection:
        columns: dict[str, list[str]] = {}
        for table, column in connection.execute(TEXT_COLUMNS):
            columns.setdefault(table, []).append(f'"{column}"')
        rows: list[Any] = []
        for table, names in columns.items():
            rows += connection.execute(f'SELECT {", ".join(names)} FROM public."{table}"')  # type: ignore[call-overload]
    lines = [
        plain(line) for row in rows for value in row for text in texts(value) for line in text.splitlines()
    ]
    return "\n" + "\n".join(line for line in lines if line) + "\n"


def texts(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            yield from (text for one in value for text in texts(one))
        case dict():
            yield json.dumps(value, ensure_ascii=False)
