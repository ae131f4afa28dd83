"""How names sound, so that one person is not written down twice: Meijer and Maier, Bosch and Bos.

A family name keeps its vowels as sounds (Y for ij, ei, y, ay; O for ou, au; U for ui). A given name keeps its
consonants only: those of Mohammed and Muhammad, or of Fatma and Fatima, are what people agree on.
Capital letters are sounds, small letters are letters. Made for a hint, never for a decision.
"""

import re

from .names import PREFIXES, Name, fold

SOUNDS = [
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"[^a-z]", ""),
        (r"^y(?=[aeiou])", "j"),
        (r"^dj", "j"),
        (r"sch(?=[mnlw])", "s"),
        (r"ssch|(?<!^)sch(?=er)|sche?$", "s"),
        (r"ph", "f"),
        (r"th|dt", "t"),
        (r"c?kx|cks|x|ks", "ks"),
        (r"ch|gh", "g"),
        (r"c(?=[eiy])", "s"),
        (r"[cq]", "k"),
        (r"z", "s"),
        (r"v", "f"),
        (r"uij|uy|ui", "U"),
        (r"ouw|auw|ou|au|aw|ow(?![aeiouy])", "O"),
        (r"[ea]?ij|[ea]y|[ea]i|y", "Y"),
        (r"Yj", "Y"),
        (r"aa|ae", "a"),
        (r"oo", "o"),
        (r"ie", "i"),
        (r"oe|ue", "u"),
        (r"(?<!^)h", ""),
        (r"(?<!^)e", ""),
        (r"d$", "t"),
        (r"(.)\1+", r"\1"),
    )
]
VOWELS = re.compile(r"(?<!^)[aeiouYOUj]")


def sound(word: str) -> str:
    """One folded word as a family name sounds; words of other scripts sound as they are written."""
    text = fold(word).replace(" ", "")
    if not text.isascii():
        return text
    for pattern, heard in SOUNDS:
        text = pattern.sub(heard, text)
    return text


def skeleton(word: str) -> str:
    """One word as a given name sounds: its consonants."""
    heard = sound(word)
    return VOWELS.sub("", heard) if heard.isascii() else heard


def family_sounds(name: Name) -> list[str]:
    """The parts of a family name as they sound, without prefixes: van den Berg-Jansen is known as either."""
    return [heard for word in fold(name.family).split() if word not in PREFIXES and (heard := sound(word))]


def sound_key(name: Name) -> str:
    """What is kept on the person: family sounds joined by "-", a space, the first given name's consonants."""
    given = fold(name.given).split()
    return f"{'-'.join(family_sounds(name))} {skeleton(given[0]) if given else ''}"[:100]
