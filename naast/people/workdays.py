"""Working days of a Dutch team: Monday to Friday, without the public holidays. Pure functions.

Holidays as in the Cao Gemeenten: New Year, Easter Monday, King's Day (a day earlier when it falls on a Sunday), Ascension,
Whit Monday, Christmas (two days), and Liberation Day once in five years. Good Friday is a working day.
"""

from datetime import date, timedelta
from functools import cache

SATURDAY = 5
SUNDAY = 6


def is_working_day(day: date) -> bool:
    return day.weekday() < SATURDAY and day not in holidays(day.year)


def after_working_days(day: date, how_many: int) -> date:
    """The so-manieth working day after a day: of a Tuesday the second is Thursday, of a Saturday it is Tuesday."""
    while how_many > 0:
        day += timedelta(days=1)
        how_many -= is_working_day(day)
    return day


@cache
def holidays(year: int) -> frozenset[date]:
    """All public holidays of a year on which a team does not work."""
    easter, king = easter_sunday(year), date(year, 4, 27)
    moving = (easter + timedelta(days=days) for days in (1, 39, 50))
    fixed = (date(year, 1, 1), date(year, 12, 25), date(year, 12, 26))
    kings_day = king - timedelta(days=king.weekday() == SUNDAY)
    liberation = (date(year, 5, 5),) if year % 5 == 0 else ()
    return frozenset((*fixed, *moving, kings_day, *liberation))


def easter_sunday(year: int) -> date:
    """By the anonymous Gregorian rule (Meeus, Jones, Butcher)."""
    century, rest = divmod(year, 100)
    moon = year % 19
    skipped = century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15
    epact = (19 * moon + skipped) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (moon + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
