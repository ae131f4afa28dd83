"""Asking the team something: the thread begins, the words are on it, and the team says by when it answers."""

import uuid
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django.db import connection
from django.utils import timezone
from django.utils.translation import get_language, gettext

from naast.people.workdays import after_working_days
from naast.rights.access.models import Circle, Part
from naast.rights.access.opening import open_circle, sheet_for

from .models import Question, Word
from .threads import Brought, Thread, begin

WORKING_DAYS = 2
JUST_NOW = timedelta(minutes=10)


@dataclass(frozen=True)
class Said:
    """What somebody asks, and how they want to hear. Only the words have to be there."""

    words: str
    called: str = ""
    way: str = Question.Way.COME_BACK
    reach: str = ""
    for_whom: str = Question.ForWhom.UNSAID
    channel: str = Question.Channel.WEB


def ask(said: Said, *, thread: Thread, team: uuid.UUID, by: uuid.UUID | None, waits: bool = True) -> bool:
    """Write a question down. `by`: the worker who heard it; nobody: who asks writes, and the code acts from here on.

    Gives back False when this thread was begun already: then nothing is written.
    """
    if not begin(thread, team=team, called=said.called or gettext("Who asked this")):
        return False
    if by is None:
        Brought(thread.bearer, thread.circle).acts()
    circle = open_circle(thread.circle, purpose="together", question=True)
    due = answer_by()
    Question(
        id=uuid.uuid5(thread.circle, "question"),
        circle=circle,
        sheet_id=sheet_of(circle, thread.bearer),
        author_id=by,
        language=(get_language() or "nl")[:2],
        answer_by=due if waits else None,
        **vars(said),
    ).write_once()
    if waits:
        wait_for_answer(circle, due=due)
    return True


def say_more(words: str, *, key: uuid.UUID, circle: Circle, bearer: uuid.UUID) -> None:
    """The asker says something more: it waits for the team again, and the team says anew by when."""
    Word.say(words, key=key, circle=circle, sheet=sheet_of(circle, bearer), by=None)
    wait_for_answer(circle, due=answer_by())


def is_the_same(question: Question, words: str) -> bool:
    """Sent twice, just now: then the code may be shown once more. Otherwise it is another question."""
    return question.words == words and timezone.now() - question.written_at < JUST_NOW


def answer_by() -> date:
    """The second working day from now."""
    return after_working_days(timezone.localdate(), WORKING_DAYS)


def sheet_of(circle: Circle, bearer: uuid.UUID) -> uuid.UUID:
    """The one sheet of a question."""
    return sheet_for(circle, part=Part.CONTACT, about=[bearer])


def wait_for_answer(circle: Circle, *, due: date) -> date | None:
    """The team's own promise; the day that stands is given back (an earlier one, when that is still open)."""
    words: list[Any] = [circle.pk, uuid.uuid4(), gettext("We answer you."), due]
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.ask_again(%s::uuid, %s::uuid, %s::text, %s::date)", words)
        row = cursor.fetchone()
    return row[0] if row else None
