"""`make demo`: it answers, works, ends when asked and survives being killed; the bars of a newcomer's first minutes.

How long the first start takes on a machine with nothing is measured by hand: docs/running.md.
"""

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from .karim import ADDRESS
from .running import RunningDemo

SECOND_START, TO_END = 10, 5


@contextmanager
def standing_still(worker: int) -> Iterator[None]:
    os.kill(worker, signal.SIGSTOP)
    try:
        yield
    finally:
        os.kill(worker, signal.SIGCONT)


@pytest.mark.parametrize("path", ["/", "/demo/", "/demo/post/", "/vraag/", "/healthz", "/readyz"])
def test_it_answers(demo: RunningDemo, path: str) -> None:
    assert demo.answers(path) == 200


def test_two_task_workers_run_and_each_does_work(demo: RunningDemo) -> None:
    """While the other stands still, so that it cannot be the other."""
    demo.until(lambda: demo.ready_workers() >= len(demo.workers()) > 0)
    workers = demo.workers()
    assert len(workers) == 2
    karim = demo.karim()
    question = karim.writes_a_question_down("Mag de heg lager?")
    for turn, still in enumerate(workers):
        with standing_still(still):
            karim.says_something(question, f"Bericht {turn}: we zoeken het uit.")
            demo.until(lambda turn=turn: f"Bericht {turn}:" in demo.post())  # type: ignore[misc]
    assert ADDRESS in demo.post()


def test_killed_it_has_what_it_acknowledged_and_is_back_soon(demo: RunningDemo) -> None:
    question = demo.karim().writes_a_question_down("Waar kan ik leren fietsen?")
    demo.falls_over()
    took = demo.starts()
    assert "Waar kan ik leren fietsen?" in demo.karim().reads(question)
    assert took < SECOND_START


def test_asked_to_end_it_leaves_nothing_running_and_goes_on_another_day(demo: RunningDemo) -> None:
    question = demo.karim().writes_a_question_down("Is er een eettafel in de buurt?")
    assert demo.is_asked_to_end() < TO_END
    assert "what you wrote is kept" in demo.said.read_text()
    assert demo.starts() < SECOND_START
    assert "Is er een eettafel in de buurt?" in demo.karim().reads(question)
