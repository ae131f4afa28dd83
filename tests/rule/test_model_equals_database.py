"""Random histories, told to the model and to the database: no difference, for anybody, at any moment.

NAAST_HISTORIES=5000 tells more of them. A difference is shown with the shortest part of its history.
"""

import os
from collections import Counter
from itertools import islice

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from .database import Database
from .histories import History, history_of
from .meeting import GROUNDS, MET
from .telling_both import shortest, tell

HISTORIES = int(os.environ.get("NAAST_HISTORIES", "500"))
AT_LEAST = 3  # histories in 500 in which each list tells something, each row can be added and each job does something
settings.register_profile(
    "histories", max_examples=HISTORIES, phases=[Phase.generate], derandomize=True, database=None, deadline=None,
    suppress_health_check=list(HealthCheck),
)  # fmt: skip


def test_no_difference_in_random_histories(database: Database) -> None:
    seen: Counter[str] = Counter()

    @settings(settings.get_profile("histories"))
    @given(st.integers(0, 2**64 - 1))
    def hold(number: int) -> None:
        history = history_of(number)
        if any(tell(history, database)):
            raise AssertionError(in_words(shortest(history, database), database))
        seen.update(["histories", *history.met, *(["all compared"] if history.others else [])])

    hold()
    often = {ground for ground in GROUNDS if seen[ground] >= seen["histories"] / 10}
    assert seen["histories"] >= HISTORIES
    print(*(f"{times:4} {what}" for what, times in sorted(seen.items())), sep="\n")  # noqa: T201  (shown by pytest -rP)
    assert often == GROUNDS, f"each ground must live in at least 10 % of the histories: {seen}"
    rare = {what for what in MET if seen[what] * 500 < AT_LEAST * seen["histories"]}
    assert not rare, f"too rare to be tested: {rare}"


def in_words(history: History, database: Database) -> str:
    """The first differences, and what happened before."""
    found = islice(tell(history, database), 10)
    return "\n".join([*found, "in the history:", *map(str, history.steps)])
