"""The town's own tables, as an ordinary program would have them: no rule, only rows."""

from typing import ClassVar

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils import timezone

HOW = {"visit": "thuis", "call": "gebeld", "at_team": "bij het team", "along": "samen op pad"}


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


class Signed(Row):
    author_name = models.CharField(max_length=200)
    written_at = models.DateTimeField()

    class Meta(Row.Meta):
        abstract = True


class Hope(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="hopes")
    of_name = models.CharField(max_length=200)
    words = models.TextField()

    class Meta(Row.Meta):
        abstract = False
        db_table = "hope"


class Promise(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="promises")
    promiser_name = models.CharField(max_length=200)
    promiser_id = models.UUIDField()
    organisation_id = models.UUIDField(null=True)
    what = models.TextField()
    due = models.DateField(null=True)

    class Meta(Row.Meta):
        abstract = False
        db_table = "promise"


class Outcome(Signed):
    promise = models.ForeignKey(Promise, models.CASCADE, related_name="outcomes")
    result = models.CharField(
        max_length=10, choices={"kept": "gelukt", "in_part": "deels gelukt", "not_kept": "niet gelukt"}
    )
    why = models.TextField()

    class Meta(Row.Meta):
        abstract = False
        db_table = "outcome"


class Remark(Signed):
    promise = models.ForeignKey(Promise, models.CASCADE, related_name="remarks")
    words = models.TextField()

    class Meta(Row.Meta):
        abstract = False
        db_table = "remark"


class Note(Signed):
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="notes")
    how = models.CharField(max_length=8, choices=HOW)
    day = models.DateField()
    words = models.TextField()

    class Meta(Row.Meta):
        abstract = False
        db_table = "note"


class Written(Signed):
    """Where the rungs write: a table as that of notes, with its keys and indexes, without the triggers of the rule."""

    circle = models.ForeignKey(Circle, models.CASCADE, related_name="+")
    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="+")
    author = models.ForeignKey(Person, models.CASCADE, related_name="+")
    promise = models.ForeignKey(Promise, models.CASCADE, null=True, blank=True, related_name="+")
    contact = models.UUIDField()
    how = models.CharField(max_length=8, choices=HOW)
    day = models.DateField(default=timezone.localdate)
    words = models.TextField()

    class Meta(Row.Meta):
        abstract = False
        db_table = "written"
