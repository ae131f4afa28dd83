"""What can be the next step towards somebody, in words. It follows from what was tried; it never counts, and it never insists."""

from collections.abc import Sequence
from typing import NamedTuple

from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from naast.look.dates import human_date

from .models import Attempt, Worry

Words = str | Promise
How = Attempt.How


class Step(NamedTuple):
    """A heading, and a sentence or two."""

    title: Words
    words: Words


GO_TODAY = Step(
    _("Go there today"), _("Somebody may be in danger. This does not wait for a yes. Go together.")
)
TOGETHER = Step(
    _("Call who told it first"), _("Ask whether you can come along together. A known face makes it easier.")
)
SAID_NO = Step(
    _("The person said no"),
    _("So do not just go there. Call who told it, and think along: what can they do themselves?"),
)
BY_ANOTHER_WAY = Step(
    _("Try another way"),
    _("Another moment, a call or a few words in the letterbox. Say who you are and that no is fine."),
)
A_LETTER = Step(
    _("Write a letter"),
    _(
        "Tell the person that somebody worries, and that they decide. Then they know, and can come themselves."
    ),
)
LET_BE = Step(
    _("The person knows where you are"),
    _("Wait until the day you chose. The door stays open, also when nobody comes."),
)
TALK = Step(
    _("There is contact"),
    _("Read together what was told. Ask what the person wants: go on together, or not."),
)
ON_A_DAY = _("You try again on %(day)s")


def next_step(*, unsafe: bool, answer: str, attempts: Sequence[Attempt], contact: bool) -> Step:
    """Danger before all; then by way of who told it, then another way, then a letter."""
    if contact:
        return TALK
    if not attempts:
        return GO_TODAY if unsafe else SAID_NO if answer == Worry.Answer.NO else TOGETHER
    again, step = attempts[-1].again_on, _after(attempts)
    if again and again > timezone.localdate():
        return Step(ON_A_DAY % {"day": human_date(again, weekday=True)}, step.words)
    return step


def _after(attempts: Sequence[Attempt]) -> Step:
    if any(one.is_letter for one in attempts):
        return LET_BE
    tried = {one.how for one in attempts}
    return A_LETTER if len(tried) > 1 or len(attempts) > 2 else BY_ANOTHER_WAY
