"""What was written down: hopes, promises and how they went, contacts; and the table that the rungs write into."""

from django.db import models
from django.utils import timezone

from bench.rungs.models.frame import Circle, Person, Row, Sheet

HOW = {"visit": "thuis", "call": "gebeld", "at_team": "bij het team", "along": "samen op pad"}


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
        max_length=10,
        choices={
            "kept": "gelukt",
            "in_part": "deels gelukt",
            "not_kept": "niet gelukt",
            "let_go": "losgelaten",
        },
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
