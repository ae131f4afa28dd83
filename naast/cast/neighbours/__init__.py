"""The neighbourhood round the cast, made up: some 640 households in fourteen real buurten of Eindhoven.

Always the same on the same day, and rich enough that every list has an empty, a one and a long case. Nobody in it
exists: streets, house numbers, postcodes and phone numbers cannot be anybody's. Names and words lie in *.toml, beside
the code, so that a Dutch reader can mend them.
"""

from collections.abc import Mapping
from datetime import datetime

from naast.people.areas.models import Area
from naast.people.residents.models import Person

from . import kinds, letters
from .beginnings import begin_some, come_back
from .homes import Home, Homes
from .involved import involve
from .messages import Threads
from .pen import Pen
from .questions import ask_teams
from .rows import Rows
from .town import BUURTEN, EDITION, ONE_HOUSEHOLD
from .workers import lay_workers
from .worries import tell_worries
from .yeses import Yeses

SANNES_OWN = 40  # so many households come first, in the buurt where the cast lives


def lay_neighbourhood(*, households: int = 640) -> None:
    """Make it up and lay it down. Run inside `as_definer(bulk=True)`, after the cast; with 0 nothing happens."""
    if households:
        areas = Area.objects.filter(edition=EDITION, kind="buurt").defer("outline")
        rows = make_up(households=households, areas={area.code: area for area in areas})
        rows.lay()
        letters.bring(rows)


def make_up(*, households: int, areas: Mapping[str, Area], now: datetime | None = None) -> Rows:
    """The whole neighbourhood as rows, without asking the database anything."""
    rows = Rows(seed="Naast", now=now)
    lay_workers(rows)
    homes = _homes(Homes(rows, areas=areas), households)
    yeses = Yeses(rows)
    pens, threads = involve(rows, yeses, homes), Threads(rows)
    for pen in pens:
        threads.write(pen)
    letters.make_room(pens)
    begin_some(rows, pens)
    come_back(rows, yeses, pens)
    ask_teams(rows)
    tell_worries(rows, _nobody_beside(homes, pens))
    return rows


def _nobody_beside(homes: list[Home], pens: list[Pen]) -> list[Person]:
    """The first adult of each household without a worker."""
    with_somebody = {id(pen.around.home) for pen in pens}
    return [home.adults[0] for home in homes if id(home) not in with_somebody and home.adults]


def _homes(homes: Homes, how_many: int) -> list[Home]:
    """First those that must be there, then of every kind as often as it is found."""
    made = list(kinds.first_of_all(homes, BUURTEN[0]))
    made += kinds.alone(homes, ONE_HOUSEHOLD)
    while len(made) < how_many:
        kind = homes.chance.choices(list(kinds.HOW_OFTEN), list(kinds.HOW_OFTEN.values()))[0]
        near = len(made) < SANNES_OWN
        buurt = homes.chance.choices(BUURTEN, [buurt.share for buurt in BUURTEN])[0]
        made += getattr(kinds, kind)(homes, BUURTEN[len(made) % 5] if near else buurt)
    return made
