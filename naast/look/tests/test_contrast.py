"""Text stands out 4.5 to 1, parts that you use 3 to 1 (WCAG 1.4.3, 1.4.11), computed from the tokens."""

import re
from pathlib import Path

import pytest

TOKENS = (Path(__file__).parents[1] / "static" / "look" / "tokens.css").read_text()
COLOURS = dict(re.findall(r"--naast-([a-z-]+):\s*(#[0-9a-f]{6})", TOKENS)) | {"white": "#ffffff"}
GROUNDS = ["paper", "sheet", "deep", "action-soft", "warm-soft", "good-soft", "careful-soft"]
TEXT = [
    *[("ink", ground) for ground in GROUNDS],
    *[("quiet", ground) for ground in GROUNDS],
    *[("action", ground) for ground in GROUNDS],
    *[("action-deep", ground) for ground in GROUNDS],
    *[("warm-deep", ground) for ground in ("paper", "sheet", "warm-soft")],
    ("good", "good-soft"),
    ("careful", "careful-soft"),
    ("white", "action"),
    ("white", "action-deep"),
    ("white", "warm"),
]
PARTS = [
    *[
        (part, ground)
        for part in ("edge", "action", "warm", "good", "careful")
        for ground in ("paper", "sheet")
    ],
    ("warm", "warm-soft"),
    ("action", "action-soft"),
    ("ink", "glow"),
    ("glow", "action"),
]


def light(colour: str) -> float:
    """Relative luminance of #rrggbb."""
    shares = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in shares]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((light(COLOURS[one]), light(COLOURS[other])), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize(("letters", "ground"), TEXT)
def test_text_can_be_read(letters: str, ground: str) -> None:
    assert contrast(letters, ground) >= 4.5


@pytest.mark.parametrize(("part", "ground"), PARTS)
def test_parts_can_be_seen(part: str, ground: str) -> None:
    assert contrast(part, ground) >= 3


def test_every_token_that_our_sheets_use_exists() -> None:
    sheets = Path(__file__).parents[1] / "static" / "look"
    used = {
        name
        for sheet in sheets.glob("*.css")
        for name in re.findall(r"var\((--naast-[a-z-]+)", sheet.read_text())
    }
    assert used <= set(re.findall(r"(--naast-[a-z-]+):", TOKENS))
