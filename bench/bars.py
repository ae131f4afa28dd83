"""What the figures must be, and which are not."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from statistics import median

from bench.asks import LIST, OPEN, ORDINARY, SEARCH, WRITE
from bench.measuring.ratio import Ratio

BESIDE = f"twice bare SQL plus {ORDINARY}"
MOST_STATEMENTS = 15  # for one household with everything on it
TOWN, NOTES = 100_000, 1_000_000  # households, and the notes they have


@dataclass(frozen=True)
class Bar:
    """At most so much (`least`: at least), of the middle of the rounds; of statements of the household with the most."""

    name: str
    against: str
    most: float = 1.0
    judged: Callable[[Sequence[float]], float] = median
    least: bool = False

    def missed_by(self, found: Ratio) -> bool:
        value = self.judged(found.rounds)
        return value < self.most if self.least else value > self.most

    def says(self, found: Ratio) -> str:
        word = "at least" if self.least else "at most"
        return f"{self.name} {self.judged(found.rounds):.2f} against {self.against} ({word} {self.most:.2f})"


GROWN = "10,000 households"
BARS = (
    Bar("households", f"{TOWN:,} households", least=True),
    Bar("notes", f"{NOTES:,} notes", least=True),
    *(Bar(figure, ORDINARY, 1.5) for figure in (OPEN, LIST, WRITE)),
    Bar(SEARCH, BESIDE),
    *(Bar(f"{figure} growth", GROWN, 1.2) for figure in (OPEN, LIST, WRITE, SEARCH)),
    Bar(f"{OPEN} statements", f"{MOST_STATEMENTS} statements", judged=max),
)


def verdict(found: Iterable[Ratio]) -> tuple[list[str], bool]:
    """Which bars are not met, which were not measured, and whether all that were measured are met."""
    measured = {(one.name, one.against): one for one in found}
    there = [(bar, measured[bar.name, bar.against]) for bar in BARS if (bar.name, bar.against) in measured]
    missed = [bar.says(one) for bar, one in there if bar.missed_by(one)]
    unknown = [bar.name for bar in BARS if (bar.name, bar.against) not in measured]
    lines = [
        f"bars not met: {'; '.join(missed)}" if missed else f"bars met: all {len(there)} that were measured"
    ]
    if unknown:
        lines.append(f"bars not measured: {', '.join(unknown)}")
    return lines, not missed
