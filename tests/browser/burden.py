"""The worker's time is counted like latency: docs/burden.md is what the tests measured, and fails when it is no longer so.

`NAAST_WRITE_BURDEN=1 make test ARGS=tests/browser` writes it anew. What a job may ask at most stands here,
and no run writes that anew.
"""

import os
from pathlib import Path

from .somebody import Somebody

# From the first page of who does it: the most taps. Words that are typed are none.
MOST_TAPS = {
    "Note a contact": 3,
    "Write down what the team did": 3,
    "Agree when to meet": 5,
    "Write down a question of the street": 4,
    "Ask two adults and a child for their yes": 12,
}
MOST_FIELDS = {"Ask the team something": 1}
FILE = Path(__file__).parents[2] / "docs" / "burden.md"
HEAD = """# The burden: what a job asks of hands

Written by the browser tests (`tests/browser/burden.py`); a test fails when a figure is no longer so. A tap is a click or tap on
anything; typing and Tab are none. Fields are the ones that are filled in or chosen; page loads are the pages that come.

| job | fields | taps | page loads |
|---|---:|---:|---:|
"""


def holds(job: str, somebody: Somebody) -> None:
    """What was counted so far is within the bar, and what stands in the file."""
    within_the_bar(job, fields=somebody.fields_filled, taps=somebody.taps_made)
    rows = written()
    figures = (somebody.fields_filled, somebody.taps_made, somebody.pages_loaded)
    if os.environ.get("NAAST_WRITE_BURDEN"):
        write({**rows, job: figures})
        return
    assert rows.get(job) == figures, (
        f"{job}: {figures} (fields, taps, page loads), docs/burden.md says {rows.get(job)}"
    )


def within_the_bar(job: str, *, fields: int, taps: int) -> None:
    """No docs can say that more is fine."""
    assert taps <= MOST_TAPS.get(job, taps), f"{job}: {taps} taps, at most {MOST_TAPS[job]}"
    assert fields <= MOST_FIELDS.get(job, fields), f"{job}: {fields} fields, at most {MOST_FIELDS[job]}"


def written() -> dict[str, tuple[int, ...]]:
    """The rows of the file."""
    if not FILE.exists():
        return {}
    rows = [line.strip("| ").split(" | ") for line in FILE.read_text().splitlines() if line.startswith("| ")]
    return {job: tuple(map(int, figures)) for job, *figures in rows if job != "job"}


def write(rows: dict[str, tuple[int, ...]]) -> None:
    lines = [f"| {job} | {' | '.join(map(str, figures))} |" for job, figures in sorted(rows.items())]
    FILE.write_text(HEAD + "\n".join(lines) + "\n")
