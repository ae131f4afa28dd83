"""Who takes part, who helps, who said yes, and the sheets."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models


class Person(models.Model):
    id = models.UUIDField(primary_key=True)
    name = models.CharField(max_length=200)
    sort_key = models.CharField(max_length=250)

    class Meta:
        managed = False
        db_table = "person"


class Account(AbstractBaseUser):
    id = models.UUIDField(primary_key=True)
    person = models.OneToOneField(Person, models.CASCADE)
    email = models.EmailField(unique=True)
    is_active = models.BooleanField(default=True)

    USERNAME_FIELD = "email"
    objects: ClassVar[BaseUserManager["Account"]] = BaseUserManager()

    class Meta:
        managed = False
        db_table = "account"


class Circle(models.Model):
    id = models.UUIDField(primary_key=True)
    kind = models.CharField(max_length=12)
    team_id = models.UUIDField()
    opened_at = models.DateTimeField()

    class Meta:
        managed = False
        db_table = "circle"


class Row(models.Model):
    id = models.UUIDField(primary_key=True)

    class Meta:
        abstract = True
        managed = False


class Participant(Row):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="participants")
    person = models.ForeignKey(Person, models.CASCADE)
    name = models.CharField(max_length=200)
    since = models.DateTimeField()

    class Meta(Row.Meta):
        abstract = False
        db_table = "participant"


class NamedWorker(Row):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="named_workers")
    person = models.ForeignKey(Person, models.CASCADE)
    name = models.CharField(max_length=200)
    role = models.CharField(max_length=8, choices={"contact": "contactpersoon", "stand_in": "vervanger"})
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        abstract = False
        db_table = "named_worker"


class Consent(Row):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="consents")
    kind = models.CharField(max_length=8)
    about_id = models.UUIDField()
    giver_id = models.UUIDField()
    giver_name = models.CharField(max_length=200)
    about_name = models.CharField(max_length=200)
    recipient = models.UUIDField(null=True)
    recipient_name = models.CharField(max_length=200)
    answer = models.CharField(max_length=10)
    parts = models.PositiveSmallIntegerField()
    reason = models.CharField(max_length=500)
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        abstract = False
        db_table = "consent"


class Sheet(Row):
    """Whom a note is about."""

    circle = models.ForeignKey(Circle, models.CASCADE, related_name="sheets")
    part = models.PositiveSmallIntegerField()
    about = ArrayField(models.UUIDField())
    visible_to = ArrayField(models.UUIDField(), null=True)

    class Meta(Row.Meta):
        abstract = False
        db_table = "sheet"


class Ending(Row):
    circle = models.OneToOneField(Circle, models.CASCADE, related_name="ending")
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()

    class Meta(Row.Meta):
        abstract = False
        db_table = "ending"


class Position(Row):
    organisation_id = models.UUIDField()
    person = models.ForeignKey(Person, models.CASCADE, related_name="positions")
    person_name = models.CharField(max_length=200)

    class Meta(Row.Meta):
        abstract = False
        db_table = "position"


class Absence(Row):
    position = models.ForeignKey(Position, models.CASCADE, related_name="absences")
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)

    class Meta(Row.Meta):
        abstract = False
        db_table = "absence"
