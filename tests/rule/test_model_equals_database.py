"""Random histories, told to the model and to the database: no difference, for anybody, at any moment."""

import os
from collections import Counter
from time import monotonic

from hypothesis import HealthCheck, given, settings

from .comparing import differences, living_access
from .database import Database
from .facts import Sheet
from .histories import History, histories
from .known import Facts
from .model import access

HISTORIES = int(os.environ.get("NAAST_HISTORIES", "500"))
GROUNDS = [
    "own", "represents", "help", "sharing", "question", "worry", "early_signal", "desk", "emergency", "legal",
]  # fmt: skip


def tell(history: History, database: Database) -> tuple[Facts, list[str]]:
    """Tell one history to both, and say every difference."""
    facts = history.start.copy()
    database.begin(facts)
    found: list[str] = []
    for step in history.steps:
        for known in step.facts:
            facts.add(known)
        for known in step.gone:
            facts.forget(known)
        database.write(*step.facts)
        database.erase(*step.gone)
        if any(isinstance(known, Sheet) for known in step.facts):
            database.mark()
        found += [f"{step.what}: {wrong}" for wrong in living_access(facts, database, step.at)]
    return facts, found + list(differences(facts, database, history.moments, others=history.others))


def test_no_difference_in_random_histories(database: Database) -> None:
    seen: Counter[str] = Counter()
    begun = monotonic()

    @settings(
        max_examples=HISTORIES,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        derandomize=True,
        database=None,
    )
    @given(histories())
    def hold(history: History) -> None:
        with database.history():
            facts, found = tell(history, database)
        assert not found, "\n".join([*found[:10], *map(str, history.steps)])
        rows = [row for t in history.moments for circle in facts.circles for row in access(facts, circle, t)]
        seen.update({"histories": 1, **{row.ground: 1 for row in rows}})

    hold()
    print(dict(seen), round(monotonic() - begun), "seconds")
    assert seen["histories"] >= HISTORIES
    assert not [ground for ground in GROUNDS if seen[ground] < seen["histories"] / 10]
