"""Somebody of the team is not there for a while."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time

from django.db import connection, models
from django.utils import timezone

from naast.people.once import already
from naast.people.residents.models import Person
from naast.people.workers.refusals import BackBeforeGone, NotYoursToSayAbsent

from .position import Position, alive_at


class Absence(models.Model):
    """A worker is not there: since when and until when, never why. Whoever stands in is there for their people.

    It takes no access away and gives none: the stand-in was named by the first yes. Nothing is counted.
    """

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    position = models.ForeignKey(Position, models.CASCADE, related_name="absences")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True, help_text="the first moment of being back; null: not known yet")
    recorded_by = models.ForeignKey(Person, models.PROTECT, related_name="+")

    class Meta:
        db_table = "absence"
        ordering = ["since"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(until=None) | models.Q(until__gte=models.F("since")),
                name="absence_ends_after_it_began",
            )
        ]

    @classmethod
    def now_of(cls, team: models.QuerySet[Position]) -> dict[uuid.UUID, Absence]:
        """Who of these is not there now, by position."""
        absences = cls.objects.filter(alive_at(timezone.now()), position__in=team).order_by("since")
        return {one.position_id: one for one in absences}

    @classmethod
    def record(
        cls,
        *,
        key: uuid.UUID,
        place: Position,
        by: uuid.UUID,
        first_day: date | None = None,
        back: date | None = None,
    ) -> Absence:
        """From a day on (none: now) until the day of being back, when that is known. Written by oneself, the lead, or a
        colleague who stands beside the same people."""
        if there := already(cls, key):
            return there
        if not cls.may_be_recorded(place):
            raise NotYoursToSayAbsent
        since = _midnight(first_day) if first_day and first_day > timezone.localdate() else timezone.now()
        until = _midnight(back) if back else None
        if until and until <= since:
            raise BackBeforeGone
        absence = cls(id=key, position=place, since=since, until=until, recorded_by_id=by)
        absence.save(force_insert=True)
        return absence

    def end(self) -> None:
        """Back again, earlier than was thought."""
        if not self.may_be_recorded(self.position):
            raise NotYoursToSayAbsent
        self.until = max(timezone.now(), self.since)
        self.save(update_fields=["until"])

    @classmethod
    def may_be_recorded(cls, place: Position) -> bool:
        """By the acting person. The policy asks the same."""
        return place.pk in cls.recordable([place])

    @staticmethod
    def recordable(places: list[Position]) -> set[uuid.UUID]:
        """Of which of these positions the acting person may say that somebody is not there."""
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT id FROM unnest(%s::uuid[]) AS place (id) WHERE rules.may_note_absence(id)",
                [[one.pk for one in places]],
            )
            return {row[0] for row in cursor.fetchall()}


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time.min))
