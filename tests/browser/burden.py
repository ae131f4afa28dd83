"""The worker's time is counted like latency: docs/burden.md is what the tests measured, and fails when it is no longer so.

`NAAST_WRITE_BURDEN=1 make test ARGS=tests/browser` writes it anew.
"""

import os
from pathlib import Path

from .somebody import Somebody

FILE = Path(__file__).parents[2] / "docs" / "burden.md"
HEAD = """# The burden: what a job asks of hands

Written by the browser tests (`tests/browser/burden.py`); a test fails when a figure is no longer so. A tap is a click or tap on
anything; typing and Tab are none. Fields are the ones that are filled in or chosen; page loads are the pages that come.

| job | fields | taps | page loads |
|---|---:|---:|---:|
"""


def holds(job: str, somebody: Somebody) -> None:
    """What was counted so far is what stands in the file."""
    rows = written()
    figures = (somebody.fields_filled, somebody.taps_made, somebody.pages_loaded)
    if os.environ.get("NAAST_WRITE_BURDEN"):
        write({**rows, job: figures})
        return
    assert rows.get(job) == figures, (
        f"{job}: {figures} (fields, taps, page loads), docs/burden.md says {rows.get(job)}"
    )


def written() -> dict[str, tuple[int, ...]]:
    """The rows of the file."""
    if not FILE.exists():
        return {}
    rows = [line.strip("| ").split(" | ") for line in FILE.read_text().splitlines() if line.startswith("| ")]
    return {job: tuple(map(int, figures)) for job, *figures in rows if job != "job"}


def write(rows: dict[str, tuple[int, ...]]) -> None:
    lines = [f"| {job} | {' | '.join(map(str, figures))} |" for job, figures in sorted(rows.items())]
    FILE.write_text(HEAD + "\n".join(lines) + "\n")
