"""From a question or a worry to help: who asked hears of it, the first words come along by a yes, and a worry ends with it."""

import uuid

from django.utils.translation import gettext, override

from naast.alongside.contact.answering import answer
from naast.alongside.contact.conversation import Conversation
from naast.alongside.contact.models import Question, QuestionOutcome
from naast.alongside.outreach.following_up import end
from naast.alongside.outreach.models import WorryEnd
from naast.alongside.outreach.told import Told
from naast.rights.access.models import Circle, Part
from naast.rights.access.opening import open_circles

from .models import CameFrom


def tell_who_asked(source: Circle, *, by: uuid.UUID, page: str) -> None:
    """What became of a question: we ask for a yes together. Once, and by the way that the asker chose."""
    begins = QuestionOutcome.Kind.HELP_BEGINS
    for asked in Conversation.each([source]) if source.kind == Circle.Kind.QUESTION else []:
        if any(one.kind == begins for one in asked.outcomes):
            return
        with override(asked.question.language):
            words = gettext("Help may be needed. We ask for a yes together. Nothing begins before that.")
        answer(asked, words, kind=begins, key=uuid.uuid5(source.pk, "help begins"), by=by, page=page)


def first_words(came_from: CameFrom) -> str:
    """Of a question that somebody asked for themselves, while the acting worker may still read it.

    What somebody asked or told about another is that one's: it is not copied, for the person may read it where it lies.
    """
    if came_from.kind != CameFrom.Kind.QUESTION:
        return ""
    opened = open_circles([came_from.source], purpose="together", parts=Part.CONTACT)
    asked = Question.objects.filter(circle__in=opened).exclude(for_whom=Question.ForWhom.SOMEBODY).first()
    return asked.words if asked else ""


def ends_with_a_yes(came_from: CameFrom, *, by: uuid.UUID) -> None:
    """A worry that the acting worker still follows up ends when help begins: the two need not look there any more."""
    if came_from.kind != CameFrom.Kind.WORRY:
        return
    for told in Told.each(open_circles([came_from.source], purpose="together", parts=Part.CONTACT)):
        if told.person and not told.end:
            end(told, kind=WorryEnd.Kind.YES, words="", key=uuid.uuid5(told.circle.pk, "help begins"), by=by)
