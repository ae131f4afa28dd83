"""Who acts for an adult, by a court or in writing."""

import uuid
from datetime import date

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.people.once import already
from naast.people.residents.refusals import LeftBeforeComing, NotOverOneself, StillAChild

from .authority import DatedFact, ends_after_it_began
from .person import Person


class Representation(DatedFact):
    """Somebody acts for an adult: appointed by a court, or authorised in writing; until it says it ends."""

    class Kind(models.TextChoices):
        MENTOR = "mentor", _("mentor (care)")
        CURATOR = "curator", _("curator (all matters)")
        ADMINISTRATOR = "administrator", _("administrator (money)")  # bewindvoerder
        AUTHORISED = "authorised", _("authorised in writing")

    person = models.ForeignKey(Person, models.CASCADE, related_name="represented_by")
    representative = models.ForeignKey(Person, models.CASCADE, related_name="represents")
    kind = models.CharField(max_length=14, choices=Kind.choices)

    class Meta:
        db_table = "representation"
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(person=models.F("representative")),
                name="representation_is_by_somebody_else",
            ),
            ends_after_it_began("representation_ends_after_it_began"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @classmethod
    def of(cls, person: Person, *, on: date) -> "models.QuerySet[Representation]":
        """Who acts for this person on that day."""
        facts = cls.objects.filter(cls.alive_on(on), person=person)
        return facts.select_related("representative").order_by("since", "id")

    @classmethod
    def record(
        cls,
        *,
        by: Person,
        person: Person,
        representative: Person,
        kind: str,
        evidence: str,
        since: date,
        until: date | None = None,
        key: uuid.UUID | None = None,
    ) -> "Representation":
        """From that day on this person acts for the other; several may, each for their own matters."""
        if there := already(cls, key):
            return there
        if person == representative:
            raise NotOverOneself
        if person.is_child_on(since):
            raise StillAChild
        if until and until < since:
            raise LeftBeforeComing
        fact = cls(
            id=key or uuid.uuid4(), person=person, representative=representative, kind=kind, evidence=evidence
        )
        fact.since, fact.until, fact.entered_by = since, until, by.pk
        fact.save(force_insert=True)
        return fact
