"""Which team works where, from a municipality's own file: two columns, team and code; a row without a code is the first team."""

import csv
from collections.abc import Iterable
from pathlib import Path

from django.utils.translation import gettext as _

from naast.people.areas.models import Area

from .models import Organisation, TeamArea


class Unknown(Exception):
    """A team or an area that the house does not know, in one sentence."""


def rows_of(path: Path) -> list[tuple[str, str]]:
    """Team and code, as the file has them."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [
            ((row.get("team") or "").strip(), (row.get("code") or "").strip()) for row in csv.DictReader(file)
        ]


def lay_over(rows: Iterable[tuple[str, str]]) -> int:
    """The file is the source: what it does not name is no longer so."""
    made = [TeamArea(team=_team(team), area=_area(code)) for team, code in rows]
    TeamArea.objects.all().delete()
    return len(TeamArea.objects.bulk_create(made))


def _team(name: str) -> Organisation:
    team = Organisation.objects.filter(name=name, kind=Organisation.Kind.TEAM).first()
    if team is None:
        raise Unknown(_("There is no team that is called “%(name)s”.") % {"name": name})
    return team


def _area(code: str) -> Area | None:
    """Of the newest edition."""
    area = Area.objects.filter(code=code).order_by("-edition").first() if code else None
    if code and area is None:
        raise Unknown(_("There is no area with code “%(code)s”. Import the areas first.") % {"code": code})
    return area
