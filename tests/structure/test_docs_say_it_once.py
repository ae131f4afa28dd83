"""What a merge writes twice contradicts itself a week later: in the tables of the docs each thing has one row."""

from collections import Counter
from itertools import groupby
from pathlib import Path

import pytest

DOCS = Path(__file__).resolve().parents[2] / "docs"
PAGES = ("mission", "dependencies", "woorden", "map")


def tables(text: str) -> list[list[str]]:
    """The first cells of each table, without its head."""
    runs = groupby(text.splitlines(), key=lambda line: line.startswith("|"))
    return [[line.split("|")[1].strip() for line in list(run)[2:]] for is_table, run in runs if is_table]


@pytest.mark.parametrize("page", PAGES)
def test_each_thing_has_one_row(page: str) -> None:
    for cells in tables((DOCS / f"{page}.md").read_text()):
        twice = [cell for cell, times in Counter(cells).items() if cell and times > 1]
        assert not twice, f"docs/{page}.md says twice: {twice}"


def test_what_is_not_there_yet_is_said_once_and_not_of_what_is_there() -> None:
    said = [line for line in (DOCS / "mission.md").read_text().splitlines() if line.startswith("All other")]
    assert len(said) == 1
    there = {
        one for cells in tables((DOCS / "mission.md").read_text()) for cell in cells for one in cell.split()
    }
    named = {one.strip("(),:") for one in said[0].split()}
    assert not there & named
