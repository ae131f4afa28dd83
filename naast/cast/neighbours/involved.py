"""Which households have workers beside them: about 350, and on whose list. Then each tells its story."""

from collections.abc import Iterator

from naast.people.residents.models import Person

from .circles import draw
from .contacts import Contacts
from .homes import Home
from .meetings import meet
from .nearness import close_some, tell
from .pen import Pen
from .plans import OF_CASE, Plan
from .rows import Rows
from .states import (
    all_taken_back,
    days_of,
    everybody,
    one_says_no,
    one_took_it_back,
    other_parent_says_no,
    some_state,
)
from .town import STRATUM, ZUID
from .yeses import Yeses, decide_who_speaks, share

SHARE_OF_ALL = 0.55
# Of the cast: so many more households on their list, beside those of the story. Ans has none.
MORE = (("Sanne", ZUID, 20), ("Karim", ZUID, 2), ("Bram", STRATUM, 1))
FROZEN_OF_SANNE = 2


def involve(rows: Rows, yeses: Yeses, homes: list[Home]) -> list[Pen]:
    """One circle after the other; gives what writes in each."""
    return [_tell(rows, yeses, home, cast=cast, frozen=frozen) for home, cast, frozen in _chosen(rows, homes)]


def _chosen(rows: Rows, homes: list[Home]) -> Iterator[tuple[Home, str, bool]]:
    """Those for the lists of the cast, in order; then as many as chance picks from the rest."""
    left = [home for home in homes if home.case != "the other home"]
    how_many = int(len(homes) * SHARE_OF_ALL)
    for cast, team, number in MORE:
        for home in [home for home in left if home.buurt.team == team][:number]:
            left.remove(home)
            how_many -= 1
            yield home, cast, False
    for home in [home for home in left if home.buurt.team == ZUID][:FROZEN_OF_SANNE]:
        left.remove(home)
        how_many -= 1
        yield home, "Sanne", True
    for home in rows.chance.sample(left, max(0, min(how_many, len(left)))):
        yield home, "", False


def _tell(rows: Rows, yeses: Yeses, home: Home, *, cast: str, frozen: bool) -> Pen:
    """The yes first; with it a plan, and sometimes sharing."""
    state = all_taken_back if frozen else some_state(rows, home, alive=bool(cast))
    together = bool(home.case) or state in (one_says_no, one_took_it_back, other_parent_says_no)
    around = draw(
        rows, home, _who(rows, home, together=together), days=days_of(rows, state, case=home.case), cast=cast
    )
    if home.case == "nobody knows who decides":
        decide_who_speaks(rows, around)
        yeses.let_speak(around.children, around.adults[0])
    state(yeses, around)
    if state is everybody:
        close_some(rows, around)
    pen = Pen(rows, around)
    if around.awake:
        Plan(rows, pen).tell()
        meet(pen)
        Contacts(rows, pen).tell()
        tell(pen)
        if home.case == "a name with a flower" or (home.case not in OF_CASE and rows.odds(25)):
            share(yeses, around)
    return pen


def _who(rows: Rows, home: Home, *, together: bool) -> list[Person]:
    """Living together is not taking part: sometimes only one of them does."""
    return [rows.chance.choice(home.adults)] if not together and rows.odds(16) else home.everybody
