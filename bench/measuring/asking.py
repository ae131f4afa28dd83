"""What is asked: one figure on one rung of one town, a request at a time."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

CHEAP, DEAR = 2, 1


@dataclass
class Ask:
    """A way to answer one question, with the CPU counter of the program that answers it. `tidy` runs after each measurement,
    outside it: what was written is taken away, so that the next one asks the same of the same town. `most`: so many requests
    are enough, however many were wished for: each takes long, or there are no more that differ."""

    figure: str
    rung: str
    households: int
    requests: Sequence[Callable[[], object]]
    cpu: Callable[[], float]
    times: int = DEAR
    tidy: Callable[[], object] = lambda: None
    most: int | None = None
    at: int = field(default=0, init=False)

    def number(self, wished: int) -> int:
        """How many requests one measurement takes."""
        return (wished if self.most is None else min(wished, self.most)) * self.times

    def do(self, number: int) -> None:
        """So many requests, going round through all of them."""
        for _ in range(number):
            self.requests[self.at % len(self.requests)]()
            self.at += 1


@dataclass(frozen=True)
class Measured:
    """One ask in one round: milliseconds per request."""

    application: float
    database: float
    latency: float

    @property
    def cpu(self) -> float:
        return self.application + self.database
