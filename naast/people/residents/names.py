"""Names as Dutch people read, sort and spell them. Pure functions; the keys are kept on the person.

Decided here:
- *tussenvoegsel* behind: "Jan de Vries" stands under V; the prefix counts only between names alike.
- *ij is y*, as in the telephone directory and not as in a dictionary: Meijer and Meyer stand together,
  IJsbrand under Y. People look for each other by sound, and whoever writes it down guesses half of the time.
- Accents and the letters of our neighbours fold to the plain letter (Łukasz under L, Çelik under C). Arabic,
  Greek, Cyrillic and other scripts keep their letters, without vowel signs, behind the Latin ones.
- A name without letters (an emoji) is a name: it is kept, and stands last.
- Two spaces part family name and given name in the key, so that "Berg, Zoë" comes before "Berg Jansen, An".
"""

import re
import unicodedata
from typing import NamedTuple

from .refusals import NameUnreadable


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


PREFIXES = _set(
    "a aan af al am auf aus ben bij bin bint boven d da dal dalla das de degli dei del della den der "
    "des di die do don dos du el en het ibn in l la las le les lo los of onder op over s t te ten ter "
    "thoe tho tot uijt uit van ver vom von voor vor zu zum zur"
)
GIVEN_TOO = _set("al ben don la le lo")
FORMAL = _set("dhr heer meneer mevr mevrouw mw")
FAMILIAR = _set("oma opa oom tante")
ATTACHED = re.compile(r"(?i)(?<!\S)([dl]['’]|(?:al|el)-)(?=\w)")
LETTERS = str.maketrans(
    dict(zip("ıİłŁøØđĐðÐħŋəƏ", "iillooddddhnee", strict=True))
    | {"þ": "th", "Þ": "th", "æ": "ae", "Æ": "ae", "œ": "oe", "Œ": "oe"}
    | {"ى": "ي", "ة": "ه", "ـ": "", "ک": "ك", "ی": "ي"}
)
APOSTROPHES = re.compile(r"['’‘ʼ`´ʻʿʾ]")
INVISIBLE = re.compile(r"[\x01-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]+")


class Name(NamedTuple):
    """A name in its parts; `called` is how the person wants to be called."""

    called: str
    given: str = ""
    prefix: str = ""
    family: str = ""

    @classmethod
    def read(cls, words: str) -> "Name":
        """Guess the parts of a name as people write it in one line; the page lets them be put right."""
        called = clean(words)
        if "," in called.strip(","):
            return cls._read_reversed(called)
        parts = ATTACHED.sub(r"\1 ", called.replace(" - ", "-")).replace("- ", " ").split(" ")
        title = bare(parts.pop(0)) if len(parts) > 1 and bare(parts[0]) in FORMAL | FAMILIAR else ""
        if len(parts) == 1:
            return cls(called, family=parts[0]) if title in FORMAL else cls(called, given=parts[0])
        begin = _family_begins(parts, formal=title in FORMAL)
        end = next((i for i in range(begin, len(parts)) if bare(parts[i]) not in PREFIXES), len(parts) - 1)
        return cls(called, " ".join(parts[:begin]), " ".join(parts[begin:end]), " ".join(parts[end:]))

    @classmethod
    def _read_reversed(cls, called: str) -> "Name":
        """ "Vries, Jan de" as lists have it."""
        family, rest = (part.strip() for part in called.split(",", 1))
        words = rest.split(" ")
        end = next((i for i, word in enumerate(words) if i and bare(word) in PREFIXES), len(words))
        given, prefix = " ".join(words[:end]), " ".join(words[end:])
        return cls(" ".join(filter(None, (given, prefix, family))), given, prefix, family)

    @property
    def sort_key(self) -> str:
        """What lists are ordered by, byte for byte (the column has collation C)."""
        if not self.family:
            return in_order(self.given or self.called)[:250]
        return "  ".join(filter(None, map(in_order, (self.family, self.given, self.prefix))))[:250]


def clean(words: str) -> str:
    """Text fit to keep: NFC, single spaces, no signs that nobody sees. NUL and nothing at all are refused."""
    if "\0" in words:
        raise NameUnreadable
    text = " ".join(INVISIBLE.sub(" ", unicodedata.normalize("NFC", words)).split())
    if not text:
        raise NameUnreadable
    return text


def fold(text: str) -> str:
    """Lower case, accents gone, apostrophes gone, everything else that is no letter or figure a space."""
    flat = unicodedata.normalize("NFKD", APOSTROPHES.sub("", text).translate(LETTERS).casefold())
    bare_letters = "".join(c for c in flat if unicodedata.category(c) != "Mn")
    words = "".join(c if c.isalnum() else " " for c in unicodedata.normalize("NFC", bare_letters)).split()
    return " ".join(words).translate(LETTERS)


def in_order(text: str) -> str:
    """Folded for sorting: ij is y. What has no letters at all sorts as itself."""
    return fold(text).replace("ij", "y") or text.strip()


def bare(word: str) -> str:
    """One word folded, to look it up among prefixes and titles."""
    return fold(word).replace(" ", "")


def _family_begins(parts: list[str], *, formal: bool) -> int:
    """Where the family name begins, with its prefix: at the first prefix, or at the last word."""
    first = bare(parts[0])
    if formal or (first in PREFIXES and not (first in GIVEN_TOO and parts[0].istitle())):
        return 0
    for i, part in enumerate(parts[1:-1], start=1):
        if bare(part) in PREFIXES or ("-" in part and bare(part.rsplit("-", 1)[1]) in PREFIXES):
            return i
    return len(parts) - 1
