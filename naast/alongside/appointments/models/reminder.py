"""How somebody wants to be reminded, and that it happened. Nobody is reminded by a way they did not choose themselves."""

from __future__ import annotations

import uuid

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import ContactWay, Person


class ReminderWish(models.Model):
    """One person's own wish; a changed wish is a new row, the last one counts. Nothing chosen: on the screen, a day before."""

    class How(models.TextChoices):
        SCREEN = "screen", _("only here, on my own page")
        MAIL = "mail", _("by mail")
        TEXT = "text", _("by text message")
        NOT = "not", _("not at all")

    class Before(models.TextChoices):
        DAY = "day", _("a day before")
        HOURS = "hours", _("two hours before")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    how = models.CharField(max_length=6, choices=How.choices, default=How.SCREEN)
    way = models.ForeignKey(ContactWay, models.CASCADE, null=True, related_name="+")
    before = models.CharField(max_length=5, choices=Before.choices, default=Before.DAY)
    with_place = models.BooleanField(default=False)
    since = models.DateTimeField()

    class Meta:
        db_table = "reminder_wish"
        ordering = ["-since", "id"]
        indexes = [models.Index(fields=["person", "-since"], name="reminder_wish_last")]

    @classmethod
    def of(cls, person: uuid.UUID) -> ReminderWish:
        """What counts now."""
        return cls.objects.filter(person=person).first() or cls(person_id=person)

    @classmethod
    def say(
        cls,
        *,
        key: uuid.UUID,
        by: uuid.UUID,
        how: str,
        before: str,
        way: ContactWay | None = None,
        with_place: bool = False,
    ) -> None:
        """From now on so. The time is the database's."""
        wish = ReminderWish(id=key, person_id=by, how=how, way=way, before=before, with_place=with_place)
        wish.since = timezone.now()
        ReminderWish.objects.bulk_create([wish], ignore_conflicts=True)


class Reminder(models.Model):
    """That somebody was reminded of this moment, or told that it changed. The database lets it be written once."""

    class Kind(models.TextChoices):
        REMINDER = "reminder", _("reminder")
        NOTICE = "notice", _("it changed")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    appointment = models.ForeignKey("appointments.Appointment", models.CASCADE, related_name="+")
    person = models.ForeignKey(Person, models.CASCADE, related_name="+")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    starts = models.DateTimeField(help_text="the moment that it told of")
    at = models.DateTimeField()

    class Meta:
        db_table = "reminder"
        constraints = [
            models.UniqueConstraint(
                fields=["appointment", "person", "kind", "starts"], name="reminder_exactly_once"
            )
        ]
        indexes = [models.Index(fields=["starts"], name="reminder_by_moment")]
