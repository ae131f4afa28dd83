"""A question from a neighbourhood reaches the team that works there; the file of the municipality is the source."""

from pathlib import Path

import pytest

from naast.cast.people import STRATUM, WOENSEL
from naast.people.workers.models import TeamArea
from naast.people.workers.team_areas import Unknown, lay_over, rows_of


def test_one_that_says_no_neighbourhood_is_for_the_first_team(db: None) -> None:
    first = TeamArea.first_team()
    assert first
    assert first.name == WOENSEL
    assert {one.team.name for one in TeamArea.to_choose()} == {WOENSEL, STRATUM}


def test_a_file_is_read_as_people_make_them(tmp_path: Path) -> None:
    file = tmp_path / "teams.csv"
    file.write_text(f"\ufeffteam,code\n{WOENSEL} ,BU07724220\n{WOENSEL},\n", encoding="utf-8")
    assert rows_of(file) == [(WOENSEL, "BU07724220"), (WOENSEL, "")]


@pytest.mark.parametrize("row", [("Niemand", ""), (WOENSEL, "BU99999999")])
def test_what_is_not_known_is_said_and_nothing_changes(row: tuple[str, str], db: None) -> None:
    before = TeamArea.objects.count()
    with pytest.raises(Unknown):
        lay_over([row])
    assert TeamArea.objects.count() == before
