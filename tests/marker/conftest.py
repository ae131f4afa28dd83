"""The planted house, and everything that everybody met in it."""

import logging
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from django.core import mail
from django.utils import timezone

from naast.cast.people import CAST
from tests.laid import Laid
from tests.visitor import Visitor

from .expecting import Expecting
from .known import facts_in
from .planting import Planted, plant, with_more_rows
from .walking import Met, everywhere


@dataclass
class House:
    """Who met which words where; `""` is who is not signed in."""

    planted: dict[str, Planted]
    expecting: Expecting
    met: dict[str, Met]
    mail: str = ""
    log: str = ""
    addresses: dict[str, int] = field(default_factory=dict)


class Heard(logging.Handler):
    """Everything that any logger says, more than is ever kept: the house itself keeps warnings."""

    def __init__(self) -> None:
        super().__init__(logging.INFO)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.getMessage()} {record.exc_info or ''}")


@pytest.fixture(scope="module")
def house(laid_once: Laid) -> Iterator[House]:
    """Everybody crawls every door of a house in which every field has a word of its own."""
    with_more_rows(laid_once)
    planted = plant(laid_once)
    expecting = Expecting(laid_once, facts_in(laid_once), timezone.now())
    heard, root, before = Heard(), logging.getLogger(), logging.getLogger().level
    root.addHandler(heard)
    root.setLevel(logging.INFO)
    try:
        met = {
            name: everywhere(Visitor(name or None), laid_once, planted)
            for name in ["", *(m.name for m in CAST.values() if m.account)]
        }
    finally:
        root.removeHandler(heard)
        root.setLevel(before)
    yield House(
        planted,
        expecting,
        met,
        mail="\n".join(str(one.message()) for one in mail.outbox),
        log="\n".join(heard.lines),
    )
    laid_once.lay_again()
