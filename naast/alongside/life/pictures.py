"""Our own pictures, for children and for who would rather point than write. Each is a file in templates/life/pictures/."""

from collections.abc import Iterable
from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Picture(NamedTuple):
    """A drawing and the word under it. The word always stands beside it: nobody has to guess."""

    key: str
    words: str | Promise

    @property
    def file(self) -> str:
        return f"life/pictures/{self.key}.svg"

    @property
    def called(self) -> str:
        return str(self.words)


PICTURES = {
    key: Picture(key, words)
    for key, words in {
        "house": _("home"),
        "family": _("my family"),
        "people": _("my friends"),
        "school": _("school"),
        "ball": _("playing"),
        "animal": _("an animal"),
        "tree": _("outside"),
        "music": _("music"),
        "food": _("eating"),
        "bed": _("sleeping"),
        "screen": _("gaming"),
        "heart": _("my body"),
        "blanket": _("feeling safe"),
        "cloud": _("thinking of it"),
        "quarrel": _("a quarrel"),
        "alone": _("being alone"),
        "coin": _("money"),
        "tools": _("work"),
    }.items()
}
TO_POINT_AT = [one for one in PICTURES.values() if one.key not in ("coin", "tools", "cloud")]


def those(keys: Iterable[str]) -> list[Picture]:
    """The pictures with these keys; one that is no longer drawn is left out."""
    return [PICTURES[key] for key in keys if key in PICTURES]
