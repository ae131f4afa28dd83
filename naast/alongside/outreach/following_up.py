"""What a team does with a worry: two take it up, attempts are made, there is contact, it ends. And what waits."""

import uuid
from datetime import date, datetime
from typing import NamedTuple

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext, gettext_lazy

from naast.look.refusal import Refusal
from naast.people.post.models import Letter
from naast.people.residents.models import Person
from naast.rights.access.models import Part, Participant
from naast.rights.access.opening import sheet_for

from .models import Attempt, WorryContact, WorryEnd, WorryWord
from .told import Told


class TakenUpAlready(Refusal):
    """Two colleagues were first."""

    sentence = gettext_lazy("Two colleagues have taken this up already.")
    instead = gettext_lazy("Look at what else waits.")
    href = "/team/zorgen/"


class ContactAlready(Refusal):
    """The other of the two was first."""

    sentence = gettext_lazy("It is written down already that there is contact.")
    instead = gettext_lazy("Go back and look with whom.")


class Waits(NamedTuple):
    """A worry that nobody follows up: that it waits, and nothing more."""

    circle_id: uuid.UUID
    since: datetime
    unsafe: bool


class Mine(NamedTuple):
    """A worry that I follow up: keys and days; what it is about needs a look."""

    circle_id: uuid.UUID
    since: datetime
    until: datetime
    unsafe: bool
    attempt_on: date | None

    @property
    def is_due(self) -> bool:
        """An attempt is to be made."""
        return self.attempt_on is not None and self.attempt_on <= timezone.localdate()


def waiting() -> list[Waits]:
    """For the lead and whoever is on duty; for everybody else nothing. One statement."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.worries_waiting()")
        return [Waits(*row) for row in cursor.fetchall()]


def my_worries() -> list[Mine]:
    """Those that I took up, the next attempt first. One statement."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.my_worries()")
        return [Mine(*row) for row in cursor.fetchall()]


def due_attempts() -> list[Mine]:
    """Attempts to make today, or earlier. One statement."""
    return [one for one in my_worries() if one.is_due]


def take_up(circle: uuid.UUID, *, colleague: uuid.UUID) -> None:
    """The acting worker and a colleague take it up, for four weeks."""
    if circle not in {one.circle_id for one in waiting()}:
        raise TakenUpAlready
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.take_up_worry(%s::uuid, %s::uuid)", [circle, colleague])


def try_to_reach(
    told: Told, words: str, *, how: str, on: date, key: uuid.UUID, by: uuid.UUID,
    again_on: date | None = None, along: bool = False, colleague: str = "",
) -> None:  # fmt: skip
    """An attempt: how, by whom, with the initiator or not, and what was said or happened."""
    Attempt(
        id=key, circle=told.circle, sheet_id=told.apart(), author_id=by,
        words=words, how=how, on=on, again_on=again_on, along=along, colleague=colleague,
    ).write_once()  # fmt: skip


def write_letter(
    told: Told, words: str, *, to: str, key: uuid.UUID, by: uuid.UUID, again_on: date | None
) -> None:
    """A letter that tells the person. The address goes to the post alone; without one the letter is printed and brought."""
    on = timezone.localdate()
    try_to_reach(told, words, how=Attempt.How.LETTER, on=on, key=key, by=by, again_on=again_on)
    if to:
        subject = gettext("A letter for you")
        Letter.post(key=f"worry:{key}", channel="letter", to=to, subject=subject, words=words)


def there_is_contact(
    told: Told, person: Person, *, key: uuid.UUID, by: uuid.UUID, initiator_may_know: bool
) -> None:
    """The person takes part from now on, and reads everything: what was told, what was tried, and who looked."""
    if told.person:
        raise ContactAlready
    circle = told.circle
    Participant(circle=circle, person=person, name=person.name, since=timezone.now()).save(force_insert=True)
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.is_known_now(%s::uuid, %s::uuid)", [circle.pk, person.pk])
    apart = sheet_for(circle, part=Part.CONTACT, about=[person.pk])
    WorryContact(
        id=key, circle=circle, sheet_id=apart, author_id=by, initiator_may_know=initiator_may_know
    ).write_once()


def end(told: Told, *, kind: str, words: str, key: uuid.UUID, by: uuid.UUID) -> None:
    """How it ended. The two may not look along any more; four weeks later nothing is left, unless help came of it."""
    WorryEnd(
        id=key, circle=told.circle, sheet_id=told.apart(), author_id=by, kind=kind, words=words
    ).write_once()


def say_how_it_is(told: Told, words: str, *, key: uuid.UUID, by: uuid.UUID) -> None:
    """The person's own words beside it; the one who told it does not read them."""
    WorryWord(id=key, circle=told.circle, sheet_id=told.apart(), author_id=by, words=words).write_once()


def forget() -> int:
    """Worries whose four weeks are over are destroyed; how many."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.forget_worries()")
        row = cursor.fetchone()
    return int(row[0]) if row else 0
