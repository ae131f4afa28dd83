"""What changed about an appointment: another moment, place or worker, or it does not go on. A row, never an edit."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.look.dates import human_date
from naast.rights.access.models import Row

LONGEST_PLACE, LONGEST_WHY = 120, 500


class AppointmentChange(Row):
    """One change, on the appointment's own sheet: who, when and why. The last one that moved it counts; off stays off."""

    class Kind(models.TextChoices):
        MOVED = "moved", _("moved")
        OFF = "off", _("called off")

    appointment = models.ForeignKey("appointments.Appointment", models.CASCADE, related_name="changes")
    kind = models.CharField(max_length=5, choices=Kind.choices)
    starts = models.DateTimeField(null=True, db_index=True)
    place = models.CharField(max_length=LONGEST_PLACE, blank=True)
    workers = ArrayField(models.UUIDField(), default=list)
    worker_names = models.CharField(max_length=500, blank=True, help_text="as their positions say")
    why = models.CharField(max_length=LONGEST_WHY, blank=True)

    class Meta:
        db_table = "appointment_change"
        ordering = ["written_at", "id"]
        constraints = [
            models.CheckConstraint(
                condition=(~models.Q(kind="moved") | models.Q(starts__isnull=False))
                & (~models.Q(kind="off") | models.Q(starts=None)),
                name="appointment_change_says_when",
            )
        ]

    @property
    def is_off(self) -> bool:
        return self.kind == self.Kind.OFF

    @property
    def headline(self) -> str:
        if self.is_off:
            return str(_("called off that we meet"))
        return str(_("now on %(day)s") % {"day": human_date(self.starts, clock=True, weekday=True)})

    @property
    def text(self) -> str:
        return self.why
