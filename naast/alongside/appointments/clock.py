"""A day and a time on the clock of the Netherlands, as a moment. In March one hour does not exist; in October one comes twice."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Words

HERE = ZoneInfo("Europe/Amsterdam")
LONGEST_AHEAD = timedelta(days=2 * 366)


class NoSuchMoment(Exception):
    """Why people cannot meet then, in one sentence."""

    def __init__(self, sentence: Words) -> None:
        self.sentence = sentence
        super().__init__(sentence)


def moment(day: date, at: time) -> datetime:
    """The moment that people mean. Of the hour that comes twice it is the first."""
    naive = datetime.combine(day, at.replace(second=0, microsecond=0, tzinfo=None))
    try:
        there = naive.replace(tzinfo=HERE)
        exists = there.astimezone(UTC).astimezone(HERE).replace(tzinfo=None) == naive
    except OverflowError:  # the last day of the calendar
        raise NoSuchMoment(TOO_FAR) from None
    if not exists:
        raise NoSuchMoment(SKIPPED)
    return there


def moment_to_come(day: date, at: time) -> datetime:
    """The same, when it is still to come and not too far away."""
    there, now = moment(day, at), timezone.now()
    if there > now + LONGEST_AHEAD:
        raise NoSuchMoment(TOO_FAR)
    if there < now:
        raise NoSuchMoment(PASSED)
    return there


SKIPPED = _("This time does not exist: that night the clock goes from 2:00 to 3:00. Choose another time.")
TOO_FAR = _("This is more than two years away. Choose a day that you can both keep free.")
PASSED = _("This moment has passed. When do you see each other next?")
