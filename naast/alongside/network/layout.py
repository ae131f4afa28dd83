"""Where everybody stands in the drawing: bands round the one in the middle, half of each above and half below, bent like ripples.

Nothing is measured and nothing tried out: everybody has a cell of their own, so names never lie over each other, however many
there are, and the drawing grows downward and not wider than a telephone. Units: pixels on a screen 360 wide.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from .kinds import Kind, Near
from .models import Tie

WIDE, CELL, ROW, IN_A_ROW = 360, 84, 56, 4
LABEL, AIR, MIDDLE, BEND = 20, 12, 76, 14
FITS = 11  # signs of a name on one line
BY_KIND = {kind.value: number for number, kind in enumerate(Kind)}


class Spot(NamedTuple):
    """One of those drawn: where, and their name in one or two lines."""

    tie: Tie
    place: str
    first: str
    second: str


class Band(NamedTuple):
    """How near: its outline, and where its name stands."""

    near: int
    label: str
    outline: str
    at: int
    top: int
    bottom: int


@dataclass(frozen=True)
class Plan:
    """A whole drawing, ready to be written down."""

    high: int
    middle: int
    bands: list[Band]  # the widest first: each next lies upon it
    spots: list[Spot]

    @property
    def box(self) -> str:
        return f"0 0 {WIDE} {self.high}"

    @property
    def kinds(self) -> list[Kind]:
        """Those that are drawn, for the legend."""
        drawn = {spot.tie.kind for spot in self.spots}
        return [kind for kind in Kind if kind.value in drawn]


def lay_out(ties: Sequence[Tie]) -> Plan:
    """From the outside in, the middle, and out again. Within a band in the order in which they are given."""
    halves = {near: _halves([tie for tie in ties if tie.near == near]) for near in Near}
    spots: list[Spot] = []
    tops, bottoms, y = {}, {}, 2
    for near in reversed(Near):
        tops[near] = y
        spots += _rows(halves[near][0], y + LABEL, up=True)
        y += LABEL + _high(halves[near][0])
    middle, y = y + MIDDLE // 2, y + MIDDLE
    for near in Near:
        spots += _rows(halves[near][1], y + AIR // 2, up=False)
        y += _high(halves[near][1])
        bottoms[near] = y
    bands = [_band(near, tops[near], bottoms[near]) for near in reversed(Near)]
    return Plan(y + 2, middle, bands, spots)


def in_order(tie: Tie) -> tuple[int, int, str]:
    """The nearest first, then by kind and name; in the drawing and in the list."""
    return tie.near, BY_KIND[tie.kind], tie.name.casefold()


# Private


def _halves(ties: list[Tie]) -> tuple[list[list[Tie]], list[list[Tie]]]:
    """The first half above, the second below; each in rows."""
    half = (len(ties) + 1) // 2
    return _in_rows(ties[:half]), _in_rows(ties[half:])


def _in_rows(ties: list[Tie]) -> list[list[Tie]]:
    """As even as can be: five are three and two."""
    rows = -(-len(ties) // IN_A_ROW)
    return [ties[len(ties) * nth // rows : len(ties) * (nth + 1) // rows] for nth in range(rows)]


def _high(rows: list[list[Tie]]) -> int:
    return len(rows) * ROW + AIR


def _rows(rows: list[list[Tie]], y: int, *, up: bool) -> Iterator[Spot]:
    for number, row in enumerate(rows):
        for nth, tie in enumerate(row):
            aside = (2 * nth - len(row) + 1) * CELL // 2
            bent = BEND * aside * aside * 4 // (WIDE * WIDE)
            at = y + number * ROW + (bent if up else -bent)
            yield Spot(tie, f"translate({WIDE // 2 + aside} {at})", *lines_of(tie.name))


def _band(near: Near, top: int, bottom: int) -> Band:
    left = 3 * (Near.COULD - near) + 2
    right, half = WIDE - left, WIDE // 2
    outline = (
        f"M{left} {top + BEND}Q{half} {top - BEND} {right} {top + BEND}"
        f"V{bottom - BEND}Q{half} {bottom + BEND} {left} {bottom - BEND}Z"
    )
    return Band(near, str(near.label), outline, top + 15, top, bottom)


@cache
def lines_of(name: str) -> tuple[str, str]:
    """A name in at most two lines; what does not fit is in the list, and in the drawing's own words."""
    if len(name) <= FITS:
        return name, ""
    at = name.rfind(" ", 0, FITS + 1)
    first, rest = (name[:at], name[at + 1 :]) if at > 0 else (name[: FITS - 1] + "-", name[FITS - 1 :])
    return first, rest if len(rest) <= FITS else rest[: FITS - 1].rstrip() + "…"
