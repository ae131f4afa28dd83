"""A calendar as RFC 5545 wants it: the same appointment keeps its UID, a change raises its SEQUENCE, called off says so."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import NamedTuple

from django.db import connection
from django.utils.crypto import salted_hmac
from django.utils.translation import gettext as _
from icalendar import Calendar, Event

from .clock import HERE

USUAL_MINUTES = 60


class Told(NamedTuple):
    """One appointment, as far as its person chose to show it; the database leaves the rest out."""

    key: uuid.UUID
    starts: datetime
    minutes: int | None
    place: str
    what: str
    called_off: bool
    changed_at: datetime
    changes: int


def told_to(secret_hash: bytes) -> list[Told]:
    """What this calendar address tells now to who acts; it leaves the look."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.feed_lines(%s::bytea)", [secret_hash])
        return [Told(*row) for row in cursor.fetchall()]


def whose_feed(secret_hash: bytes) -> uuid.UUID | None:
    """Whose address this is; nobody's when it is wrong or closed."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.whose_feed(%s::bytea)", [secret_hash])
        row = cursor.fetchone()
        return row[0] if row else None


def as_ical(person: uuid.UUID, told: Iterable[Told]) -> bytes:
    """The same answer as long as nothing changes, so that asking again costs little."""
    calendar = Calendar()
    calendar.add("prodid", "-//Naast//agenda//NL")
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("x-wr-calname", _("Calendar"))
    for one in told:
        calendar.add_component(_event(person, one))
    calendar.add_missing_timezones()
    ical: bytes = calendar.to_ical()
    return ical


def _event(person: uuid.UUID, one: Told) -> Event:
    event, starts = Event(), one.starts.astimezone(HERE)
    event.add("uid", _uid(person, one.key))
    event.add("dtstamp", one.changed_at)
    event.add("last-modified", one.changed_at)
    event.add("sequence", one.changes)
    event.add("dtstart", starts)
    event.add("duration", timedelta(minutes=one.minutes or USUAL_MINUTES))
    event.add("summary", one.what or _("Talk"))
    event.add("status", "CANCELLED" if one.called_off else "CONFIRMED")
    event.add("class", "PRIVATE")
    if one.place:
        event.add("location", one.place)
    return event


def _uid(person: uuid.UUID, key: uuid.UUID) -> str:
    """Another one for each person, so that two calendars laid side by side do not tell that they meet."""
    return f"{salted_hmac('calendar', f'{person} {key}', algorithm='sha256').hexdigest()[:40]}@naast"
