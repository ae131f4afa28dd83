"""A person's place in an organisation, and being on duty."""

import uuid
from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Self

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.once import already
from naast.people.residents.models import Person
from naast.people.workers.refusals import NotYourPosition, OnlyTheLead, TeamNeedsALead, WorksHereAlready

from .organisation import Organisation

LONGEST_DUTY = timedelta(hours=10)


class Mandate(models.TextChoices):
    """What a position may decide by itself (C5): powers are explicit."""

    OPEN_HELP = "open_help", _("give help that is open to everybody")
    BRING_IN = "bring_in", _("bring in specialist help")
    SAFETY_PARTNERS = "safety_partners", _("bring in safety partners")
    EARLY_SIGNAL = "early_signal", _("follow up early signals of debts")
    ADVICE = "advice", _("advise the municipality, asked or not")


def alive_at(t: datetime) -> models.Q:
    """Which positions and duties hold at that moment."""
    return models.Q(since__lte=t) & (models.Q(until=None) | models.Q(until__gt=t))


class Position(models.Model):
    """A person's place in an organisation, since and until, with the mandates that go with it (C5)."""

    class Role(models.TextChoices):
        WORKER = "worker", _("worker")
        LEAD = "lead", _("team lead")
        PARTNER = "partner", _("contact at a partner")
        MANAGER = "manager", _("manager")
        OFFICIAL = "official", _("official of the municipality")
        PRIVACY_OFFICER = "privacy_officer", _("privacy officer")
        ADMINISTRATOR = "administrator", _("technical administrator")

    IN_TEAM = (Role.WORKER, Role.LEAD)

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="positions")
    person = models.ForeignKey(Person, models.CASCADE, related_name="positions")
    person_name = models.CharField(max_length=200)
    role = models.CharField(max_length=16, choices=Role.choices)
    mandates = ArrayField(models.CharField(max_length=40, choices=Mandate.choices), default=list, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "position"

    def __str__(self) -> str:
        return f"{self.person_name} ({self.get_role_display()})"

    # What you may ask

    @classmethod
    def living(cls) -> "models.QuerySet[Self]":
        """Positions that hold now."""
        return cls.objects.filter(alive_at(timezone.now())).select_related("organisation")

    @classmethod
    def at(cls, person: uuid.UUID) -> "Self | None":
        """Where this person works in a team now: the longest first."""
        return cls.living().filter(person=person, role__in=cls.IN_TEAM).order_by("since").first()

    def team(self) -> "models.QuerySet[Position]":
        """Everybody who works in this team now, by name."""
        return Position.living().filter(organisation=self.organisation_id).order_by("person_name", "since")

    def colleagues(self) -> "models.QuerySet[Position]":
        """The other workers and leads of this team."""
        return self.team().filter(role__in=self.IN_TEAM).exclude(person=self.person_id)

    @property
    def may_appoint(self) -> bool:
        """Only the lead of a team says who works in it."""
        return self.role == self.Role.LEAD and self.until is None

    @property
    def mandates_in_words(self) -> list[str]:
        """The mandates as people say them."""
        return [str(Mandate(mandate).label) for mandate in self.mandates if mandate in Mandate.values]

    def duty_now(self) -> "Duty | None":
        """The duty that this position has now."""
        return self.duties.filter(alive_at(timezone.now())).order_by("since").first()

    @property
    def is_on_duty(self) -> bool:
        """Is there a duty now? Reads what was fetched along with a list."""
        now = timezone.now()
        return any(
            duty.since <= now and (duty.until is None or duty.until > now) for duty in self.duties.all()
        )

    # What you may do

    def appoint(self, *, name: str, mandates: Iterable[str] = (), key: uuid.UUID | None = None) -> "Position":
        """The lead lets a colleague in: as a worker of this team, from now on."""
        if not self.may_appoint:
            raise OnlyTheLead
        if there := already(Position, key):
            return there
        if self.team().filter(person_name__iexact=name, role=self.Role.WORKER).exists():
            raise WorksHereAlready
        colleague = Person.register(by=Person(pk=self.person_id), name=name)
        position = Position(id=key or uuid.uuid4(), organisation_id=self.organisation_id, person=colleague)
        position.person_name, position.role = colleague.name, self.Role.WORKER
        position.mandates, position.since = list(mandates), timezone.now()
        position.save(force_insert=True)
        return position

    def say_goodbye_to(self, colleague: "Position") -> None:
        """The lead ends a position; what it opened closes at the next query."""
        if not self.may_appoint or colleague.organisation_id != self.organisation_id:
            raise OnlyTheLead
        if colleague.role == self.Role.LEAD and self.team().filter(role=self.Role.LEAD).count() == 1:
            raise TeamNeedsALead
        colleague.until = timezone.now()
        colleague.save(update_fields=["until"])

    def begin_duty(self) -> "Duty":
        """The worker answers for the team from now on, ten hours at most. Twice is once."""
        if self.role != self.Role.WORKER:
            raise NotYourPosition
        now = timezone.now()
        duty = self.duty_now() or Duty(position=self, since=now, until=now + LONGEST_DUTY)
        if duty._state.adding:
            duty.save(force_insert=True)
        return duty

    def end_duty(self) -> None:
        """Somebody else answers for the team, or the day is over."""
        for duty in self.duties.filter(alive_at(timezone.now())):
            duty.until = timezone.now()
            duty.save(update_fields=["until"])


class Duty(models.Model):
    """A worker answers for the team: now, and until. It opens the team's desk, no more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    position = models.ForeignKey(Position, models.CASCADE, related_name="duties")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "duty"

    def __str__(self) -> str:
        return str(self.pk)
