"""What a telephone reads that asks for somebody's calendar by its address alone; and what it may: no more than was chosen."""

from typing import NamedTuple

from naast.cast.people import CAST, key
from tests.laid import Laid
from tests.visitor import Visitor

from .expecting import Expecting, Row, content
from .planting import WORD, Planted
from .reading import whole
from .walking import calendar_of

# In the words of whoever made the address: only when; when and where; also what it is about.
SHOWN = {"times": (), "place": ("place",), "words": ("place", "what")}
APPOINTMENTS = {"appointment": "id", "appointment_change": "appointment_id"}


class Calendar(NamedTuple):
    """As it was answered to nobody in particular."""

    who: str
    shows: str
    status: int
    text: str

    @property
    def words(self) -> list[str]:
        return WORD.findall(self.text)

    @property
    def meetings(self) -> int:
        return self.text.count("begin:vevent")


def calendars(laid: Laid) -> list[Calendar]:
    """Everybody's, under each choice. Afterwards they show all they can, as before."""
    found = []
    for shows in SHOWN:
        laid.do("UPDATE feed SET shows = %s", shows)
        for who in (member.name for member in CAST.values() if member.account):
            answer = Visitor().get(calendar_of(who))
            found.append(Calendar(who, shows, answer.status_code, whole(answer)))
    return found


def may_stand_in(calendar: Calendar, planted: Planted, at_the_feed: Expecting) -> bool:
    """Of one's own appointments what was chosen. What it is about never to who comes as a worker: it may name somebody."""
    if planted.table not in APPOINTMENTS or planted.column not in SHOWN[calendar.shows]:
        return False
    me, row = str(key(calendar.who)), at_the_feed.rows(planted.table)[planted.row]
    about_me = me in at_the_feed.facts.sheets[row["sheet_id"]].about
    mine = about_me or (
        planted.column == "place" and me in comes(at_the_feed, row[APPOINTMENTS[planted.table]])
    )
    return mine and content(at_the_feed, me, row)


def comes(e: Expecting, appointment: str) -> set[str]:
    """The workers who come or came, before and after it was moved."""
    rows: list[Row] = [
        row for table, of in APPOINTMENTS.items() for row in e.rows(table).values() if row[of] == appointment
    ]
    return {str(one) for row in rows for one in row["workers"] or ()}
