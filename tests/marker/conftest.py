"""The planted house, and everything that everybody met in it."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from django.utils import timezone

from naast.cast.people import CAST
from tests.laid import Laid
from tests.visitor import Visitor

from .addresses import Addresses
from .bearers import Holder, give_codes, with_a_code
from .calendars import Calendar, calendars
from .expecting import Expecting
from .known import facts_in
from .planting import Planted, plant, with_more_rows
from .searching import asked_for, find_them
from .walking import Met, everywhere, searches

# Who works somewhere looks first, so that residents meet those looks too.
IN_ORDER = [
    "",
    *sorted((m.name for m in CAST.values() if m.account), key=lambda name: not CAST[name].position),
]


@dataclass
class Planting:
    """A house in which every field has a word of its own, and every code is known."""

    laid: Laid
    planted: dict[str, Planted]
    holders: list[Holder]

    def expecting(self, door: str | None = None) -> Expecting:
        """Who may meet what, as the house stands now."""
        facts = facts_in(self.laid)
        return Expecting(self.laid, facts.through(door) if door else facts, timezone.now())


@dataclass
class House:
    """Who met which words where: people by name (`""` is who is not signed in), bearers by their key."""

    planting: Planting
    expecting: Expecting
    at_the_feed: Expecting
    met: dict[str, Met]
    with_a_code: dict[str, Met]
    calendars: list[Calendar]
    log: str

    @property
    def planted(self) -> dict[str, Planted]:
        return self.planting.planted

    @property
    def everybody(self) -> dict[str, Met]:
        return {**self.met, **self.with_a_code}


class Heard(logging.Handler):
    """Everything that any logger says, more than is ever kept: the house itself keeps warnings."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.exc_info or ''}")


@contextmanager
def hearing() -> Iterator[Heard]:
    """As long as this lasts."""
    heard, root, before = Heard(), logging.getLogger(), logging.getLogger().level
    root.addHandler(heard)
    root.setLevel(logging.INFO)
    try:
        yield heard
    finally:
        root.removeHandler(heard)
        root.setLevel(before)


@pytest.fixture(scope="module")
def planting(laid_once: Laid) -> Planting:
    with_more_rows(laid_once)
    holders = give_codes(laid_once)
    planted = plant(laid_once)
    find_them(laid_once)
    return Planting(laid_once, planted, holders)


@pytest.fixture(scope="module")
def house(planting: Planting) -> House:
    """Everybody crawls every door, and searches; whoever has a code, a link or a calendar's address comes with that."""
    expecting, at_the_feed = planting.expecting(), planting.expecting("feed")
    laid, planted = planting.laid, planting.planted
    addresses, words = Addresses(laid), asked_for(laid, planted)
    met: dict[str, Met] = {}
    with hearing() as heard:
        for name in IN_ORDER:
            visitor = Visitor(name or None)
            met[name] = everywhere(visitor, addresses, planted)
            searches(visitor, words, planted, met[name])
        bearers = with_a_code(planting.holders, addresses, planted)
        read = calendars(laid)
    return House(planting, expecting, at_the_feed, met, bearers, read, "\n".join(heard.lines))
