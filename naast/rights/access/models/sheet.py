"""A sheet (*blad*) is all rows of a circle with the same answer to "who sees this"; access is what follows from the grounds."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models.functions import Now

from naast.people.residents.models import Person

from .circle import Circle
from .parts import Part


class Sheet(models.Model):
    """(circle, part, about, visible_to). Made only by `rules.sheet_for`, so that asking for one betrays nothing."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="sheets")
    part = models.PositiveSmallIntegerField(choices=Part.choices)
    about = ArrayField(models.UUIDField(), help_text="sorted")
    visible_to = ArrayField(
        models.UUIDField(), null=True, help_text="null: ordinary; else only those who were in the talk"
    )

    class Meta:
        db_table = "sheet"
        constraints = [
            models.UniqueConstraint(
                fields=["circle", "part", "about", "visible_to"],
                nulls_distinct=False,
                name="sheet_once_per_circle",
            ),
            models.CheckConstraint(condition=models.Q(about__len__gt=0), name="sheet_is_about_somebody"),
            models.CheckConstraint(condition=models.Q(part__in=Part.with_rows()), name="sheet_is_one_part"),
        ]


class Row(models.Model):
    """What every content row has: its circle and its sheet, and who wrote it when. Never edited, never deleted by a page."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="+")
    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, null=True, related_name="+")
    author_name = models.CharField(max_length=200)
    written_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta:
        abstract = True

    def write_once(self) -> None:
        """Insert. The key was made when the form was drawn, so a double click or a second send writes nothing twice."""
        type(self)._default_manager.bulk_create([self], ignore_conflicts=True)


class Widening(models.Model):
    """What was said in a talk with one person is opened to more people, with that person's word."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="+")
    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="+", help_text="where the row lies now")
    row = models.UUIDField()
    word_of = models.ForeignKey(Person, models.PROTECT, related_name="+")
    author = models.ForeignKey(Person, models.PROTECT, related_name="+")
    at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "widening"


class Access(models.Model):
    """One row per ground: who may look at which circle, about whom, why, from when, until when. Derived by the database."""

    id = models.UUIDField(primary_key=True, db_default=RandomUUID(), editable=False)
    holder = models.UUIDField(help_text="a person, an organisation or a bearer")
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="+", db_index=False)
    about = models.UUIDField(null=True, help_text="null: nobody in particular")
    ground = models.CharField(max_length=12)
    ground_id = models.UUIDField()
    since = models.DateTimeField()
    until = models.DateTimeField(null=True)
    parts = models.PositiveSmallIntegerField()
    tell_from = models.DateTimeField(
        null=True, help_text="hidden from residents until then, for a stated safety reason"
    )

    class Meta:
        db_table = "access"
        indexes = [
            models.Index(fields=["holder", "ground", "circle"], name="access_by_holder"),
            models.Index(fields=["circle"], name="access_by_circle"),
        ]
