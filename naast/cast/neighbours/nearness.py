"""How near the team stands with a household, help beside the team that was offered, and what was closed together."""

from datetime import timedelta
from random import Random

from naast.alongside.involvement.models import Closeness, Closing
from naast.people.residents.models import Person
from naast.rights.access.models import Ending, Part
from naast.rights.support.models import SupportOffer

from ..people import CAST
from .circles import Around
from .pen import Pen
from .rows import Rows
from .stories import said

CLOSED_OF_ALL = 0.09
NEAR = {"listening": 15, "advice": 15, "short": 25, "now_and_then": 30, "long": 15}


def by_chance(around: Around, what: str) -> Random:
    """Of its own, so that nothing else of the neighbourhood changes by it."""
    return Random(f"{what} {around.circle.pk}")  # noqa: S311  (no secret: it must be the same every time)


def close_some(rows: Rows, around: Around) -> None:
    """Before the story is told: it ended together some weeks or months ago. Never one of the cast's own list."""
    chance = by_chance(around, "closed")
    if around.home.case or around.contact in CAST or around.days < 60 or chance.random() > CLOSED_OF_ALL:
        return
    around.until = chance.randrange(5, around.days // 2)
    by = Pen(rows, around).worker
    rows.add(
        Ending(id=rows.key(Ending), circle=around.circle, by_id=by.id, by_name=by.name, at=rows.morning(around.until))
    )  # fmt: skip


def tell(pen: Pen) -> None:
    """From none to several words on how near; of some an offer of help beside the team; and the last words."""
    chance, around = by_chance(pen.around, "near"), pen.around
    who = around.awake[0]
    for nth in range(chance.choice((0, 1, 1, 1, 2, 3))):
        _near(pen, chance, who, nth=nth)
    if chance.random() < 0.4:
        _offer(pen, chance, who)
    if any(one.circle is around.circle for one in pen.rows.of(Ending)):
        _last_words(pen, chance, who)


def _near(pen: Pen, chance: Random, who: Person, *, nth: int) -> None:
    """Tuned anew a while later."""
    near = chance.choices(list(NEAR), list(NEAR.values()))[0]
    row = Closeness(id=pen.rows.key(Closeness), near=near, words=chance.choice(said()["near"]), agreed=True)
    _lay(pen, row, who, Part.PLAN, days=max(pen.around.days - 1 - 20 * nth, pen.around.until))


def _offer(pen: Pen, chance: Random, who: Person) -> None:
    kind, answer = chance.choice(SupportOffer.Kind.values), chance.choice(SupportOffer.Answer.values)
    row = SupportOffer(id=pen.rows.key(SupportOffer), kind=kind, answer=answer, words="")
    _lay(pen, row, who, Part.STORY, days=pen.around.days - 1)


def _last_words(pen: Pen, chance: Random, who: Person) -> None:
    row = Closing(
        id=pen.rows.key(Closing), ours=chance.choice(said()["learnt_at_home"]), team=chance.choice(said()["learnt_by_team"]),
        way_back="Eén tik op je eigen pagina is genoeg. Of bel, of loop binnen.",
    )  # fmt: skip
    _lay(pen, row, who, Part.STORY, days=pen.around.until)


def _lay(pen: Pen, row: Closeness | Closing | SupportOffer, who: Person, part: Part, *, days: float) -> None:
    row.circle, row.sheet = pen.circle, pen.sheet([who], part=part)
    row.author_id, row.author_name = pen.worker.id, pen.worker.name
    row.written_at = min(pen.rows.morning(days) + timedelta(minutes=10), pen.end)
    pen.rows.add(row)
