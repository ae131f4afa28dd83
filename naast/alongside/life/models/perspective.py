"""One person's words on one domain of life. Clashing ones stand side by side; new words follow older ones."""

from __future__ import annotations

import uuid
from collections.abc import Sequence
from typing import NamedTuple

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal
from naast.people.residents.models import Person
from naast.rights.access.models import Circle, Row
from naast.rights.access.widening import widen

from ..pictures import Picture, those
from .domain import Domain


class NotYoursToFollow(Refusal):
    """Words that somebody typed themselves change by their own hand, or by who helps and writes down what they say."""

    sentence = _("These are somebody's own words. Only they can say them otherwise.")
    instead = _("Write down what you see yourself. Both stay readable, side by side.")


class Voice(NamedTuple):
    """Whose words a row carries: the person's key, and whether they look as somebody who helps here by profession."""

    id: uuid.UUID
    professional: bool = False


class Perspective(Row):
    """`of` is whose words, `author` who typed them. `professional`: a worker's own view, one among the others (I4.3)."""

    class Kind(models.TextChoices):
        """What the words say. The first two are about everything, and come first (I4.1)."""

        IDEA = "idea", _("what I would do myself")
        TRIED = "tried", _("what was tried already")
        GIVES = "gives", _("what gives strength")
        TAKES = "takes", _("what takes strength")
        WISH = "wish", _("what I wish")
        CONNECTS = "connects", _("how things hang together")

    FIRST = (Kind.IDEA, Kind.TRIED)

    of = models.ForeignKey(Person, models.PROTECT, related_name="+")
    of_name = models.CharField(max_length=200)
    professional = models.BooleanField(default=False)
    kind = models.CharField(max_length=8, choices=Kind.choices)
    domain = models.ForeignKey(Domain, models.PROTECT, null=True, related_name="+")
    domain_name = models.CharField(max_length=60, blank=True, help_text="as it was called when this was said")
    words = models.TextField(_("words"), blank=True)
    pictures = ArrayField(models.CharField(max_length=12), default=list, help_text="what a child pointed at")
    follows = models.ForeignKey("self", models.PROTECT, null=True, related_name="followed_by")

    earlier: Sequence[Perspective] = ()  # the words it follows, filled in by who reads them (reading.py)

    class Meta:
        db_table = "perspective"
        ordering = ["written_at"]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(words="") | models.Q(pictures__len__gt=0),
                name="perspective_says_something",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind__in=["gives", "takes", "wish", "connects"])
                | models.Q(domain__isnull=False),
                name="perspective_is_on_a_domain",
            ),
            models.CheckConstraint(
                condition=~models.Q(kind__in=["idea", "tried"]) | models.Q(professional=False),
                name="perspective_of_a_worker_never_first",
            ),
        ]

    @classmethod
    def put_down(
        cls,
        words: str,
        *,
        kind: str,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        of: Voice,
        by: uuid.UUID,
        domain: Domain | None = None,
        pictures: Sequence[str] = (),
        follows: Perspective | None = None,
    ) -> None:
        """Write somebody's words on a sheet; `by` typed them. The database signs with both names and that of the domain."""
        cls(
            id=key,
            circle=circle,
            sheet_id=sheet,
            of_id=of.id,
            professional=of.professional,
            kind=kind,
            domain=domain,
            words=words,
            pictures=list(pictures),
            follows=follows,
            author_id=by,
        ).write_once()

    def anew(self, words: str, *, key: uuid.UUID, by: uuid.UUID, helps: bool) -> None:
        """New words after these, on the same sheet. These stay, as history (I5.2)."""
        if not self.can_follow(by=by, helps=helps):
            raise NotYoursToFollow
        voice = Voice(self.of_id, professional=self.professional)
        Perspective.put_down(
            words, kind=self.kind, key=key, circle=self.circle, sheet=self.sheet_id, of=voice, by=by, domain=self.domain,
            follows=self,
        )  # fmt: skip

    def can_follow(self, *, by: uuid.UUID, helps: bool) -> bool:
        """One's own; written down for somebody: also who writes for them; a worker's own view: that worker alone."""
        if by == self.of_id:
            return True
        return not self.professional and (helps or self.author_id != self.of_id)

    def widen(self, *, by: uuid.UUID) -> None:
        """Open it to all it is about and who helps."""
        widen(self, by=by)

    @property
    def for_few(self) -> bool:
        """Said in a talk: not (yet) for everybody it is about."""
        return self.sheet.visible_to is not None

    @property
    def written_down_by(self) -> str:
        """Who typed it, when that was another."""
        return "" if self.author_id == self.of_id else self.author_name

    @property
    def drawn(self) -> list[Picture]:
        """The pictures that were pointed at."""
        return those(self.pictures)

    @property
    def headline(self) -> str:
        """On the timeline: the domain as it was called then, and what the words say."""
        return ": ".join(filter(None, (self.domain_name, str(self.get_kind_display()))))

    @property
    def text(self) -> str:
        """Words, with the names of the pictures that stand beside them."""
        return "\n".join(filter(None, (", ".join(one.called for one in self.drawn), self.words)))
