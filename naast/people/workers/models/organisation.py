"""Teams, partners, informal groups and the municipality."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Organisation(models.Model):
    """A team, partner, informal group or municipality. Public: who works together here is no secret."""

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
