"""What somebody told of somebody else, and who told it. Two sheets, for the two are not read by the same people."""

from __future__ import annotations

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.rights.access.models import Row


class Worry(Row):
    """What somebody saw or heard, in concrete words, and what they said to the person first. The person reads it, after contact.

    It lies on the sheet (contact, about the initiator and the one it is about): both read it, and the two who took it up.
    """

    class Discussed(models.TextChoices):
        YES = "yes", _("yes, we talked about it")
        NO = "no", _("not yet")
        CANNOT = "cannot", _("that is not possible")

    class Answer(models.TextChoices):
        YES = "yes", _("yes, the team may come")
        NOT_YET = "not_yet", _("not yet, or not sure")
        NO = "no", _("no")

    about_whom = models.CharField(
        max_length=200, help_text="as the initiator calls them; no person is made of it"
    )
    where = models.CharField(max_length=300, blank=True, help_text="where the team can find them")
    saw = models.TextField(help_text="what happened, in concrete words")
    discussed = models.CharField(max_length=6, choices=Discussed.choices)
    said = models.TextField(
        blank=True, help_text="what the initiator said to the person, and what the answer was"
    )
    answer = models.CharField(max_length=7, choices=Answer.choices, blank=True)
    unsafe = models.BooleanField(
        default=False, help_text="somebody is in danger: the team goes without waiting for a yes"
    )
    told_by = models.CharField(
        max_length=200, blank=True, help_text="the initiator's name; empty when it is withheld"
    )

    class Meta:
        db_table = "worry"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(about_whom="") & ~models.Q(saw=""), name="worry_says_about_whom_and_what"
            ),
            models.UniqueConstraint(fields=["sheet"], name="worry_once_per_sheet"),
        ]

    @property
    def teller(self) -> str:
        """As the person reads it."""
        return self.told_by or str(_("Somebody who worries about you"))

    @property
    def teller_in_a_letter(self) -> str:
        """A letter may be opened by others: of the one who told it only the name, when it may be read."""
        return self.told_by or str(_("Somebody"))

    @property
    def headline(self) -> str:
        return str(_("a worry was told"))

    @property
    def text(self) -> str:
        return self.saw


class Initiator(Row):
    """Who told it and how to reach them: for the two who took it up, and themselves. Never for the one it is about.

    So their number never travels, and a name that is withheld for a stated reason of safety stands nowhere else.
    """

    name = models.CharField(max_length=200)
    reach = models.CharField(max_length=200)
    withheld_because = models.TextField(
        blank=True, help_text="what could happen to them; empty: their name may be read"
    )

    class Meta:
        db_table = "initiator"
        constraints = [
            models.CheckConstraint(condition=~models.Q(name=""), name="initiator_has_a_name"),
            models.UniqueConstraint(fields=["sheet"], name="initiator_once_per_sheet"),
        ]


class WorryWord(Row):
    """Something said beside it: by who told it (then the person reads it too), or by the one it is about: in their own words."""

    words = models.TextField()

    class Meta:
        db_table = "worry_word"
        ordering = ["written_at"]
        constraints = [models.CheckConstraint(condition=~models.Q(words=""), name="worry_word_has_words")]

    @property
    def is_of_the_person(self) -> bool:
        """The initiator has a code and no record."""
        return self.author_id is not None

    @property
    def headline(self) -> str:
        return str(_("how it is for them")) if self.is_of_the_person else str(_("something more was told"))

    @property
    def text(self) -> str:
        return self.words
