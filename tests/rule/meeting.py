"""What a history met: which grounds lived, which rows there were, what was told, added and done by jobs; so that none is rare."""

from collections.abc import Iterator
from datetime import datetime

from .adding import KINDS, may_add
from .known import Facts
from .model import access
from .rows import TABLES
from .told import LISTS, told

GROUNDS = {
    "own", "represents", "help", "sharing", "question", "worry", "early_signal", "desk", "emergency", "legal",
}  # fmt: skip
DONE = {
    "a reminder",
    "a notice",
    "a look by a job",
    "a question destroyed",
    "a worry destroyed",
    "a draft destroyed",
}


def lived(facts: Facts, t: datetime) -> set[str]:
    """Grounds, and tables with a row that was told to both."""
    rows = {f"a row of {TABLES[kind]}" for kind, known in facts.spans.items() if known}
    return rows | {row.ground for circle in facts.circles for row in access(facts, circle, t)}


def compared(facts: Facts, t: datetime) -> set[str]:
    """When all kinds are compared: which lists told somebody something, and which rows somebody could add."""
    return set(_compared(facts, t))


def _compared(facts: Facts, t: datetime) -> Iterator[str]:
    for actor in facts.actors():
        yield from (f"told: {name}" for name, lines in told(facts, actor, t).items() if lines)


def added(facts: Facts, actor: str, t: datetime) -> set[str]:
    return {f"added: {kind}" for kind, _sheet in may_add(facts, actor, t)}


def done(did: set[tuple[str, ...]]) -> set[str]:
    """By a job: what it did."""
    words = {
        "told": lambda one: f"a {one[3]}",
        "look": lambda one: "a look by a job",
        "due": lambda one: "due",
    }
    words |= {"draft": lambda one: "a draft destroyed", "circle": lambda one: f"{one[1]} destroyed"}
    return {words[one[0]](one) for one in did}


ROWS = {
    f"a row of {table}"
    for table in TABLES.values()
    if table not in ("person", "organisation", "circle", "sheet")
}
MET = ROWS | DONE | {f"added: {kind}" for kind in KINDS} | {f"told: {one.__name__}" for one in LISTS}
