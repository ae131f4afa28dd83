"""A look (*inzage*) is written before content is read; from it follow processing lines (Logboek dataverwerkingen)."""

import uuid

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.functions import RandomUUID
from django.db import models

from .circle import Circle
from .sheet import Sheet


class Look(models.Model):
    """Who opened which circle for which purpose. Written by `rules.open_circle`; the app role can only add."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    trace = models.UUIDField(help_text="of the request; the processing lines carry the same")
    xid = models.CharField(max_length=20, help_text="the transaction that may read under this look")
    circle = models.ForeignKey(Circle, models.CASCADE, related_name="looks", db_index=False)
    actor = models.UUIDField()
    actor_name = models.CharField(max_length=200)
    organisation_name = models.CharField(max_length=120, blank=True)
    ground = models.CharField(max_length=12)
    purpose = models.CharField(max_length=40)
    parts = models.PositiveSmallIntegerField()
    about = ArrayField(
        models.UUIDField(), default=list, help_text="whose name, or how to reach them, it opened"
    )
    at = models.DateTimeField()
    tell_from = models.DateTimeField(null=True)

    class Meta:
        db_table = "look"
        indexes = [
            models.Index(fields=["trace"], name="look_by_trace"),
            models.Index(fields=["circle", "at"], name="look_by_circle"),
            models.Index(fields=["actor", "at"], name="look_by_actor"),
        ]


class Shown(models.Model):
    """Which sheets a look opened: a look is visible exactly to those who may see what it opened."""

    id = models.UUIDField(primary_key=True, db_default=RandomUUID(), editable=False)
    look = models.ForeignKey(Look, models.CASCADE, related_name="shown")
    sheet = models.ForeignKey(Sheet, models.CASCADE, related_name="+")

    class Meta:
        db_table = "shown"


class ProcessingActivity(models.Model):
    """One version of one kind of processing in the register (AVG art. 30). A changed activity is a new row. Public."""

    id = models.CharField(primary_key=True, max_length=60, help_text="name and version, e.g. help/1")
    name = models.CharField(max_length=120)
    version = models.PositiveSmallIntegerField()
    purpose = models.TextField()
    legal_basis = models.TextField()
    data_subjects = models.TextField()
    categories = models.TextField()
    recipients = models.TextField()
    retention = models.CharField(max_length=200)
    controller = models.CharField(max_length=200)
    valid_from = models.DateField()
    valid_until = models.DateField(null=True)

    class Meta:
        db_table = "processing_activity"
        ordering = ["id"]


class ProcessingLine(models.Model):
    """One line per data subject and action; no user, no content (Logboek dataverwerkingen, level 1)."""

    id = models.UUIDField(primary_key=True, db_default=RandomUUID(), editable=False)
    trace_id = models.UUIDField()
    span_id = models.CharField(max_length=16)
    parent_span_id = models.CharField(max_length=16, null=True)
    status = models.CharField(max_length=5, default="Ok")
    name = models.CharField(max_length=60)
    start_time = models.DateTimeField()
    end_time = models.DateTimeField()
    activity = models.ForeignKey(ProcessingActivity, models.PROTECT, related_name="+", db_index=False)
    data_subject = models.CharField(max_length=64, null=True, help_text="pseudonym of the person")
    tell_from = models.DateTimeField(null=True, help_text="as of the look it belongs to")

    class Meta:
        db_table = "processing_line"
        indexes = [models.Index(fields=["data_subject", "start_time"], name="processing_line_by_subject")]


class PseudonymKey(models.Model):
    """The one secret behind the pseudonyms in the processing log; no role of the program can read it."""

    id = models.BooleanField(primary_key=True, default=True)
    key = models.CharField(max_length=64)

    class Meta:
        db_table = "pseudonym_key"
        constraints = [models.CheckConstraint(condition=models.Q(id=True), name="pseudonym_key_is_one")]


class Knock(models.Model):
    """Somebody tried a code or link at a door: counted to answer 429, kept for an hour. The address is a keyed hash."""

    id = models.BigAutoField(primary_key=True)
    door = models.CharField(max_length=20)
    address = models.CharField(max_length=64)
    at = models.DateTimeField()

    class Meta:
        db_table = "knock"
        indexes = [models.Index(fields=["door", "address", "at"], name="knock_recent")]
