"""make bench ARGS="--rounds 5 --requests 200 --households 10000 100000 --only 'open household'"

Builds the towns (or uses those that stand), starts the product and the rungs on each, measures all of them interleaved,
counts statements in a run of its own, and prints ratios. Ends everything it started, and badly (1) when a bar is not met;
`--look` ends well whatever it finds.
"""

import argparse
import fcntl
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from datetime import UTC, datetime

from bench.asks import FIGURES, OPEN, ORDINARY, OURS, Rungs
from bench.bars import verdict
from bench.measuring.asking import Ask
from bench.measuring.counting import statements
from bench.measuring.rounds import measure
from bench.report import Counted, ratios, table
from bench.town.building import BASE, Town, start
from naast.doors.cli.postgres import Cluster

FOLDER = BASE / ".data" / "bench"
COUNTED = (OURS, ORDINARY)  # on which rungs statements are counted, in the largest town


def main(words: list[str]) -> int:
    asked = _read(words)
    signal.signal(signal.SIGTERM, _end)
    with ExitStack() as stack:
        stack.enter_context(_alone())
        cluster = start(FOLDER)
        stack.callback(cluster.stop)
        towns = [_build(Town(cluster, households=households)) for households in sorted(asked.households)]
        if asked.build:
            return 0
        _gather_styles(towns[0])
        log = FOLDER.parent / "bench.log"
        log.unlink(missing_ok=True)
        sys.stderr.write("  starting the rungs, drawing the forms\n")
        asks = [ask for town in towns for ask in Rungs(town, figures=asked.only, stack=stack, log=log).asks]
        counted = _count([ask for ask in asks if ask.households == max(asked.households)], cluster)
        found = measure(asks, cluster=cluster, rounds=asked.rounds, requests=asked.requests)
        notes = int(towns[-1].ask("SELECT count(*) FROM note"))
        figures = list(ratios(found, counted, figures=asked.only, sizes=asked.households, notes=notes))
    lines, well = verdict(figures)
    said = [*map(str, figures), "", *table(found, counted), "", _how(asked), *lines]
    sys.stdout.write("\n".join([*said, ""]))
    return 0 if well or asked.look else 1


def _count(asks: Iterable[Ask], cluster: Cluster) -> Counted:
    """Statements, of households many, for there the heaviest counts."""
    sys.stderr.write("  counting statements\n")
    return {
        (ask.figure, ask.rung, ask.households): statements(
            ask, cluster=cluster, database=f"town_{ask.households}", most=200 if ask.figure == OPEN else 20
        )
        for ask in asks
        if ask.rung in COUNTED
    }


def _end(number: int, _frame: object) -> None:
    """Told to end: what was started is ended first."""
    sys.exit(128 + number)


@contextmanager
def _alone() -> Iterator[None]:
    """One run at a time in a checkout, for at its end a run stops the cluster; another waits."""
    FOLDER.parent.mkdir(exist_ok=True)
    with (FOLDER.parent / "bench-running").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def _how(asked: argparse.Namespace) -> str:
    """When and on what this was measured."""
    now, load = datetime.now(UTC), os.getloadavg()[0]
    rounds = f"{asked.rounds} rounds of {asked.requests} requests"
    return f"{now:%Y-%m-%d %H:%M} UTC: {rounds}; load {load:.1f} on {os.cpu_count()} cores"


def _build(town: Town) -> Town:
    took = town.build()
    said = ", ".join(f"{step} {seconds:.0f} s" for step, seconds in took.items()) or "stood already"
    sys.stderr.write(f"{town.households:,} households: {said}\n")
    return town


def _gather_styles(town: Town) -> None:
    """The product's pages name their style sheets by what is in them."""
    words = [sys.executable, "manage.py", "collectstatic", "--noinput", "--verbosity", "0"]
    subprocess.run(words, cwd=BASE, env=town.environment(), check=True)


def _read(words: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m bench", description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--households", type=int, nargs="+", default=[10_000, 100_000])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--requests", type=int, default=200)
    parser.add_argument("--only", nargs="+", choices=FIGURES, default=FIGURES)
    parser.add_argument("--build", action="store_true", help="only build the towns")
    parser.add_argument(
        "--look", action="store_true", help="only to look: end well, also when a bar is not met"
    )
    return parser.parse_args(words)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
