"""In which state the yes of a household can be, and how it came so."""

from collections.abc import Callable

from naast.rights.access.models import Part

from .circles import Around, take_up
from .homes import Home
from .rows import Rows
from .stories import said
from .yeses import Yeses

State = Callable[[Yeses, Around], None]


def pending(yeses: Yeses, around: Around) -> None:
    """Asked, and nobody has answered yet."""
    take_up(yeses.rows, around)


def everybody(yeses: Yeses, around: Around) -> None:
    """Everybody said yes."""
    yeses.begin(around, around.people)


def with_exceptions(yeses: Yeses, around: Around) -> None:
    """Yes, but not to this part."""
    kept = yeses.rows.chance.choice([Part.STORY, Part.DOCUMENTS | Part.MEANS, Part.NOTES])
    yeses.begin(around, around.people, parts=Part.everything() & ~kept)


def for_a_while(yeses: Yeses, around: Around) -> None:
    """Yes, until a day to come."""
    yeses.begin(around, around.people, until=yeses.rows.morning(-yeses.rows.chance.randrange(20, 90)))


def one_says_no(yeses: Yeses, around: Around) -> None:
    """One adult wants no help; what is about the others goes on."""
    no = around.adults[-1]
    yeses.begin(around, [person for person in around.people if person is not no])
    yeses.say(
        around, no, no, "no", days=around.days - 1, reason=yeses.rows.chance.choice(said()["no_for_oneself"])
    )


def other_parent_says_no(yeses: Yeses, around: Around) -> None:
    """The parent who lives elsewhere refuses for the children: only their part is kept out."""
    reason = yeses.rows.chance.choice(said()["no_for_child"])
    yeses.begin(around, around.adults)
    for child in around.children:
        for giver in yeses.givers(child, days=around.days):
            if giver is around.home.elsewhere:
                yeses.say(around, child, giver, "no", days=around.days - 1, reason=reason)
            else:
                yeses.say(around, child, giver, "yes", days=around.days)


def all_taken_back(yeses: Yeses, around: Around) -> None:
    """Nobody's yes is left: the circle is frozen. What was written stays readable to those it is about."""
    yeses.begin(around, around.people)
    around.until = yeses.rows.chance.randrange(1, around.days - 4)
    yeses.all_say(
        around,
        around.awake,
        "withdrawn",
        days=around.until,
        reason=yeses.rows.chance.choice(said()["taken_back"]),
    )


def one_took_it_back(yeses: Yeses, around: Around) -> None:
    """Help for the others goes on; what is about them all closes to the team."""
    yeses.begin(around, around.people)
    around.until = yeses.rows.chance.randrange(1, around.days // 2)
    reason = yeses.rows.chance.choice(said()["taken_back"])
    yeses.all_say(around, around.adults[-1:], "withdrawn", days=around.until, reason=reason)


OFTEN: dict[State, int] = {
    everybody: 58, pending: 9, one_says_no: 6, other_parent_says_no: 5, all_taken_back: 8, one_took_it_back: 5,
    with_exceptions: 6, for_a_while: 3,
}  # fmt: skip
DAYS_OF_CASE = {"just twelve": 300, "seven people, much told": 420}  # the first: before the twelfth birthday
OF_CASE: dict[str, State] = {
    "the other parent says no": other_parent_says_no,
    "a baby, not answered yet": pending,
    "a name with a flower": with_exceptions,
    "a name from right to left": for_a_while,
}


def some_state(rows: Rows, home: Home, *, alive: bool) -> State:
    """One that can be told of this household; `alive`: one in which somebody helps."""
    if home.case:
        return OF_CASE.get(home.case, everybody)
    odds = {
        state: weight
        for state, weight in OFTEN.items()
        if _fits(state, home) and not (alive and state is all_taken_back)
    }
    return rows.chance.choices(list(odds), list(odds.values()))[0]


def _fits(state: State, home: Home) -> bool:
    if state in (one_says_no, one_took_it_back):
        return len(home.adults) > 1
    return state is not other_parent_says_no or (home.apart and bool(home.children))


def days_of(rows: Rows, state: State, *, case: str) -> int:
    """How long ago it began: most this year, some long ago, some this week; a question waits three weeks at most."""
    if case in DAYS_OF_CASE:
        return DAYS_OF_CASE[case]
    if state is pending:
        return rows.chance.randrange(1, 20)
    short = (
        rows.chance.randrange(2, 30)
        if state in (everybody, with_exceptions, for_a_while)
        else rows.chance.randrange(10, 30)
    )
    return rows.chance.choice([short, rows.chance.randrange(30, 300), rows.chance.randrange(300, 690)])
