"""The tree of areas as Statistics Netherlands draws it; a code means something only with its edition year."""

import uuid

from django.db import models
from django.utils.translation import gettext_lazy as _


class Area(models.Model):
    """A municipality, district or neighbourhood of one edition of the CBS division."""

    class Kind(models.TextChoices):
        GEMEENTE = "gemeente", _("municipality")
        WIJK = "wijk", _("district")
        BUURT = "buurt", _("neighbourhood")

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    code = models.CharField(max_length=10)
    edition = models.PositiveSmallIntegerField(help_text="year of the CBS division")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    name = models.CharField(max_length=100)
    within = models.ForeignKey("self", models.PROTECT, null=True, related_name="parts")
    outline = models.JSONField(null=True, help_text="GeoJSON geometry, EPSG:4326")
    source = models.CharField(max_length=200)

    class Meta:
        db_table = "area"
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["code", "edition"], name="area_once_per_edition"),
        ]

    def __str__(self) -> str:
        return self.name
