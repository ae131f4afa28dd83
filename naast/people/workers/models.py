"""Organisations, the positions people hold in them, who is on duty, and the account one signs in with."""

import uuid
from typing import Any, ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person


class Organisation(models.Model):
    """A team, partner, informal group or municipality. Public: who works together in a neighbourhood is no secret."""

    class Kind(models.TextChoices):
        TEAM = "team", _("neighbourhood team")
        PARTNER = "partner", _("partner")
        INFORMAL = "informal", _("informal group")
        MUNICIPALITY = "municipality", _("municipality")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    kind = models.CharField(max_length=12, choices=Kind.choices)
    name = models.CharField(max_length=120)

    class Meta:
        db_table = "organisation"

    def __str__(self) -> str:
        return self.name


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

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    organisation = models.ForeignKey(Organisation, models.CASCADE, related_name="positions")
    person = models.ForeignKey(Person, models.CASCADE, related_name="positions")
    person_name = models.CharField(max_length=200)
    role = models.CharField(max_length=16, choices=Role.choices)
    mandates = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "position"


class Duty(models.Model):
    """A worker answers for the team: now, and until. It opens the desk view of the team's circles, nothing more."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    position = models.ForeignKey(Position, models.CASCADE, related_name="duties")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta:
        db_table = "duty"


class Accounts(BaseUserManager["Account"]):
    """Makes accounts; only from an invitation handed over in person or by an administrator, never by signing up."""

    def create_user(self, *, email: str, password: str | None, person: Person | uuid.UUID) -> "Account":
        """An account for this person; the password is hashed."""
        account = Account(email=self.normalize_email(email), person_id=getattr(person, "pk", person))
        account.set_password(password)
        account.save(force_insert=True)
        return account

    def get_by_natural_key(self, username: str | None) -> "Account":
        return self.get(email__iexact=username)


class Account(AbstractBaseUser):
    """How somebody signs in. No name, no role: those hang on the person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    person = models.OneToOneField(Person, models.CASCADE, related_name="account", db_constraint=True)
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = []
    objects: ClassVar[Any] = Accounts()

    class Meta:
        db_table = "account"

    def __str__(self) -> str:
        return str(self.pk)
