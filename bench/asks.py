"""What is measured: every figure on every rung of one town. Add a figure here, its rungs beside it, and its bar in bars.py."""

import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from functools import partial
from http import HTTPStatus
from itertools import chain
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg

from bench.measuring.asking import CHEAP, Ask
from bench.measuring.drafts import lying_drafts
from bench.measuring.drawn import form_with
from bench.measuring.served import Fields, Served
from bench.measuring.workers import TIDY, Worker, rungs_environment, workers
from bench.rungs import by_hand, by_note, by_search
from bench.town.building import BASE, Town

OPEN, LIST, LARGE = "open household", "list my households", "list my households of 2,500"
WRITE, WRITTEN_IN = "write note", 100
SEARCH, SEARCH_LARGE = "search caseload", "search caseload of 2,500"
WORDS = ("huisarts", "rustig uur", "brieven bank", "Vermeulen", "telefoon", "onvindbaar")
FIGURES = (OPEN, LIST, LARGE, WRITE, SEARCH, SEARCH_LARGE)
# Enough of what takes long (a tick of the clock is then still a small part of it), and of notes one in each household.
MOST = {LARGE: 20, WRITE: WRITTEN_IN, SEARCH: 10 * len(WORDS), SEARCH_LARGE: len(WORDS)}
SLOW = (LARGE, SEARCH, SEARCH_LARGE)  # on every rung
APART = (LARGE, SEARCH_LARGE)  # no bar, and very slow: only on the rungs that a bar elsewhere asks for
OURS, ORDINARY, PLAIN, THIN, BARE = "Naast", "ordinary page", "ORM view", "thinnest view", "bare SQL"
Asked = dict[str, Sequence[Callable[[], object]]]


class Rungs:
    """The product and the rungs on one town, running; `asks` are theirs, as far as these figures want them."""

    def __init__(self, town: Town, *, figures: Sequence[str], stack: ExitStack, log: Path) -> None:
        self.town, self.figures, self.stack, self.log = town, figures, stack, log
        self.workers, self.large = workers(town)
        theirs = rungs_environment(town)
        self.pairs = pairs(self.workers, of=lambda worker: worker.sheets) if WRITE in figures else []
        self.tidy = TIDY + lying_drafts([(one.id, where[0]) for one, where in self.pairs[:WRITTEN_IN]])
        town.ask(self.tidy)
        ordinary = {**theirs, "NAAST_RUNG": "ordinary"}
        self.asks = [
            *self._pages(OURS, "naast.wsgi:application", town.environment(), home="/team/"),
            *self._pages(ORDINARY, "bench.rungs.wsgi:application", ordinary, home="/"),
            *self._views(theirs),
            *self._bare(theirs["NAAST_EMBEDDED_URL"]),
        ]

    def _pages(self, rung: str, application: str, env: dict[str, str], *, home: str) -> Iterator[Ask]:
        """Signed in, by session."""
        sessions = enter([worker.id for worker in (*self.workers, self.large)], env=env)
        served = self.stack.enter_context(Served(application, env=env, log=self.log))
        listed, at = f"{home}huishoudens/" if rung == OURS else home, f"{home}zoek/"
        looked_for = served.post if rung == OURS else served.get

        def ask(worker: Worker) -> Callable[[], object]:
            return partial(served.get, listed, session=sessions[worker.id])

        def search(worker: Worker, words: str) -> Callable[[], object]:
            return partial(looked_for, at, session=sessions[worker.id], words=words)

        def write(worker: Worker, circle: str, sheet: str) -> Callable[[], object]:
            return writing(served, f"{home}{circle}/contact/", session=sessions[worker.id], sheet=sheet)

        opens = [
            partial(served.get, f"{home}{circle}/", session=sessions[worker.id])
            for worker, circle in pairs(self.workers)
        ]
        yield from self._all(rung, self._asked(opens, ask, write, search), served.cpu)

    def _views(self, env: dict[str, str]) -> Iterator[Ask]:
        """Who asks stands in the address."""
        served = self.stack.enter_context(Served("bench.rungs.wsgi:application", env=env, log=self.log))
        for rung, at in ((THIN, "/thin"), (PLAIN, "/plain")):

            def place(worker: Worker, at: str = at) -> str:
                return f"{at}/{dashed(worker.id)}/"

            def ask(worker: Worker) -> Callable[[], object]:
                return partial(served.get, place(worker))

            def search(worker: Worker, words: str) -> Callable[[], object]:
                return partial(served.get, f"{place(worker)}zoek/", words=words)

            def write(worker: Worker, circle: str, sheet: str) -> Callable[[], object]:
                fields: Fields = {"words": by_note.WRITTEN, "how": "visit"}
                return partial(served.send, f"{place(worker)}{circle}/{sheet}/", fields)

            opens = [
                partial(served.get, f"{place(worker)}{circle}/") for worker, circle in pairs(self.workers)
            ]
            yield from self._all(rung, self._asked(opens, ask, write, search), served.cpu)

    def _bare(self, url: str) -> Iterator[Ask]:
        """In the process of the bench itself."""
        connection = self.stack.enter_context(psycopg.connect(url, autocommit=True, prepare_threshold=0))

        def do(question: Callable[..., object], **asked: str) -> None:
            with connection.transaction(), connection.cursor() as cursor:
                question(cursor, **asked)

        def ask(worker: Worker) -> Callable[[], object]:
            return partial(do, by_hand.list_households, me=worker.id)

        def search(worker: Worker, words: str) -> Callable[[], object]:
            return partial(do, by_search.search, me=worker.id, words=words)

        def write(worker: Worker, circle: str, sheet: str) -> Callable[[], object]:
            return partial(do, by_note.write_note, me=worker.id, circle=circle, sheet=sheet)

        opens = [
            partial(do, by_hand.open_household, me=worker.id, circle=circle)
            for worker, circle in pairs(self.workers)
        ]
        yield from self._all(BARE, self._asked(opens, ask, write, search), lambda: time.process_time() * 1000)

    def _asked(
        self,
        opens: Sequence[Callable[[], object]],
        ask: Callable[[Worker], Callable[[], object]],
        write: Callable[[Worker, str, str], Callable[[], object]],
        search: Callable[[Worker, str], Callable[[], object]],
    ) -> Asked:
        """Every figure from how this rung is asked for a list, a note and a search."""
        return {
            OPEN: opens,
            LIST: [ask(worker) for worker in self.workers],
            LARGE: [ask(self.large)],
            WRITE: [write(worker, *where) for worker, where in self.pairs[:WRITTEN_IN]],
            SEARCH: [search(worker, words) for worker in self.workers for words in WORDS],
            SEARCH_LARGE: [search(self.large, words) for words in WORDS],
        }

    def _all(self, rung: str, asked: Asked, cpu: Callable[[], float]) -> Iterator[Ask]:
        for figure in self.figures:
            if figure in APART and rung in (THIN, PLAIN):
                continue
            times = CHEAP if rung in (THIN, BARE) and figure not in SLOW else 1
            tidy = partial(self.town.ask, self.tidy) if figure == WRITE else nothing
            yield Ask(figure, rung, self.town.households, asked[figure], cpu, times, tidy, MOST.get(figure))


def writing(served: Served, path: str, *, session: str, sheet: str) -> Callable[[], object]:
    """The form as it was drawn once, with words in it and a key of its own for each sending. Answered by "look there"."""
    drawn = [
        (name, sheet if name == "sheet" else value)
        for name, value in form_with("words", served.drawn(path, session=session))
        if name != "once"
    ]

    def write() -> None:
        sent = [*drawn, ("once", str(uuid4())), ("words", by_note.WRITTEN)]
        served.send(path, sent, session=session, answered=HTTPStatus.FOUND)

    return write


def nothing() -> None:
    """There is nothing to take away."""


def pairs(
    found: Sequence[Worker], *, of: Callable[[Worker], Sequence[Any]] = lambda worker: worker.households
) -> list[tuple[Worker, Any]]:
    """One household of each worker after the other, so that no two requests in a row are about the same worker."""
    by_worker = [[(worker, one) for one in of(worker)] for worker in found]
    return list(chain.from_iterable(zip(*by_worker, strict=False)))


def enter(people: Sequence[str], *, env: dict[str, str]) -> dict[str, str]:
    """Sessions by person, made under the settings of the program that is entered."""
    words = [sys.executable, "-m", "bench.rungs.enter", *people]
    said = subprocess.run(words, cwd=BASE, env=env, check=True, capture_output=True, text=True).stdout
    return dict(line.split("=") for line in said.split())


def dashed(key: str) -> str:
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"
