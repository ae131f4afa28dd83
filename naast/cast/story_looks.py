"""Who looked before the demo begins, so that *who looked* is no empty page: opened by the rule itself, then dated back."""

from datetime import timedelta

from django.db import connection
from django.utils import timezone

from naast.people.acting import acting_as
from naast.rights.access.opening import open_circle

from .people import key

# Who opened whose page, through which door, and how many days ago.
LOOKED: dict[tuple[str, str, str], tuple[float, ...]] = {
    ("Sanne", "Fatma", "worker"): (1.1, 4.0, 8.2, 15.1, 22.3),
    ("Karim", "Fatma", "worker"): (11.2,),
    ("Fatma", "Fatma", "resident"): (0.9, 3.1, 9.4, 20.2),
    ("Sanne", "Lisa", "worker"): (2.2, 9.1),
    ("Lisa", "Lisa", "resident"): (1.3,),
    ("Karim", "Piet", "worker"): (3.2, 12.1),
    ("Els", "Piet", "resident"): (5.1, 12.2),
}
DATED_BACK = (
    "UPDATE look SET at = %(at)s WHERE trace = %(trace)s",
    "UPDATE processing_line SET start_time = %(at)s, end_time = %(at)s WHERE trace_id = %(trace)s",
)


def lay_looks() -> None:
    """Each as a page would open it: with what it showed and its processing lines."""
    for (who, circle, door), days in LOOKED.items():
        for ago in days:
            _looked(who, circle, door, ago)


def _looked(who: str, circle: str, door: str, ago: float) -> None:
    with acting_as(key(who), job=door) as trace, connection.cursor() as cursor:
        open_circle(key(f"circle {circle}"), purpose="together")
        for statement in DATED_BACK:
            cursor.execute(statement, {"trace": trace, "at": timezone.now() - timedelta(days=ago)})
