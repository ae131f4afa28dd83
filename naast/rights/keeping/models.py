"""What is left of what was destroyed: that it happened, how often, why and when. Nothing of what it said, and nobody's name."""

from django.contrib.postgres.functions import RandomUUID
from django.db import models
from django.db.models.functions import Now
from django.utils.translation import gettext_lazy as _


class Tombstone(models.Model):
    """So many things of one kind were destroyed, for one reason. Written by the database in the stroke that destroys them."""

    class What(models.TextChoices):
        QUESTION = "question", _("questions")
        WORRY = "worry", _("worries")

    class Why(models.TextChoices):
        TERM = "term", _("the time that we keep it was over")
        ASKED = "asked", _("the one it was about asked for it")

    id = models.UUIDField(primary_key=True, db_default=RandomUUID(), editable=False)
    what = models.CharField(max_length=12, choices=What.choices)
    how_many = models.PositiveIntegerField()
    why = models.CharField(max_length=8, choices=Why.choices)
    at = models.DateTimeField(db_default=Now())

    class Meta:
        db_table = "tombstone"
        ordering = ["at"]
