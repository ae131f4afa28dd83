"""Acting and opening: the one way in from Python to rows about people.

A request says once who acts (`acting_as`); a page opens a circle for a purpose (`open_circle`); from then on the ORM shows
what the database allows, in this transaction only. The look is written by the same statement that opens.
"""

import uuid
from collections.abc import Sequence
from typing import Any, NamedTuple

from django.db import ProgrammingError, connection
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Elsewhere, Refusal
from naast.people.acting import SAY, must_last, who
from naast.people.acting import NobodyActs as NobodyActs
from naast.people.acting import acting_as as acting_as

from .models import Circle, Part

ALL_PARTS = Part.everything()
NO_RIGHT = "42501"
PAGE_OF_A_WORRY = {"worker": "/team/zorgen/%s/", "resident": "/mijn/zorg/%s/"}  # by door (alongside/outreach)


class NotOpenForWriting(Refusal):
    """The yes of somebody this is about is not there (any more), or the row is about somebody who does not take part."""

    sentence = _("Nothing can be added here now: not everybody this is about has said yes.")
    instead = _("Choose whom it is about, or ask for the yes first. Your text is below.")


def act(person: uuid.UUID | None, *, bearer: uuid.UUID | None = None, door: str = "") -> bool:
    """For one request: who acts until this transaction ends, and through which door (which opens only its own grounds).

    Gives back whether that door is for them: the database says so, in the same question.
    """
    words = [str(person or ""), str(bearer or ""), str(uuid.uuid4()), door]
    must_last()
    with connection.cursor() as cursor:
        cursor.execute(SAY + ", rules.admits(%s::text)", [*words, door])
        row = cursor.fetchone()
        return bool(row and row[-1])


def open_circle(
    circle_id: uuid.UUID,
    *,
    purpose: str,
    parts: int = ALL_PARTS,
    question: bool = False,
    worry: bool = False,
) -> Circle:
    """Write the look and open the circle. A circle you may not see does not exist (404).

    A question and a worry are no households: they have pages of their own. A page that may be about one of them says so
    (`question=True`, `worry=True`); on all others a question is not found, and a worry leads to its own page.
    """
    pages_of_their_own = {Circle.Kind.QUESTION: question, Circle.Kind.WORRY: worry}
    for circle in open_circles([circle_id], purpose=purpose, parts=parts):
        if pages_of_their_own.get(circle.kind, True):  # type: ignore[call-overload]
            return circle
        if circle.kind == Circle.Kind.WORRY and not question:
            raise Elsewhere(PAGE_OF_A_WORRY[who()[-1]] % circle.pk)
    raise Http404


def open_circles(circle_ids: Sequence[uuid.UUID], *, purpose: str, parts: int = ALL_PARTS) -> list[Circle]:
    """Open several at once (a list of people): gives those that opened, in the order asked, each with its own look."""
    opening = "SELECT * FROM rules.open_circles_for(%s::uuid[], %s::text, %s::int)"
    opened = {circle.pk: circle for circle in Circle.objects.raw(opening, [list(circle_ids), purpose, parts])}
    return [opened[key] for key in circle_ids if key in opened]


class Mine(NamedTuple):
    """Circles of the acting person in the order of names: their keys, how many in all, and which of them by a yes to help."""

    ids: list[uuid.UUID]
    in_all: int
    helped: set[uuid.UUID]


def my_circles(*grounds: str, how_many: int = 20, skip: int = 0) -> Mine:
    """The acting person's circles by these grounds; keys only, for what is shown about them needs a look."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM rules.my_circles(%s::text[], %s::int, %s::int)", [list(grounds), how_many, skip]
        )
        rows = cursor.fetchall()
    return Mine([row[0] for row in rows], rows[0][2] if rows else 0, {row[0] for row in rows if row[1]})


def sheet_for(
    circle: Circle | uuid.UUID,
    *,
    part: Part,
    about: Sequence[uuid.UUID],
    only_for: Sequence[uuid.UUID] | None = None,
) -> uuid.UUID:
    """The sheet for new rows about these people. `only_for`: those who were in the talk (the writer is added)."""
    key = circle.pk if isinstance(circle, Circle) else circle
    words: list[Any] = [key, int(part), list(about), None if only_for is None else list(only_for)]
    with connection.cursor() as cursor:
        try:
            cursor.execute("SELECT rules.sheet_for(%s::uuid, %s::int, %s::uuid[], %s::uuid[])", words)
        except ProgrammingError as error:
            if getattr(error.__cause__, "sqlstate", "") != NO_RIGHT:
                raise
            raise NotOpenForWriting from error
        row = cursor.fetchone()
        assert row
        return uuid.UUID(str(row[0]))


def acting_person() -> uuid.UUID:
    """Who acts now; loud when nobody does."""
    person = who()[0]
    if not person:
        raise NobodyActs("say who acts before reading or writing about people: acting_as(...)")
    return uuid.UUID(person)
