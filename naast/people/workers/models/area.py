"""Which team works where, so that a question reaches the right one."""

import uuid
from typing import Self

from django.db import models

from naast.people.areas.models import Area

from .organisation import Organisation


class TeamArea(models.Model):
    """A team works in this neighbourhood; without an area: it takes every question that says no neighbourhood. Public."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    team = models.ForeignKey(Organisation, models.CASCADE, related_name="areas")
    area = models.ForeignKey(Area, models.PROTECT, null=True, related_name="+")

    class Meta:
        db_table = "team_area"
        constraints = [
            models.UniqueConstraint(fields=["area"], nulls_distinct=False, name="team_area_has_one_team")
        ]

    def __str__(self) -> str:
        return str(self.area or "")

    @classmethod
    def first_team(cls) -> Organisation | None:
        """Whose a question is that says no neighbourhood: the team that the data name, else the first by name."""
        named = cls.objects.filter(area=None).select_related("team").first()
        teams = Organisation.objects.filter(kind=Organisation.Kind.TEAM).order_by("name", "id")
        return named.team if named else teams.first()

    @classmethod
    def to_choose(cls) -> list[Self]:
        """Neighbourhoods by name, when there is more than one team to choose from."""
        covered = list(
            cls.objects.exclude(area=None)
            .select_related("area")
            .defer("area__outline")
            .order_by("area__name")
        )
        return covered if len({one.team_id for one in covered}) > 1 else []
