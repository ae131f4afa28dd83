"""Reminding: the job asks which are due, then acts as each person in a transaction of its own and writes them a letter, once."""

import uuid
from datetime import datetime
from typing import NamedTuple

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import override

from naast.look.dates import human_date
from naast.people.acting import acting_as, acting_for_task
from naast.people.post.reaching import channel_to, language_of, send
from naast.people.residents.models import ContactWay, Person

JOB, DOOR = "reminders", "feed"


class Due(NamedTuple):
    """What there is to tell, as the database hands it out: once."""

    kind: str
    starts: datetime
    was: datetime | None
    called_off: bool
    place: str
    how: str
    way: uuid.UUID | None


def due() -> list[tuple[uuid.UUID, uuid.UUID]]:
    """Appointment and person: keys alone. Whether there is something to tell is asked again as that person."""
    with acting_for_task(JOB), connection.cursor() as cursor:
        cursor.execute("SELECT appointment, person FROM rules.reminders_due()")
        return [(appointment, person) for appointment, person in cursor.fetchall()]


def remind_all() -> None:
    """Everything that is due. One that breaks keeps nobody else waiting; it is loud afterwards, and comes again."""
    broken: list[Exception] = []
    for appointment, person in due():
        try:
            remind(appointment, person)
        except Exception as error:
            broken.append(error)
    if broken:
        raise ExceptionGroup("not everybody could be reminded", broken)


def remind(appointment: uuid.UUID, person: uuid.UUID) -> None:
    """As this person: read when, leave the look, write the letter; all of it, or nothing."""
    with acting_as(person, job=DOOR):
        for one in _take(appointment):
            way = safe_way(person, one)
            if way is not None:
                post(appointment, person, one, way)


def safe_way(person: uuid.UUID, one: Due) -> ContactWay | None:
    """The way they chose themselves, as long as it is theirs and safe. None: the reminder stands on their own page alone."""
    if one.way is None:
        return None
    way = ContactWay.objects.filter(pk=one.way, person=person).first()
    return way if way and channel_to(way) == one.how else None


def subject_of(one: Due) -> str:
    """Says nothing to who stands beside the telephone."""
    return _("Reminder") if one.kind == "reminder" else _("A change")


def words_of(one: Due) -> str:
    """When, and where for who chose that; no names."""
    when = human_date(one.starts, clock=True, weekday=True)
    was = human_date(one.was, clock=True, weekday=True)
    if one.called_off:
        first = _("The talk of %(was)s does not go on.") % {"was": was}
    elif one.was is not None:
        first = _("The talk of %(was)s is now on %(when)s.") % {"was": was, "when": when}
    else:
        first = _("You have a talk on %(when)s.") % {"when": when}
    where = _("Where: %(place)s") % {"place": one.place} if one.place and not one.called_off else ""
    return "\n".join(filter(None, (first, where)))


def key_of(appointment: uuid.UUID, person: uuid.UUID, one: Due) -> str:
    """The same for the same reminder, so that two letters cannot be."""
    told = one.was or one.starts
    kind = "reminder" if one.kind == "reminder" else "changed"
    return f"{kind}:{appointment}:{person}:{int(told.timestamp())}"


def post(appointment: uuid.UUID, person: uuid.UUID, one: Due, way: ContactWay) -> None:
    """Into the box of the post, in this transaction."""
    with override(language_of(Person.objects.get(pk=person))):
        send(way, key=key_of(appointment, person, one), subject=subject_of(one), words=words_of(one))


def _take(appointment: uuid.UUID) -> list[Due]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.take_reminder(%s::uuid)", [appointment])
        return [Due(*row) for row in cursor.fetchall()]
