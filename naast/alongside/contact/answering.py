"""Answering: the words are written, the team's promise has its outcome, and the answer goes the way that the asker chose."""

import uuid
from typing import NamedTuple

from django.db import connection
from django.utils.translation import gettext, override

from naast.people.post.models import Letter
from naast.people.post.reaching import is_set_up
from naast.promises.models import Outcome, Promise

from .conversation import Conversation
from .models import Question, QuestionOutcome, Word

Kind = QuestionOutcome.Kind
POST: dict[str, str] = {Question.Way.MAIL: "mail", Question.Way.TEXT: "text"}


class Shown(NamedTuple):
    """A pointer to where somebody was shown the way."""

    kind: str
    id: str
    title: str
    url: str


def answer(
    of: Conversation,
    words: str,
    *,
    kind: str,
    key: uuid.UUID,
    by: uuid.UUID,
    page: str,
    shown: Shown | None = None,
) -> None:
    """Say it, and what became of the question. Without `kind` there is no answer yet. `page`: where one comes back to."""
    where = {"circle_id": of.circle.pk, "sheet_id": of.question.sheet_id}
    if not kind:
        take_up(of.circle.pk)
        Word(id=key, author_id=by, words=words, **where).write_once()
    else:
        pointer = dict(
            zip(("shown_kind", "shown_id", "shown_title", "shown_url"), shown or [""] * 4, strict=True)
        )
        QuestionOutcome(id=key, author_id=by, words=words, kind=kind, **pointer, **where).write_once()
        for promise in of.open_promises:
            _keep(promise, kind=kind, words=words, by=by)
        _answered(of.circle.pk, stays=kind != Kind.SET_ASIDE)
    send(of.question, words, key=key, page=page, shown=shown)


def can_be_sent(way: str) -> bool:
    """A way that nobody has set up in this house is not offered."""
    channel = POST.get(way)
    return channel is None or is_set_up(channel)


def not_arrived(of: Conversation) -> bool:
    """The last thing that was sent did not leave the house, or nobody knows."""
    if not of.said or of.question.way not in POST:
        return False
    key = f"question:{of.said[-1].pk}"
    return Letter.how_it_went(key).get(key) in ("failed", "dropped", "unsure")


def take_up(circle: uuid.UUID) -> None:
    """This worker takes the question up, for four weeks."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.take_up_question(%s::uuid)", [circle])


def send(question: Question, words: str, *, key: uuid.UUID, page: str, shown: Shown | None = None) -> None:
    """Only by the way that was chosen. The subject names nothing: whoever stands beside the phone reads along."""
    with override(question.language):
        back = gettext("Come back with your code: %(page)s") % {"page": page}
        whole = "\n".join(filter(None, [words, shown and f"{shown.title} {shown.url}".strip(), "", back]))
        there = gettext("There is an answer for you. Look with your code: %(page)s") % {"page": page}
        said = {Question.Way.MAIL: ("mail", whole), Question.Way.TEXT: ("text", there)}.get(
            Question.Way(question.way)
        )
        if said:
            subject = gettext("A message for you")
            Letter.post(
                key=f"question:{key}", channel=said[0], to=question.reach, subject=subject, words=said[1]
            )


def _keep(promise: Promise, *, kind: str, words: str, by: uuid.UUID) -> None:
    """The team says itself how its promise went: also that it was late."""
    result, why = Outcome.Result.KEPT, ""
    if kind == Kind.SET_ASIDE:
        result, why = Outcome.Result.LET_GO, words
    elif promise.is_late:
        result, why = Outcome.Result.IN_PART, gettext("It came later than we promised.")
    promise.say_how_it_went(result=result, why=why, by=by, key=uuid.uuid5(promise.pk, "went"))


def _answered(circle: uuid.UUID, *, stays: bool) -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.question_answered(%s::uuid, %s::boolean)", [circle, stays])
