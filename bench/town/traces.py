"""Who looked before today: looks, what they opened, and the processing lines that follow from them."""

from hashlib import sha256

from bench.town.circle import Told
from bench.town.content import Content
from bench.town.people import key
from bench.town.rows import Rows, array

LOOKS = {"living": 6, "ended": 3, "withdrawn": 3, "pending": 1, "no": 1}


def lay_traces(rows: Rows, told: Told, content: Content, *, secret: str) -> None:
    """Looks of the two workers, evenly over the life of the circle."""
    ground, parts = ("help", 255) if content.sheets else ("question", 1)
    about = array([someone.id for someone in told.people])
    subjects = [sha256(f"{secret}{_dashed(someone.id)}".encode()).hexdigest() for someone in told.people]
    for at in range(LOOKS[told.case.state]):
        look, trace, span = key(told.chance), key(told.chance), key(told.chance)[:16]
        when = told.clock.ago(told.chance.uniform(told.ended or 0, told.begun))
        who = told.contact if at % 3 else told.stand_in
        xid = str(100 + told.case.number % 600)
        rows.add(
            "look", look, trace, xid, told.id, *who, told.team[1], ground, "together", parts, about, when
        )
        for sheet in content.sheets:
            rows.add("shown", look, sheet)
        for number, subject in enumerate((None, *subjects)):
            line = span if subject is None else f"{look[:15]}{number}"
            above = None if subject is None else span
            rows.add(
                "processing_line", trace, line, above, "Ok", "together", when, when, f"{ground}/1", subject
            )


def _dashed(key: str) -> str:
    return f"{key[:8]}-{key[8:12]}-{key[12:16]}-{key[16:20]}-{key[20:]}"
