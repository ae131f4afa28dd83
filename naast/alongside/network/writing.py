"""Writing sixty people down costs the page next to nothing: one line of markup each, its blanks filled in and escaped.

The markup lies in templates/network/ (one.svg, line.html). Django's engine would take a third of the page's time for it; a test
holds the bound (docs/benchmarks.md).
"""

from collections.abc import Iterable
from functools import cache
from html import escape
from pathlib import Path

from django.utils.safestring import SafeString, mark_safe

from .layout import Spot
from .models import Tie

HERE = Path(__file__).with_name("templates") / "network"


def in_drawing(spots: Iterable[Spot]) -> SafeString:
    """Everybody as a part of the drawing. What was typed is escaped; the rest are keys, numbers and words of our own lists."""
    one = _markup("one.svg")
    written = (
        one.format(
            tie=tie.pk, near=tie.near, place=place, kind=tie.kind, gives="gives" if tie.gives else "none",
            asks="asks" if tie.asks else "none", name=escape(tie.name), first=escape(first), second=escape(second),
        )
        for tie, place, first, second in spots
    )  # fmt: skip
    return mark_safe("".join(written))  # noqa: S308


def in_list(ties: Iterable[Tie], *, base: str) -> SafeString:
    """Everybody as a line that leads to how it is with them. What was typed is escaped, and translated words as well."""
    line, base = _markup("line.html"), escape(base)
    written = (
        line.format(base=base, tie=tie.pk, name=escape(tie.name), facts=escape(tie.facts)) for tie in ties
    )
    return mark_safe("".join(written))  # noqa: S308


@cache
def _markup(name: str) -> str:
    return (HERE / name).read_text("utf-8")
