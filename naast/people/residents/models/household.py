"""People who share daily life at an address, and since when. A child can belong to two households."""

import uuid
from collections.abc import Collection
from datetime import date
from typing import TypedDict, Unpack

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.areas.models import Area
from naast.people.once import already
from naast.people.residents.refusals import (
    EndedAlready,
    LeftBeforeComing,
    LivesHereAlready,
    NobodyGoes,
    SomebodyMustStay,
)

from .person import Person


class Address(TypedDict, total=False):
    """Where a household lives; every field may be left out."""

    street: str
    house_number: str
    postcode: str
    place: str
    area: Area | None


class Household(models.Model):
    """People sharing daily life. Taking part in help does not follow from living together (access design)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    street = models.CharField(max_length=100, blank=True)
    house_number = models.CharField(max_length=12, blank=True)
    postcode = models.CharField(max_length=7, blank=True)
    place = models.CharField(max_length=80, blank=True)
    area = models.ForeignKey(Area, models.PROTECT, null=True, verbose_name=_("neighbourhood"))
    split_from = models.ForeignKey("self", models.SET_NULL, null=True, related_name="split_into")
    entered_by = models.UUIDField(null=True)
    entered_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "household"

    def __str__(self) -> str:
        return f"{self.street} {self.house_number}".strip()

    # What you may ask

    def members_on(self, day: date) -> "models.QuerySet[Membership]":
        """Who lives here on that day, in the order of their names."""
        living = self.memberships.filter(Membership.alive_on(day))
        return living.select_related("person").order_by("person__sort_key", "since")

    @property
    def is_secret(self) -> bool:
        """Somebody who lives here has a secret address: shown only when asked for, never printed."""
        return any(one.person.address_secret for one in self.members_on(timezone.localdate()))

    def history(self) -> "models.QuerySet[Membership]":
        """Everybody who lives or lived here, the last to come first."""
        return self.memberships.select_related("person").order_by("-since", "person__sort_key")

    # What you may do

    @classmethod
    def start(
        cls,
        *,
        by: Person,
        people: Collection[Person],
        since: date,
        split_from: "Household | None" = None,
        key: uuid.UUID | None = None,
        **address: Unpack[Address],
    ) -> "Household":
        """People begin to share daily life; one person is a household too."""
        if there := already(cls, key):
            return there
        household = cls(id=key or uuid.uuid4(), entered_by=by.pk, split_from=split_from, **address)
        household.save(force_insert=True)
        for person in people:
            household.join(by=by, person=person, since=since)
        return household

    def move(self, *, by: Person, **address: Unpack[Address]) -> None:
        """The household lives at another address, or it was written down wrongly."""
        for field, value in address.items():
            setattr(self, field, value)
        self.save(update_fields=list(address))

    def join(self, *, by: Person, person: Person, since: date, key: uuid.UUID | None = None) -> "Membership":
        """Somebody comes to live here; other households keep them (a child can have two homes)."""
        if there := already(Membership, key):
            return there
        overlap = models.Q(until=None) | models.Q(until__gt=since)
        if self.memberships.filter(overlap, person=person).exists():
            raise LivesHereAlready
        membership = Membership(household=self, person=person, since=since, entered_by=by.pk)
        membership.pk = key or membership.pk
        membership.save(force_insert=True)
        return membership

    def split(
        self,
        *,
        by: Person,
        going: Collection[Person],
        on: date,
        both: Collection[Person] = (),
        key: uuid.UUID | None = None,
        **address: Unpack[Address],
    ) -> "Household":
        """Some go and live elsewhere; `both` belong to the old and the new household. Everything is kept."""
        if there := already(Household, key):
            return there
        here = {membership.person_id: membership for membership in self.members_on(on)}
        leaving = [here[person.pk] for person in going if person.pk in here]
        if not leaving or len(leaving) < len(going) or any(person.pk not in here for person in both):
            raise NobodyGoes
        if len(leaving) == len(here):
            raise SomebodyMustStay
        for membership in leaving:
            membership.leave(by=by, until=on)
        return Household.start(by=by, people=[*going, *both], since=on, split_from=self, key=key, **address)


class Membership(models.Model):
    """A person lives in a household, since and until (the first day no longer)."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    household = models.ForeignKey(Household, models.CASCADE, related_name="memberships")
    person = models.ForeignKey(Person, models.CASCADE, related_name="memberships")
    since = models.DateField()
    until = models.DateField(null=True)
    entered_by = models.UUIDField(null=True)
    entered_at = models.DateTimeField(auto_now_add=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        db_table = "membership"
        constraints = [
            models.UniqueConstraint(
                fields=["household", "person"],
                condition=models.Q(until=None),
                name="membership_once_at_a_time",
            ),
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="membership_ends_after_it_began",
            ),
        ]

    def __str__(self) -> str:
        return str(self.pk)

    @staticmethod
    def alive_on(day: date) -> models.Q:
        """Which memberships hold on that day."""
        return models.Q(since__lte=day) & (models.Q(until=None) | models.Q(until__gt=day))

    def leave(self, *, by: Person, until: date) -> None:
        """Somebody no longer lives here from that day on."""
        if self.until:
            raise EndedAlready
        if until < self.since:
            raise LeftBeforeComing
        self.until, self.ended_by = until, by.pk
        self.save(update_fields=["until", "ended_by"])
