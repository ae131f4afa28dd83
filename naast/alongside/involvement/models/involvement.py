"""An involvement is one-to-one with its circle; it begins when somebody's yes is complete."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Household
from naast.rights.access.models import Circle


class Involvement(models.Model):
    """People and a team, together for a while."""

    circle = models.OneToOneField(Circle, models.CASCADE, primary_key=True, related_name="involvement")
    household = models.ForeignKey(Household, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "involvement"


class CameFrom(models.Model):
    """Which circle gave rise to this one: a key and a kind, no words. What was said there travels only by a yes (Origin)."""

    class Kind(models.TextChoices):
        QUESTION = "question", _("asked the team something")
        WORRY = "worry", _("somebody was worried")
        RETURN = "return", _("came back")

    circle = models.OneToOneField(Circle, models.CASCADE, primary_key=True, related_name="came_from")
    kind = models.CharField(max_length=8, choices=Kind.choices)
    source = models.UUIDField(help_text="the circle of the question or worry, or the one that ended")

    class Meta:
        db_table = "came_from"
