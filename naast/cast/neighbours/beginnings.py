"""How help began: from a question, from a worry, or because people came back. And who came back and waits for somebody."""

from datetime import timedelta

from naast.alongside.involvement.models import CameFrom, Involvement, Origin
from naast.look.dates import human_date
from naast.rights.access.models import Circle, Ending, Part, Participant, Task

from ..people import CAST, key
from . import questions, worries
from .circles import Around, name
from .nearness import by_chance
from .pen import Pen
from .rows import Rows
from .town import NOORD, STRATUM
from .yeses import Yeses

LATELY = 20  # days: older questions and worries are gone
BACK_AND_WAITING = {STRATUM: 2, NOORD: 1}
BACK_AND_HELPED = 3


def begin_some(rows: Rows, pens: list[Pen]) -> None:
    """Of half of those that began lately it is known from what. Never one of the cast's own list."""
    lately = [pen for pen in pens if pen.around.days <= LATELY and not _of_the_cast(pen)]
    for pen in lately:
        chance = by_chance(pen.around, "began").random()
        if chance < 0.4:
            _from_a_question(rows, pen)
        elif chance < 0.5 and pen.around.awake:
            _from_a_worry(rows, pen)


def _from_a_question(rows: Rows, pen: Pen) -> None:
    """The first words come along with the yes."""
    around = pen.around
    source, words = questions.began_help(
        rows, around.home.buurt.team, worker=around.contact, days=around.days
    )
    rows.add(CameFrom(circle=pen.circle, kind="question", source=source.pk))
    if around.awake:
        row = Origin(id=rows.key(Origin), kind="question", words=words, source=source.pk, circle=pen.circle)
        row.sheet = pen.sheet([around.awake[0]], part=Part.STORY)
        row.author_id, row.author_name, row.written_at = *pen.worker, pen.end
        rows.add(row)


def _from_a_worry(rows: Rows, pen: Pen) -> None:
    """It was told about one of those who take part now."""
    around = pen.around
    two = (around.contact, around.stand_in)
    source = worries.began_help(rows, around.home.buurt.team, around.adults[0], two=two, days=around.days)
    rows.add(CameFrom(circle=pen.circle, kind="worry", source=source.pk))


def come_back(rows: Rows, yeses: Yeses, pens: list[Pen]) -> None:
    """Some who ended it together ask for contact again: a few wait, of a few somebody stands beside them already."""
    former = {one.circle_id for one in rows.of(Ending)}
    ended = [pen for pen in pens if pen.circle.pk in former and pen.around.until > 14]
    for team, how_many in BACK_AND_WAITING.items():
        for pen in [pen for pen in ended if pen.around.home.buurt.team == team][:how_many]:
            ended.remove(pen)
            _back(rows, pen, days=rows.chance.randrange(1, 4), helped=False)
    for pen in ended[:BACK_AND_HELPED]:
        around = _back(rows, pen, days=rows.chance.randrange(4, 14), helped=True)
        yeses.begin(around, around.people)
        _may_read(yeses, around, pen)


def _back(rows: Rows, former: Pen, *, days: int, helped: bool) -> Around:
    """A new circle of the same team, with the one who tapped; whoever is on duty, or the lead, says who comes."""
    was, at = former.around, rows.moment(days)
    team = was.home.buurt.team
    circle = rows.add(Circle(id=rows.key(Circle), kind="involvement", team_id=key(team), opened_at=at))
    around = Around(circle, was.home, [was.adults[0]], was.contact, was.stand_in, days - 1)
    rows.add(Involvement(circle=circle))
    rows.add(CameFrom(circle=circle, kind="return", source=former.circle.pk))
    person = around.people[0]
    rows.add(Participant(id=rows.key(Participant), circle=circle, person=person, name=person.name, since=at))
    asked = Task(id=rows.key(Task), circle=circle, kind="question", person_name=team, since=at)
    if helped:
        asked.until = at + timedelta(hours=2)
        for worker, role in ((was.contact, "contact"), (was.stand_in, "stand_in")):
            name(rows, around, worker, role, since=asked.until)
    rows.add(asked)
    return around


def _may_read(yeses: Yeses, around: Around, former: Pen) -> None:
    """With the yes, a yes to reading what was before."""
    rows, was = yeses.rows, former.around
    began, ended = rows.morning(was.days), rows.morning(was.until)
    days = f"{human_date(began)} tot {human_date(ended)}"
    yeses.all_say(
        around,
        around.people,
        "yes",
        days=around.days,
        kind="former",
        recipient=former.circle.pk,
        recipient_name=days,
    )


def _of_the_cast(pen: Pen) -> bool:
    return bool({pen.around.contact, pen.around.stand_in} & set(CAST))
