"""An involvement is one-to-one with its circle; it begins when somebody's yes is complete."""

from django.db import models

from naast.people.residents.models import Household
from naast.rights.access.models import Circle


class Involvement(models.Model):
    """People and a team, together for a while."""

    circle = models.OneToOneField(Circle, models.CASCADE, primary_key=True, related_name="involvement")
    household = models.ForeignKey(Household, models.PROTECT, null=True, related_name="+")
    asked_at = models.DateTimeField(auto_now_add=True)

    class Meta:
        db_table = "involvement"
