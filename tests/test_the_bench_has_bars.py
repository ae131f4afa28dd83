"""The bars of the bench can be missed, and then it says which."""

import pytest

from bench.asks import OPEN, ORDINARY
from bench.bars import BARS, Bar, verdict
from bench.measuring.ratio import Ratio


def within() -> list[Ratio]:
    """Every bar just met."""
    return [Ratio(bar.name, (bar.most,), bar.against) for bar in BARS]


def test_just_met_is_met() -> None:
    assert verdict(within()) == ([f"bars met: all {len(BARS)} that were measured"], True)


@pytest.mark.parametrize("bar", BARS, ids=lambda bar: bar.name)
def test_each_can_be_missed(bar: Bar) -> None:
    others = [one for one, its in zip(within(), BARS, strict=True) if its is not bar]
    off = bar.most * (0.9 if bar.least else 1.1)
    lines, well = verdict([*others, Ratio(bar.name, (off,), bar.against)])
    assert not well
    assert lines[0].startswith(f"bars not met: {bar.name} {off:.2f}")


def test_the_middle_counts_and_of_statements_the_most() -> None:
    swings = Ratio(OPEN, (1.2, 1.4, 9.0), ORDINARY)
    one_over = Ratio(f"{OPEN} statements", (0.8, 0.8, 1.07), "15 statements")
    assert verdict([swings])[1]
    assert not verdict([one_over])[1]


def test_what_was_not_measured_is_named() -> None:
    lines, _ = verdict(within()[:1])
    assert lines[-1].startswith("bars not measured: notes, open household")
