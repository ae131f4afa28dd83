"""Dates as people say them, and as machines read them; nothing known is an empty text."""

from datetime import date, datetime

from django.utils import timezone
from django.utils.formats import date_format


def human_date(moment: date | None, *, clock: bool = False, weekday: bool = False) -> str:
    """As in 3 maart; the year only when it is another one, the hour and the day of the week when asked."""
    if moment is None:
        return ""
    here = at_home(moment)
    year = "" if here.year == timezone.localdate().year else " Y"
    words = date_format(here, f"{'l ' if weekday else ''}j F{year}")
    return f"{words} {date_format(here, 'H:i')}" if clock and isinstance(here, datetime) else words


def machine_date(moment: date | None) -> str:
    """The value of a <time datetime>."""
    if moment is None:
        return ""
    here = at_home(moment)
    return here.isoformat(timespec="minutes") if isinstance(here, datetime) else here.isoformat()


def at_home(moment: date) -> date:
    """A moment on the clock of the Netherlands; a date stays what it is."""
    if isinstance(moment, datetime) and timezone.is_aware(moment):
        return timezone.localtime(moment)
    return moment
