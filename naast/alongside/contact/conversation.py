"""A question with all that was said: read by who asked and by the team, each at their own door."""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property
from itertools import groupby

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.look.dates import human_date
from naast.promises.models import Outcome, Promise
from naast.rights.access.everything import everything
from naast.rights.access.models import Circle, Task
from naast.rights.access.opening import open_circle
from naast.rights.access.reading import who_looked
from naast.rights.access.words import together

from .models import Question, QuestionOutcome, Word

A_GLANCE = 90


@dataclass(frozen=True)
class Conversation:
    """One question, as far as it was opened."""

    circle: Circle
    question: Question
    words: list[Word]
    outcomes: list[QuestionOutcome]
    promises: list[Promise]
    tasks: list[Task]

    @classmethod
    def of(cls, circle: Circle) -> "Conversation":
        """Of an opened question; a thread without words is not there."""
        for one in cls.each([circle]):
            return one
        raise Http404

    @classmethod
    def each(cls, circles: list[Circle]) -> "list[Conversation]":
        """Of several that were opened, in one round trip."""
        kinds = (Question, Word, QuestionOutcome, Promise, Outcome, Task)
        asked, words, became, promises, went, tasks = everything([one.pk for one in circles], *kinds)
        Promise.with_what_was_said(promises, went, [])
        by_circle = {one.circle_id: one for one in asked}
        return [
            cls(
                circle,
                by_circle[circle.pk],
                *(
                    [one for one in some if one.circle_id == circle.pk]
                    for some in (words, became, promises, tasks)
                ),
            )
            for circle in circles
            if circle.pk in by_circle
        ]

    @property
    def said(self) -> "list[Word | QuestionOutcome]":
        """All that was said after the question, oldest first."""
        return sorted([*self.words, *self.outcomes], key=lambda one: one.written_at)

    @property
    def glance(self) -> str:
        """Its beginning, on a list."""
        words = " ".join(self.question.words.split())
        return words if len(words) <= A_GLANCE else f"{words[:A_GLANCE].rstrip()}…"

    @property
    def last_outcome(self) -> QuestionOutcome | None:
        return self.outcomes[-1] if self.outcomes else None

    # What the team promised

    @property
    def open_promises(self) -> list[Promise]:
        return [one for one in self.promises if one.is_open]

    @property
    def due(self) -> date | None:
        """By when the team said it answers; none when it need not."""
        return min((one.due for one in self.open_promises if one.due), default=None)

    @property
    def is_late(self) -> bool:
        return any(one.is_late for one in self.open_promises)

    @property
    def was_late(self) -> str:
        """In the team's own words, when an answer came later than promised."""
        went = [one.outcome for one in self.promises if one.outcome]
        return next((one.why for one in reversed(went) if one.result == Outcome.Result.IN_PART), "")

    # Who of the team

    @property
    def waits(self) -> bool:
        """It is the team's."""
        return self.waits_since is not None

    @cached_property
    def waits_since(self) -> datetime | None:
        return min((one.since for one in self._living if one.person_id is None), default=None)

    @property
    def taken_up_by(self) -> str:
        return together(one.person_name for one in self._living if one.person_id)

    def is_taken_up_by(self, person: object) -> bool:
        return any(one.person_id == person for one in self._living)

    @cached_property
    def _living(self) -> list[Task]:
        now = timezone.now()
        return [one for one in self.tasks if one.since <= now and (one.until is None or now < one.until)]


def opened(circle_id: object) -> Conversation:
    """One question, opened with a look; 404 for who may not."""
    return Conversation.of(open_circle(circle_id, purpose="together", question=True))  # type: ignore[arg-type]


def who_read_it(circle: Circle, *, actor: object) -> list[tuple[str, list[str]]]:
    """By day, newest first, who of the team read this question: for the one who asked."""
    looks = [one for one in who_looked(circle, how_many=200) if one.actor != actor]
    days = groupby(looks, key=lambda one: timezone.localdate(one.at))
    return [
        (
            human_date(day, weekday=True).capitalize(),
            list(dict.fromkeys(_sentence(one.actor_name, one.purpose) for one in some)),
        )
        for day, some in days
    ]


def _sentence(who: str, purpose: str) -> str:
    words = (
        _("%(who)s saw your question on the list of the team.")
        if purpose == "list"
        else _("%(who)s read your question.")
    )
    return words % {"who": who}
