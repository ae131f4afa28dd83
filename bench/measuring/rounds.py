"""The rounds: every ask in every round, in another order each time, so that no rung has the quiet minutes for itself."""

import gc
import sys
import time
from collections import defaultdict
from collections.abc import Sequence
from random import Random

from bench.measuring.asking import Ask, Measured
from bench.measuring.kernel import used_by
from naast.doors.cli.postgres import Cluster

Key = tuple[str, str, int]
WARMING = 20


def measure(
    asks: Sequence[Ask], *, cluster: Cluster, rounds: int, requests: int
) -> dict[Key, list[Measured]]:
    """Per ask what every round gave."""
    postmaster = int((cluster.data / "postmaster.pid").read_text().split()[0])
    found: dict[Key, list[Measured]] = defaultdict(list)
    order, chance, took = list(asks), Random(1), defaultdict[str, float](float)
    sys.stderr.write("  warming up\n")
    for ask in order:
        ask.do(ask.number(WARMING))
        ask.tidy()
    for number in range(rounds):
        chance.shuffle(order)
        for ask in order:
            begun = time.monotonic()
            found[ask.figure, ask.rung, ask.households].append(_once(ask, ask.number(requests), postmaster))
            took[ask.figure] += time.monotonic() - begun
        said = ", ".join(f"{figure} {seconds:.0f} s" for figure, seconds in took.items())
        sys.stderr.write(f"  round {number + 1} of {rounds}; so far {said}\n")
    return found


def _once(ask: Ask, requests: int, postmaster: int) -> Measured:
    gc.collect()
    application, database, begun = ask.cpu(), used_by(postmaster), time.perf_counter()
    ask.do(requests)
    latency = time.perf_counter() - begun
    measured = Measured(
        (ask.cpu() - application) / requests,
        (used_by(postmaster) - database) / requests,
        latency * 1000 / requests,
    )
    ask.tidy()
    return measured
