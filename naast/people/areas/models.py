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


class Figure(models.Model):
    """One key figure of an area, with its source and year: context of a neighbourhood, never of a person."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    area = models.ForeignKey(Area, models.CASCADE, related_name="figures")
    name = models.CharField(max_length=60, help_text="as the source calls it")
    value = models.DecimalField(max_digits=14, decimal_places=3)
    year = models.PositiveSmallIntegerField()
    source = models.CharField(max_length=200)

    class Meta:
        db_table = "area_figure"
        ordering = ["name", "year"]
        constraints = [
            models.UniqueConstraint(fields=["area", "name", "year"], name="area_figure_once_a_year"),
        ]

    def __str__(self) -> str:
        return f"{self.name} {self.year}: {self.value}"
