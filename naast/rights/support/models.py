"""Addresses of help that does not belong to the team."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class SupportAddress(models.Model):
    """Somebody to turn to without the team. Public; loaded from files at every migrate."""

    class Kind(models.TextChoices):
        DANGER = "danger", _("in danger now")
        TEAM = "team", _("the team itself")
        SUPPORTER = "supporter", _("independent client supporter")
        CONFIDANT = "confidant", _("confidant for youth and parents")
        LEGAL = "legal", _("free legal help")
        COMPLAINT = "complaint", _("help with a complaint")

    INDEPENDENT = (Kind.SUPPORTER, Kind.CONFIDANT, Kind.LEGAL, Kind.COMPLAINT)

    id = models.CharField(primary_key=True, max_length=40)
    kind = models.CharField(max_length=10, choices=Kind.choices)
    rank = models.PositiveSmallIntegerField(default=1, help_text="1 stands first")
    name = models.CharField(max_length=120)
    phone = models.CharField(
        max_length=40, blank=True, help_text="as people write it; only when it is certain"
    )
    url = models.URLField(blank=True)
    place = models.CharField(max_length=200, blank=True, help_text="where and when one can walk in")
    municipality = models.CharField(max_length=80, blank=True, help_text="empty: everywhere")
    words = models.TextField(help_text="what they do, in plain Dutch")

    class Meta:
        db_table = "support_address"
        ordering = ["kind", "rank", "name"]

    def __str__(self) -> str:
        return self.name

    @property
    def dial(self) -> str:
        """The number as a telephone wants it."""
        return "".join(sign for sign in self.phone if sign.isdigit())
