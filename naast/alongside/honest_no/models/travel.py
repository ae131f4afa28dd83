"""May a no count for the municipality, and in which words? The choice of those it is about; one row for each word on it."""

import uuid
from collections.abc import Iterable

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal
from naast.people.residents.models import Person

from .beside import BesideANo


class SaidItThemselves(Refusal):
    """Who answered themselves is not spoken for any more; a no may always be passed on."""

    sentence = _("This person answered here themselves. Only they can say yes.")
    instead = _("Ask them to say it on their own page. A no you can write down.")


class TravelWord(BesideANo):
    """Words proposed; or somebody's yes to exactly the words in the same row; or their no. The last word of each counts."""

    class Said(models.TextChoices):
        PROPOSED = "proposed", _("proposed these words")
        YES = "yes", _("yes, with these words")
        NO = "no", _("no, nothing of this travels")

    no = models.ForeignKey("HonestNo", models.CASCADE, related_name="travel_words")
    said = models.CharField(max_length=8, choices=Said.choices)
    of = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    of_name = models.CharField(max_length=200, blank=True)
    words = models.TextField(blank=True)

    class Meta:
        db_table = "travel_word"
        ordering = ["written_at"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(said="proposed") | models.Q(of__isnull=False),
                name="an_answer_is_somebodys",
            ),
            models.CheckConstraint(
                condition=models.Q(said="no") | ~models.Q(words=""), name="travels_in_words"
            ),
        ]

    @property
    def whose(self) -> str:
        """Whose word it is; of a proposal who made it."""
        return self.of_name if self.of_id else self.author_name

    @property
    def written_for(self) -> str:
        """Who wrote it down for somebody else, when they said it aloud or are spoken for."""
        return self.author_name if self.of_id and self.of_id != self.author_id else ""


class Choice:
    """What the words on one no come to."""

    def __init__(self, said: Iterable[TravelWord], *, about: Iterable[uuid.UUID]) -> None:
        self.said, self.about = sorted(said, key=lambda one: one.written_at), list(about)
        self.last = {one.of_id: one for one in self.said if one.of_id}

    @property
    def words(self) -> str:
        """The words that may travel: those to which everybody it is about said yes, and no one no after. Else none."""
        last = [self.last.get(person) for person in self.about]
        yes = {one.words if one and one.said == TravelWord.Said.YES else "" for one in last}
        return yes.pop() if len(yes) == 1 else ""

    @property
    def refused(self) -> bool:
        """Somebody's last word is no: then nothing travels, whatever others say."""
        return any(one.said == TravelWord.Said.NO for one in self.last.values())

    @property
    def newest(self) -> str:
        """The words that lie on the table."""
        return next((one.words for one in reversed(self.said) if one.words), "")

    @property
    def waits_for(self) -> list[uuid.UUID]:
        """Of whom an answer to the newest words is not there yet. Whoever said no to them is not asked again."""
        yes = {
            of
            for of, one in self.last.items()
            if one.said == TravelWord.Said.YES and one.words == self.newest
        }
        no = {one.of_id for one in self._since_they_lie_here if one.said == TravelWord.Said.NO}
        return [person for person in self.about if self.newest and person not in yes | no]

    def said_yes(self, person: uuid.UUID) -> bool:
        """Their last word is yes: it can be taken back always."""
        return person in self.last and self.last[person].said == TravelWord.Said.YES

    def said_it_themselves(self, person: uuid.UUID) -> bool:
        return any(one.of_id == person == one.author_id for one in self.said)

    @property
    def _since_they_lie_here(self) -> list[TravelWord]:
        """Everything said since the newest words were put on the table."""
        others = [number for number, one in enumerate(self.said) if one.words not in ("", self.newest)]
        after = self.said[others[-1] + 1 :] if others else self.said
        first = next((number for number, one in enumerate(after) if one.words), 0)
        return after[first:]
