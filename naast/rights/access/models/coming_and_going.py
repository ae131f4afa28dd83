"""Another worker comes, and a worker who is not wanted: told beforehand, refused when people wish so."""

from __future__ import annotations

import uuid
from datetime import date, datetime, time, timedelta

from django.db import connection, models
from django.utils import timezone
from django.utils.translation import gettext as _

from naast.look.dates import human_date
from naast.people.residents.models import Person
from naast.rights.access.refusals import (
    GoneAlready,
    NotForYouToRefuse,
    NotWantedHere,
    SameWorker,
    StandsNotHere,
    ToldBeforehand,
)

from .circle import Circle, NamedWorker


class Handover(models.Model):
    """Another worker comes; the residents are told beforehand and may refuse the person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="handovers")
    gone = models.ForeignKey(NamedWorker, models.CASCADE, related_name="+")
    coming = models.ForeignKey(NamedWorker, models.CASCADE, related_name="+")
    reason = models.CharField(max_length=500)
    announced_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    announced_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "handover"
        ordering = ["announced_at"]

    @property
    def words(self) -> str:
        """Who comes, instead of whom, from when."""
        blanks = {"coming": self.coming.name, "gone": self.gone.name, "day": human_date(self.coming.since)}
        return _("From %(day)s %(coming)s comes instead of %(gone)s.") % blanks

    @classmethod
    def announce(
        cls,
        *,
        key: uuid.UUID,
        gone: NamedWorker,
        coming: tuple[uuid.UUID, str],
        starts: date | None,
        reason: str,
        by: uuid.UUID,
    ) -> None:
        """Name another worker for a circle. `starts`: tomorrow at the earliest; None: at once, when somebody is ill.

        What `gone` may do ends last, for who hands over from themselves may write until then."""
        if cls.objects.filter(pk=key).exists():
            return
        cls._must_be_possible(gone, coming[0], starts)
        begin = timezone.now() if starts is None else midnight(starts)
        named = NamedWorker(
            id=uuid.uuid5(key, "coming"),
            circle_id=gone.circle_id,
            person_id=coming[0],
            name=coming[1],
            role=gone.role,
            since=begin,
        )
        named.save(force_insert=True)
        cls(
            id=key, circle_id=gone.circle_id, gone=gone, coming=named, reason=reason, announced_by_id=by
        ).save(force_insert=True)
        NamedWorker.objects.filter(pk=gone.pk).update(until=begin)

    @classmethod
    def _must_be_possible(cls, gone: NamedWorker, coming: uuid.UUID, starts: date | None) -> None:
        if gone.until is not None:
            raise GoneAlready
        if coming == gone.person_id:
            raise SameWorker
        if starts is not None and starts < timezone.localdate() + timedelta(days=1):
            raise ToldBeforehand
        if WorkerRefusal.objects.filter(circle=gone.circle_id, worker=coming).exists():
            raise NotWantedHere


class WorkerRefusal(models.Model):
    """A participant does not want this worker (any more). It works at the next query, and for good."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="worker_refusals")
    worker = models.ForeignKey(Person, models.PROTECT, related_name="+")
    refused_by = models.ForeignKey(Person, models.PROTECT, related_name="+")
    words = models.TextField(blank=True)
    at = models.DateTimeField()

    class Meta:
        db_table = "worker_refusal"

    @classmethod
    def say(
        cls, *, key: uuid.UUID, circle: Circle, worker: uuid.UUID, by: uuid.UUID, words: str = ""
    ) -> None:
        """No to this worker, here. `words` are for the team; they may stay empty."""
        if not NamedWorker.objects.filter(circle=circle, person=worker).exists():
            raise StandsNotHere
        if not cls.may_be_said(circle):
            raise NotForYouToRefuse
        WorkerRefusal.objects.bulk_create(
            [cls(id=key, circle=circle, worker_id=worker, refused_by_id=by, words=words, at=timezone.now())],
            ignore_conflicts=True,
        )

    @staticmethod
    def may_be_said(circle: Circle) -> bool:
        """By the acting person: who takes part, or who stands for everybody who does. The policy asks the same."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.may_refuse(%s::uuid)", [circle.pk])
            row = cursor.fetchone()
            return bool(row and row[0])


def midnight(day: date) -> datetime:
    """The moment at which a day begins here."""
    return timezone.make_aware(datetime.combine(day, time.min))
