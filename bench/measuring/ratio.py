"""Figures as ratios: the middle of the rounds, with the lowest and the highest."""

from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median


@dataclass(frozen=True)
class Ratio:
    """`name: ratio (low–high) against RUNG`. Each round is compared with itself, so that a busy minute weighs on both."""

    name: str
    rounds: tuple[float, ...]
    against: str

    @classmethod
    def of(cls, name: str, ours: Sequence[float], theirs: Sequence[float], *, against: str) -> "Ratio":
        return cls(name, tuple(one / other for one, other in zip(ours, theirs, strict=True)), against)

    def __str__(self) -> str:
        return f"{self.name}: {median(self.rounds):.2f} ({min(self.rounds):.2f}–{max(self.rounds):.2f}) against {self.against}"
