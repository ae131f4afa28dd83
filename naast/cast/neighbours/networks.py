"""Who is there for one of a household: nobody drawn yet, a few, or sixty. A chance of its own for each circle."""

import tomllib
from datetime import timedelta
from functools import cache
from pathlib import Path
from random import Random

from django.utils import timezone

from naast.alongside.network.kinds import Asks, Gives, HowItIs, Near
from naast.alongside.network.models import Tie
from naast.rights.access.models import Part, Sheet

from .pen import Hand, Pen
from .plans import OF_CASE

HOW_MANY = (0, 0, 0, 1, 2, 3, 4, 6, 9, 13)
MANY = 60


@cache
def people() -> list[tuple[str, str]]:
    """Names with their kind."""
    read = tomllib.loads(Path(__file__).with_name("networks.toml").read_text("utf-8"))
    return [(name, kind) for kind, names in read.items() for name in names]


def draw_network(pen: Pen) -> None:
    """Of the long case sixty, of the empty one nobody."""
    around = pen.around
    told = OF_CASE.get(around.home.case)
    chance = Random(f"network {around.circle.pk}")  # noqa: S311  (no secret: it must be the same every time)
    many = min(told[0] * 4, MANY) if told else chance.choice(HOW_MANY)
    if many:
        whose = next((one for one in around.adults if one in around.awake), around.awake[0])
        sheet = pen.sheet([whose], part=Part.STORY)
        for name, kind in chance.sample(people(), many):
            _draw(pen, sheet, chance, HowItIs(name, kind, chance.choice(Near.values)), Hand.of(whose))


def _draw(pen: Pen, sheet: Sheet, chance: Random, how: HowItIs, whose: Hand) -> None:
    """As it was when it was drawn; of some it changed."""
    gives = chance.sample(Gives.values, chance.choice((0, 1, 1, 2)))
    how = how._replace(gives=gives, asks=chance.sample(Asks.values, chance.choice((0, 0, 1))))
    last = pen.around.until
    days = chance.randint(last, max(pen.around.days - 1, last + 1))
    first = _row(pen, sheet, how, by=chance.choice([whose, pen.worker]), days=days)
    if chance.random() < 0.15 and days > last + 20:
        since = timezone.localdate() - timedelta(days=days - 15)
        how = how._replace(near=chance.choice(Near.values), since=since)
        _row(pen, sheet, how, by=pen.worker, days=days - 15, of=first)


def _row(pen: Pen, sheet: Sheet, how: HowItIs, *, by: Hand, days: int, of: Tie | None = None) -> Tie:
    key = pen.rows.key(Tie)
    return pen.rows.add(
        Tie(
            id=key, who=of.who if of else key, circle=pen.circle, sheet=sheet, author_id=by.id, author_name=by.name,
            written_at=min(pen.rows.morning(days), pen.end), **how._asdict(),
        )
    )  # fmt: skip
