"""The figures as lines: `name: ratio (low–high) against RUNG`, and beneath them the milliseconds they come from."""

from collections.abc import Iterator, Sequence
from statistics import median

from bench.asks import BARE, OPEN, ORDINARY, OURS, PLAIN, SEARCH, THIN
from bench.bars import BESIDE, MOST_STATEMENTS, NOTES, TOWN
from bench.measuring.asking import Measured
from bench.measuring.ratio import Ratio

Found = dict[tuple[str, str, int], list[Measured]]
Counted = dict[tuple[str, str, int], list[int]]


def ratios(
    found: Found, counted: Counted, *, figures: Sequence[str], sizes: Sequence[int], notes: int
) -> Iterator[Ratio]:
    """Every figure at the largest size against each rung, its growth and its statements; first how large the town is."""
    small, large = min(sizes), max(sizes)
    yield Ratio("households", (large / TOWN,), f"{TOWN:,} households")
    yield Ratio("notes", (notes / NOTES,), f"{NOTES:,} notes")
    for figure in figures:
        yield from _against_rungs(figure, found, large)
        if small != large:
            yield from _growth(figure, found, small, large)
        yield from _statements(figure, counted, large)


def _against_rungs(figure: str, found: Found, large: int) -> Iterator[Ratio]:
    ours, ordinary = found[figure, OURS, large], found[figure, ORDINARY, large]
    for rung in (rung for rung in (ORDINARY, PLAIN, THIN, BARE) if (figure, rung, large) in found):
        yield Ratio.of(figure, cpu(ours), cpu(found[figure, rung, large]), against=rung)
    if figure.startswith(SEARCH):
        bare = cpu(found[figure, BARE, large])
        most = [2 * one + page for one, page in zip(bare, cpu(ordinary), strict=True)]
        yield Ratio.of(figure, cpu(ours), most, against=BESIDE)
    yield Ratio.of(f"{figure} latency", latency(ours), latency(ordinary), against=ORDINARY)


def _growth(figure: str, found: Found, small: int, large: int) -> Iterator[Ratio]:
    for rung, name in ((OURS, f"{figure} growth"), (ORDINARY, f"{figure} growth of {ORDINARY}")):
        more, less = cpu(found[figure, rung, large]), cpu(found[figure, rung, small])
        yield Ratio.of(name, more, less, against=f"{small:,} households")


def _statements(figure: str, counted: Counted, large: int) -> Iterator[Ratio]:
    said, usual = counted[figure, OURS, large], median(counted[figure, ORDINARY, large])
    if figure == OPEN:
        bar = tuple(one / MOST_STATEMENTS for one in said)
        yield Ratio(f"{figure} statements", bar, f"{MOST_STATEMENTS} statements")
    yield Ratio(f"{figure} statements", tuple(one / usual for one in said), ORDINARY)


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
