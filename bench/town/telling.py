"""One household's whole story as rows, the same for the same number however large the town."""

from dataclasses import replace
from random import Random

from bench.town.around import Around
from bench.town.circle import Told
from bench.town.clock import Clock
from bench.town.content import Content
from bench.town.people import Family
from bench.town.rows import Rows
from bench.town.shape import SEED, Case
from bench.town.traces import lay_traces
from bench.town.workers import Workers
from bench.town.yes import Yes

CAME_BACK = (
    20  # of every so many households that are helped now, one was before, and lets the worker read that
)


def tell(rows: Rows, case: Case, *, clock: Clock, workers: Workers, secret: str) -> None:
    """Who they are, their circle with all that stands in it, and for some the one before."""
    chance = Random(f"{SEED} {case.number}")
    family = Family(rows, chance, clock)
    told = Told(rows, chance, clock, case=case, family=family, workers=workers)
    yes, content = Yes(told), Content(told)
    Around(content)
    lay_traces(rows, told, content, secret=secret)
    if case.state == "living" and case.number % CAME_BACK == 3:
        before = Told(
            rows,
            chance,
            clock,
            case=replace(case, state="ended"),
            family=family,
            workers=workers,
            after=told.begun,
        )
        Yes(before)
        earlier = Content(before)
        Around(earlier, closed=True)
        lay_traces(rows, before, earlier, secret=secret)
        yes.to_what_was_before(before)
