"""Sixty people are drawn without lying over each other, on a telephone 360 px wide, and cheaply."""

import re
from itertools import combinations
from random import Random
from uuid import uuid4

from naast.alongside.network.kinds import Kind, Near
from naast.alongside.network.layout import CELL, IN_A_ROW, WIDE, lay_out, lines_of
from naast.alongside.network.models import Tie

NAMES = [
    "oma",
    "Mevrouw Van den Boogaard-Hendriks",
    "de vrouwen van de moskee",
    "Ank",
    "Hottentottententententoonstelling",
]


def some(many: int, *, near: list[int], seed: int) -> list[Tie]:
    chance = Random(seed)  # noqa: S311  (no secret)
    return [
        Tie(id=uuid4(), name=chance.choice(NAMES), kind=chance.choice(Kind.values), near=chance.choice(near))
        for _ in range(many)
    ]


def boxes(ties: list[Tie]) -> list[tuple[int, int]]:
    found = (re.fullmatch(r"translate\((\d+) (\d+)\)", spot.place) for spot in lay_out(ties).spots)
    return [(int(one[1]), int(one[2])) for one in found if one]


def test_nobody_lies_over_anybody_however_many_and_however_near() -> None:
    for seed, many in enumerate([0, 1, 2, 3, 5, 9, 17, 60, 60, 60]):
        near = list(Near.values) if seed % 2 else [seed % 4 + 1]
        cells = boxes(some(many, near=near, seed=seed))
        assert len(cells) == many
        for (x, y), (other_x, other_y) in combinations(cells, 2):
            assert abs(x - other_x) >= CELL or abs(y - other_y) >= 50, (
                "shape and two lines of name are 50 high"
            )
        assert all(CELL // 2 <= x <= WIDE - CELL // 2 for x, _y in cells)


def test_everybody_stands_inside_their_own_band() -> None:
    plan = lay_out(some(60, near=list(Near.values), seed=3))
    bands = {band.near: band for band in plan.bands}
    for spot, (_x, y) in zip(plan.spots, boxes([one.tie for one in plan.spots]), strict=True):
        band = bands[spot.tie.near]
        assert band.top < y < band.bottom - 40
        nearer = bands.get(spot.tie.near - 1)
        assert nearer is None or y + 50 <= nearer.top + 14 or y >= nearer.bottom - 14


def test_a_name_takes_two_lines_at_most() -> None:
    for name in NAMES:
        first, second = lines_of(name)
        assert len(first) <= 12
        assert len(second) <= 12
    assert lines_of("oma Hatice") == ("oma Hatice", "")
    assert IN_A_ROW * CELL <= WIDE
