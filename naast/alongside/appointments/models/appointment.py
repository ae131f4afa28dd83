"""An appointment: when people meet next. With whom: those its sheet is about, and the workers it names."""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, ClassVar

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models.functions import Coalesce
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.dates import human_date
from naast.look.refusal import Refusal
from naast.rights.access.models import Circle, Row
from naast.rights.access.widening import widen

from .change import LONGEST_PLACE, AppointmentChange

LONGEST_WHAT = 200
USUAL = timedelta(hours=1)


class IsOff(Refusal):
    """What was called off stays off: a new one is made."""

    sentence = _("This does not go on any more.")
    instead = _("Agree on a new day and time.")


class Appointments(models.QuerySet["Appointment"]):
    """Asking for appointments as they stand after what changed, in one statement."""

    def as_they_stand(self) -> Any:
        """Each with `at` (the moment that counts now) and `called_off`."""
        changes = AppointmentChange.objects.filter(appointment=models.OuterRef("pk"))
        moved = changes.filter(kind=AppointmentChange.Kind.MOVED).order_by("-written_at", "-id")
        return self.annotate(
            at=Coalesce(models.Subquery(moved.values("starts")[:1]), "starts"),
            called_off=models.Exists(changes.filter(kind=AppointmentChange.Kind.OFF)),
        )

    def to_come(self, *, since: datetime | None = None) -> Any:
        """Those that go on, the next first; also one that began within this hour."""
        begin = since or timezone.now() - USUAL
        moved = AppointmentChange.objects.filter(starts__gte=begin).values("appointment")
        near = self.filter(
            models.Q(starts__gte=begin) | models.Q(pk__in=moved)
        )  # years that passed cost nothing
        return near.as_they_stand().filter(at__gte=begin, called_off=False).order_by("at", "id")


class Appointment(Row):
    """When people meet: a day and a time, and when somebody wants to say so where and what for."""

    starts = models.DateTimeField(db_index=True)
    minutes = models.PositiveSmallIntegerField(null=True)
    place = models.CharField(max_length=LONGEST_PLACE, blank=True)
    what = models.CharField(max_length=LONGEST_WHAT, blank=True)
    workers = ArrayField(models.UUIDField(), default=list, help_text="who of the team comes")
    worker_names = models.CharField(max_length=500, blank=True, help_text="as their positions say")

    objects: ClassVar[Any] = Appointments.as_manager()

    class Meta:
        db_table = "appointment"
        ordering = ["starts", "id"]
        constraints = [
            models.CheckConstraint(
                condition=models.Q(minutes=None) | models.Q(minutes__gte=5, minutes__lte=24 * 60),
                name="appointment_takes_a_while",
            )
        ]

    @classmethod
    def make(
        cls,
        *,
        key: uuid.UUID,
        circle: Circle,
        sheet: uuid.UUID,
        by: uuid.UUID,
        starts: datetime,
        minutes: int | None = None,
        place: str = "",
        what: str = "",
        workers: Sequence[uuid.UUID] = (),
    ) -> None:
        """Write down what was agreed. Names of who writes and who comes are the database's to fill in."""
        cls(
            id=key,
            circle=circle,
            sheet_id=sheet,
            author_id=by,
            starts=starts,
            minutes=minutes,
            place=place,
            what=what,
            workers=sorted(workers),
        ).write_once()

    def move(
        self,
        *,
        key: uuid.UUID,
        by: uuid.UUID,
        starts: datetime,
        place: str,
        workers: Sequence[uuid.UUID],
        why: str = "",
    ) -> None:
        """Another moment, place or worker; what it was stays readable."""
        if self.is_off:
            raise IsOff(href="../")
        kind = AppointmentChange.Kind.MOVED
        self._change(key=key, by=by, kind=kind, starts=starts, place=place, workers=sorted(workers), why=why)

    def call_off(self, *, key: uuid.UUID, by: uuid.UUID, why: str = "") -> None:
        """It does not go on. Why need not be said."""
        if not self.is_off:
            self._change(key=key, by=by, kind=AppointmentChange.Kind.OFF, why=why)

    def widen(self, *, by: uuid.UUID) -> None:
        """Open it to all it is about, with what changed about it."""
        widen(self, by=by, along=[AppointmentChange.objects.filter(appointment=self)])

    @staticmethod
    def next_in(circles: Iterable[uuid.UUID]) -> dict[uuid.UUID, Appointment]:
        """The next one of each of these opened circles, as far as the actor may read them; one statement."""
        found: dict[uuid.UUID, Appointment] = {}
        for one in Appointment.objects.filter(circle__in=list(circles)).to_come():
            found.setdefault(one.circle_id, one)
        return found

    @staticmethod
    def with_changes(appointments: list[Appointment], changes: list[AppointmentChange]) -> list[Appointment]:
        """Lay what was read together beside its appointment; the next first."""
        for one in appointments:
            beside = [change for change in changes if change.appointment_id == one.pk]
            one.__dict__.setdefault("_prefetched_objects_cache", {})["changes"] = beside
        return sorted(appointments, key=lambda one: (one.happened_at, one.pk))

    @property
    def stands(self) -> Appointment | AppointmentChange:
        """What counts now: the last that moved it, or what was agreed first."""
        moved = [change for change in self.changes.all() if not change.is_off]
        return moved[-1] if moved else self

    @property
    def is_off(self) -> bool:
        return any(change.is_off for change in self.changes.all())

    @property
    def happened_at(self) -> datetime:
        """The moment itself, as it stands."""
        return self.stands.starts or self.starts

    @property
    def day_and_time(self) -> str:
        """As people say it."""
        return human_date(self.happened_at, clock=True, weekday=True)

    @property
    def is_to_come(self) -> bool:
        return not self.is_off and self.happened_at > timezone.now() - USUAL

    @property
    def place_now(self) -> str:
        return self.stands.place

    @property
    def who_comes(self) -> str:
        """Who of the team; nothing when nobody was named."""
        return self.stands.worker_names

    @property
    def for_few(self) -> bool:
        """Said in a talk: not (yet) for everybody it is about."""
        return self.sheet.visible_to is not None

    @property
    def headline(self) -> str:
        return str(_("called off that we meet") if self.is_off else _("we meet"))

    @property
    def text(self) -> str:
        return " · ".join(filter(None, (self.what, self.place_now, self.who_comes)))

    def _change(self, *, key: uuid.UUID, by: uuid.UUID, kind: str, **said: Any) -> None:
        where = {"appointment": self, "circle_id": self.circle_id, "sheet_id": self.sheet_id}
        AppointmentChange(id=key, kind=kind, author_id=by, **where, **said).write_once()
