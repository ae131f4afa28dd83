"""What is measured: every figure on every rung of one town. Add a figure here, its rungs beside it, and its line in report.py."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from itertools import chain
from pathlib import Path

import psycopg

from bench.measuring.asking import CHEAP, Ask
from bench.measuring.served import Served
from bench.measuring.workers import Worker, rungs_environment, workers
from bench.rungs import by_hand
from bench.town.building import BASE, Town

OPEN, LIST, LARGE = "open household", "list my households", "list my households of 2,500"
OURS, ORDINARY, PLAIN, THIN, BARE = "Naast", "ordinary page", "ORM view", "thinnest view", "bare SQL"
Asked = Sequence[Callable[[], object]]


class Rungs:
    """The product and the rungs on one town, running; `asks` are theirs."""

    def __init__(self, town: Town, *, stack: ExitStack, log: Path) -> None:
        self.town = town
        self.workers, self.large = workers(town)
        theirs = rungs_environment(town)
        self._asks = [
            *self._pages(OURS, "naast.wsgi:application", town.environment(), stack, log, home="/team/"),
            *self._pages(
                ORDINARY,
                "bench.rungs.wsgi:application",
                {**theirs, "NAAST_RUNG": "ordinary"},
                stack,
                log,
                home="/",
            ),
            *self._views(theirs, stack, log),
            *self._bare(theirs["NAAST_EMBEDDED_URL"], stack),
        ]

    def asks(self, figures: Sequence[str]) -> list[Ask]:
        return [ask for ask in self._asks if ask.figure in figures]

    def _pages(
        self, rung: str, application: str, env: dict[str, str], stack: ExitStack, log: Path, *, home: str
    ) -> Iterator[Ask]:
        """Signed in, by session."""
        sessions = enter([worker.id for worker in (*self.workers, self.large)], env=env)
        served = stack.enter_context(Served(application, env=env, log=log))
        opens = [
            partial(served.get, f"{home}{circle}/", session=sessions[worker.id])
            for worker, circle in pairs(self.workers)
        ]
        lists = [partial(served.get, home, session=sessions[worker.id]) for worker in self.workers]
        large = [partial(served.get, home, session=sessions[self.large.id])]
        yield from self._three(rung, opens, lists, large, served.cpu)

    def _views(self, env: dict[str, str], stack: ExitStack, log: Path) -> Iterator[Ask]:
        """Who asks stands in the address."""
        served = stack.enter_context(Served("bench.rungs.wsgi:application", env=env, log=log))
        for rung, at in ((THIN, "/thin"), (PLAIN, "/plain")):
            opens = [
                partial(served.get, f"{at}/{dashed(worker.id)}/{circle}/")
                for worker, circle in pairs(self.workers)
            ]
            lists = [partial(served.get, f"{at}/{dashed(worker.id)}/") for worker in self.workers]
            large = [partial(served.get, f"{at}/{dashed(self.large.id)}/")]
            yield from self._three(rung, opens, lists, large, served.cpu)

    def _bare(self, url: str, stack: ExitStack) -> Iterator[Ask]:
        """In the process of the bench itself."""
        connection = stack.enter_context(psycopg.connect(url, autocommit=True, prepare_threshold=0))

        def do(question: Callable[..., object], **asked: str) -> None:
            with connection.transaction(), connection.cursor() as cursor:
                question(cursor, **asked)

        opens = [
            partial(do, by_hand.open_household, me=worker.id, circle=circle)
            for worker, circle in pairs(self.workers)
        ]
        lists = [partial(do, by_hand.list_households, me=worker.id) for worker in self.workers]
        large = [partial(do, by_hand.list_households, me=self.large.id)]
        yield from self._three(BARE, opens, lists, large, lambda: time.process_time() * 1000)

    def _three(
        self, rung: str, opens: Asked, lists: Asked, large: Asked, cpu: Callable[[], float]
    ) -> Iterator[Ask]:
        times = CHEAP if rung in (THIN, BARE) else 1
        for figure, requests in ((OPEN, opens), (LIST, lists), (LARGE, large)):
            yield Ask(figure, rung, self.town.households, requests, cpu, times)


def pairs(found: Sequence[Worker]) -> list[tuple[Worker, str]]:
    """One household of each worker after the other, so that no two requests in a row are about the same worker."""
    by_worker = [[(worker, circle) for circle in worker.households] for worker in found]
    return list(chain.from_iterable(zip(*by_worker, strict=False)))


def enter(people: Sequence[str], *, env: dict[str, str]) -> dict[str, str]:
    """Sessions by person, made under the settings of the program that is entered."""
    words = [sys.executable, "-m", "bench.rungs.enter", *people]
    said = subprocess.run(words, cwd=BASE, env=env, check=True, capture_output=True, text=True).stdout
    return dict(line.split("=") for line in said.split())


def dashed(key: str) -> str:
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"
