"""Find before create: is this somebody we know already? The database decides who is shown (find.sql)."""

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.db import connection

from .names import PREFIXES, Name, fold, in_order
from .phones import digits
from .sounds import family_sounds, skeleton, sound, sound_key

FIND = "SELECT * FROM rules.find_people(%s::text[], %s::text[], %s::text[], %s::text, %s::date, %s::text)"


class Keys(NamedTuple):
    """What a search is made of: the order of the parameters of rules.find_people."""

    words: list[str]
    families: list[str]
    givens: list[str]
    whole: str
    birth: date | None
    phone: str

    @classmethod
    def of(cls, *, name: str = "", birth_date: date | None = None, phone: str = "") -> "Keys":
        """Of what was typed so far; a name counts from two letters on, a number from six figures."""
        text = fold(name.replace("\0", ""))
        number = digits(phone)
        number = number if len(number) >= 6 else ""
        if len(text) < 2 and not (text and not text.isascii()):
            return cls([], [], [], "", birth_date, number)
        return cls(in_order(text).split(), *_sounds(Name.read(name), text), birth_date, number)

    @property
    def say_anything(self) -> bool:
        """Is there enough to look for?"""
        return bool(self.words or self.birth or self.phone)


def _sounds(name: Name, text: str) -> tuple[list[str], list[str], str]:
    """One word may be a family name or a given name; of more words both must sound alike."""
    words = [word for word in text.split() if word not in PREFIXES]
    if name.given and name.family:
        return family_sounds(name), [], sound_key(name)
    families = [heard for word in words if (heard := sound(word))]
    return families, [bones for word in words if len(bones := skeleton(word)) > 1], ""


class Known(NamedTuple):
    """Somebody whose contact the acting worker holds, and the circle through which."""

    person_id: uuid.UUID
    circle_id: uuid.UUID
    name: str
    hint: str


@dataclass(frozen=True)
class Finding:
    """Who it may be, and whether another colleague knows somebody like this (nothing of them is shown)."""

    mine: list[Known] = field(default_factory=list)
    elsewhere: bool = False

    def __bool__(self) -> bool:
        return bool(self.mine) or self.elsewhere


def find_people(*, name: str = "", birth_date: date | None = None, phone: str = "") -> Finding:
    """Those the acting worker already reaches; it writes a look at each. Nothing typed finds nobody."""
    keys = Keys.of(name=name, birth_date=birth_date, phone=phone)
    if not keys.say_anything:
        return Finding()
    with connection.cursor() as cursor:
        cursor.execute(FIND, keys)
        rows = cursor.fetchall()
    return Finding([Known(*row[:4]) for row in rows if row[4]], any(not row[4] for row in rows))
