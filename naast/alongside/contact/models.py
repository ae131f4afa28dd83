"""A question to the team, what was said after it, and what became of it. Rows on the sheet (contact, about the code)."""

from __future__ import annotations

import uuid

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.rights.access.models import Circle, Row


class Question(Row):
    """The first words of who asks; and how they want to hear. One for each circle of kind question."""

    class ForWhom(models.TextChoices):
        MYSELF = "myself", _("for myself")
        SOMEBODY = "somebody", _("about somebody else")
        UNSAID = "unsaid", _("I don't say")

    class Channel(models.TextChoices):
        WEB = "web", _("on this site")
        PHONE = "phone", _("by phone")
        STREET = "street", _("in the street")
        DESK = "desk", _("at the desk")

    class Way(models.TextChoices):
        COME_BACK = "come_back", _("I come back here with a code")
        MAIL = "mail", _("by mail")
        TEXT = "text", _("a text message when there is an answer")
        CALL = "call", _("call me")

    words = models.TextField()
    for_whom = models.CharField(max_length=8, choices=ForWhom.choices, default=ForWhom.UNSAID)
    channel = models.CharField(max_length=6, choices=Channel.choices, default=Channel.WEB)
    way = models.CharField(max_length=9, choices=Way.choices, default=Way.COME_BACK)
    reach = models.CharField(max_length=200, blank=True, help_text="the address or number, as it was typed")
    called = models.CharField(max_length=200, blank=True, help_text="their name, when they said it")
    language = models.CharField(max_length=5, choices=settings.LANGUAGES)
    answer_by = models.DateField(
        null=True, help_text="as it was told when this was asked; none: answered at once"
    )

    class Meta:
        db_table = "question"
        ordering = ["written_at"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(words=""), name="question_has_words"),
            models.CheckConstraint(
                condition=models.Q(way="come_back") | ~models.Q(reach=""),
                name="question_says_where_to_answer",
            ),
            models.UniqueConstraint(fields=["sheet"], name="question_once_per_sheet"),
        ]

    @property
    def who(self) -> str:
        """As they want to be called; nobody has to say."""
        return self.called or str(_("Somebody"))

    @property
    def headline(self) -> str:
        return str(_("asked"))

    @property
    def text(self) -> str:
        return self.words


class Word(Row):
    """Something more that the asker says, or that a worker says or asks before there is an answer."""

    words = models.TextField()

    class Meta:
        db_table = "question_word"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="question_word_has_words")]

    @property
    def headline(self) -> str:
        return str(_("said"))

    @property
    def text(self) -> str:
        return self.words

    @classmethod
    def say(
        cls, words: str, *, key: uuid.UUID, circle: Circle, sheet: uuid.UUID, by: uuid.UUID | None
    ) -> None:
        """Write it under the question. `by`: the worker; nobody when the code itself speaks."""
        cls(id=key, circle=circle, sheet_id=sheet, author_id=by, words=words).write_once()


class QuestionOutcome(Row):
    """What became of it, in words that the asker reads."""

    class Kind(models.TextChoices):
        ANSWERED = "answered", _("answered")
        ADVICE = "advice", _("advice")
        SHOWN_THE_WAY = "shown_the_way", _("shown the way")
        CONVERSATION = "conversation", _("a conversation")
        STAYS_IN_TOUCH = "stays_in_touch", _("we stay in touch")
        HELP_BEGINS = "help_begins", _("we ask for a yes together")
        SET_ASIDE = "set_aside", _("set aside")

    words = models.TextField()
    kind = models.CharField(max_length=14, choices=Kind.choices)
    # A pointer to what may lie in a later part: a service, an initiative, a page.
    shown_kind = models.CharField(max_length=20, blank=True)
    shown_id = models.CharField(max_length=60, blank=True)
    shown_title = models.CharField(max_length=200, blank=True)
    shown_url = models.URLField(blank=True)

    class Meta:
        db_table = "question_outcome"
        ordering = ["written_at"]
        constraints = [
            models.CheckConstraint(condition=~models.Q(words=""), name="question_outcome_has_words"),
            models.CheckConstraint(
                condition=~models.Q(kind="shown_the_way") | ~models.Q(shown_title=""),
                name="question_outcome_shows_something",
            ),
        ]

    @property
    def headline(self) -> str:
        return str(self.get_kind_display())

    @property
    def text(self) -> str:
        return self.words
