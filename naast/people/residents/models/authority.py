"""Who has authority over a child, since when, and how we know: facts with dates, never a tick."""

import uuid
from collections.abc import Sequence
from datetime import date
from typing import Any, ClassVar

from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.refusals import (
    AuthorityNeedsAChild,
    EndedAlready,
    HoldersDoNotFit,
    LeftBeforeComing,
    NotOverOneself,
)

from .person import Person

# One statement: after its first half nobody would have authority, the child would close to the team, and row
# security would refuse the second half.
RECORD = """
    WITH ended AS (
        UPDATE authority SET until = %(since)s::date, ended_by = %(by)s::uuid
        WHERE child_id = %(child)s::uuid AND since <= %(since)s::date
        AND (until IS NULL OR until > %(since)s::date)
    )
    INSERT INTO authority (id, child_id, holder_id, kind, evidence, since, entered_by, entered_at)
    SELECT fact.id, %(child)s::uuid, fact.holder, %(kind)s::text, %(evidence)s::text, %(since)s::date,
           %(by)s::uuid, %(now)s::timestamptz
    FROM unnest(%(ids)s::uuid[], %(holders)s::uuid[]) AS fact (id, holder)
"""


class Evidence(models.TextChoices):
    SAID = "said", _("said by the people themselves")
    REGISTER = "register", _("seen in a register")
    COURT = "court", _("decided by a court")


def ends_after_it_began(name: str) -> models.CheckConstraint:
    """The same promise of the database for every table of dated facts."""
    condition = models.Q(until=None) | models.Q(until__gte=models.F("since"))
    return models.CheckConstraint(condition=condition, name=name)


class DatedFact(models.Model):
    """A fact about who decides for whom: since a day, until the first day no longer; ended, never edited."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    evidence = models.CharField(max_length=10, choices=Evidence.choices)
    since = models.DateField()
    until = models.DateField(null=True)
    entered_by = models.UUIDField(null=True)
    entered_at = models.DateTimeField(auto_now_add=True)
    ended_by = models.UUIDField(null=True)

    class Meta:
        abstract = True

    @staticmethod
    def alive_on(day: date) -> models.Q:
        """Which facts hold on that day."""
        return models.Q(since__lte=day) & (models.Q(until=None) | models.Q(until__gt=day))

    def end(self, *, by: Person, on: date) -> None:
        """From that day on it no longer holds; what it opened closes the same day."""
        if self.until and self.until <= on:
            raise EndedAlready
        if on < self.since:
            raise LeftBeforeComing
        self.until, self.ended_by = on, by.pk
        self.save(update_fields=["until", "ended_by"])


class Authority(DatedFact):
    """Authority (*gezag*) of somebody over a child: the six values of the national register (BRP v2).

    With `temporarily_none` and `not_determinable` nobody holds it; then a human decides, with a reason
    (consent.Exemption).
    """

    class Kind(models.TextChoices):
        JOINT_PARENTS = "joint_parents", _("both parents together")  # GezamenlijkOuderlijkGezag
        ONE_PARENT = "one_parent", _("one parent")  # EenhoofdigOuderlijkGezag
        JOINT = "joint", _("a parent with somebody else")  # GezamenlijkGezag
        GUARDIANSHIP = "guardianship", _("a guardian")  # Voogdij
        TEMPORARILY_NONE = "temporarily_none", _("nobody for now")  # TijdelijkGeenGezag
        NOT_DETERMINABLE = "not_determinable", _("cannot be determined")  # GezagNietTeBepalen

    NOBODY = (Kind.TEMPORARILY_NONE, Kind.NOT_DETERMINABLE)
    HOLDERS: ClassVar[dict[str, int]] = {
        Kind.JOINT_PARENTS: 2,
        Kind.ONE_PARENT: 1,
        Kind.JOINT: 2,
        Kind.GUARDIANSHIP: 1,
        Kind.TEMPORARILY_NONE: 0,
        Kind.NOT_DETERMINABLE: 0,
    }

    child = models.ForeignKey(Person, models.CASCADE, related_name="under_authority")
    holder = models.ForeignKey(Person, models.CASCADE, null=True, related_name="authority")
    kind = models.CharField(max_length=20, choices=Kind.choices)

    class Meta:
        db_table = "authority"
        constraints = [
            models.CheckConstraint(
                condition=models.Q(holder=None, kind__in=["temporarily_none", "not_determinable"])
                | (
                    models.Q(holder__isnull=False)
                    & ~models.Q(kind__in=["temporarily_none", "not_determinable"])
                ),
                name="authority_has_a_holder_or_nobody",
            ),
            ends_after_it_began("authority_ends_after_it_began"),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()

    @classmethod
    def over(cls, child: Person, *, on: date) -> "models.QuerySet[Authority]":
        """The facts about this child that hold on that day."""
        return (
            cls.objects.filter(cls.alive_on(on), child=child).select_related("holder").order_by("since", "id")
        )

    @classmethod
    def record(
        cls, *, by: Person, child: Person, kind: str, holders: Sequence[Person], evidence: str, since: date
    ) -> None:
        """From that day on this is who has authority; what held until then ends that day and is kept.

        Whose yes is needed changes at once, so the worker may not reach the child any more when this returns.
        """
        if child.birth_year and not child.is_child_on(since):
            raise AuthorityNeedsAChild
        if child in holders:
            raise NotOverOneself
        if len(set(holders)) != cls.HOLDERS[kind]:
            raise HoldersDoNotFit
        whom: list[uuid.UUID | None] = [holder.pk for holder in holders]
        whom = whom or [None]
        ids = [uuid.uuid4() for _ in whom]
        facts: dict[str, Any] = {
            "child": child.pk,
            "kind": kind,
            "evidence": evidence,
            "since": since,
            "by": by.pk,
        }
        with connection.cursor() as cursor:
            cursor.execute(RECORD, {**facts, "ids": ids, "holders": whom, "now": timezone.now()})
