"""`manage.py team_areas FILE`: the file of the municipality is the source."""

from pathlib import Path

import pytest

from naast.cast.people import STRATUM
from naast.people.workers.models import TeamArea
from tests import house


@pytest.mark.usefixtures("committed")
def test_the_owner_lays_a_file_over_what_was(tmp_path: Path) -> None:
    file = tmp_path / "teams.csv"
    file.write_text(f"team,code\n{STRATUM},BU07724220\n{STRATUM},\n")
    house.manage("team_areas", str(file))
    first = TeamArea.first_team()
    assert first
    assert first.name == STRATUM
    assert TeamArea.objects.count() == 2
