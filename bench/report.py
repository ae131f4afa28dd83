"""The figures as lines: `name: ratio (low–high) against RUNG`, and beneath them the milliseconds they come from."""

from collections.abc import Iterator, Sequence
from statistics import median

from bench.asks import BARE, ORDINARY, OURS, PLAIN, THIN
from bench.measuring.asking import Measured
from bench.measuring.ratio import Ratio

Found = dict[tuple[str, str, int], list[Measured]]
Counted = dict[tuple[str, str, int], list[int]]
MOST_STATEMENTS = 15


def lines(found: Found, counted: Counted, *, figures: Sequence[str], sizes: Sequence[int]) -> Iterator[str]:
    """Every figure at the largest size against each rung, and its growth."""
    small, large = min(sizes), max(sizes)
    for figure in figures:
        ours = found[figure, OURS, large]
        for rung in (ORDINARY, PLAIN, THIN, BARE):
            yield str(Ratio.of(figure, cpu(ours), cpu(found[figure, rung, large]), against=rung))
        ordinary = found[figure, ORDINARY, large]
        yield str(Ratio.of(f"{figure} latency", latency(ours), latency(ordinary), against=ORDINARY))
        if small != large:
            less = found[figure, OURS, small]
            yield str(Ratio.of(f"{figure} growth", cpu(ours), cpu(less), against=f"{small:,} households"))
            theirs = cpu(found[figure, ORDINARY, small])
            yield str(
                Ratio.of(
                    f"{figure} growth of {ORDINARY}", cpu(ordinary), theirs, against=f"{small:,} households"
                )
            )
        said = counted[figure, OURS, large]
        yield str(
            Ratio(
                f"{figure} statements",
                tuple(one / MOST_STATEMENTS for one in said),
                f"{MOST_STATEMENTS} statements",
            )
        )
        usual = median(counted[figure, ORDINARY, large])
        yield str(Ratio(f"{figure} statements", tuple(one / usual for one in said), ORDINARY))


def table(found: Found, counted: Counted) -> Iterator[str]:
    """Milliseconds per request (medians of the rounds) and statements; only ratios travel to another machine."""
    columns = "{:28} {:14} {:>10} {:>7} {:>7} {:>8} {:>8}  {}".format
    yield columns("figure", "rung", "households", "CPU", "app", "database", "latency", "statements")
    for (figure, rung, households), rounds in sorted(found.items()):
        parts = ("cpu", "application", "database", "latency")
        middle = [f"{median(getattr(one, part) for one in rounds):.2f}" for part in parts]
        said = counted.get((figure, rung, households), [])
        yield columns(figure, rung, f"{households:,}", *middle, f"{min(said)}–{max(said)}" if said else "")


def cpu(rounds: list[Measured]) -> list[float]:
    return [one.cpu for one in rounds]


def latency(rounds: list[Measured]) -> list[float]:
    return [one.latency for one in rounds]
