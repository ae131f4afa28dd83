"""The areas of a municipality come from its own file; what is wrong in it is said."""

import gzip
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.core.management import CommandError, call_command

from naast.people.areas.division import Division
from naast.people.areas.files import Unreadable, features_of, rows_of
from naast.people.areas.management.commands.import_areas import SHIPPED
from tests import house

Sees = Callable[[str], list[dict[str, Any]]]
SQUARE = [[[5.4, 51.4], [5.5, 51.4], [5.5, 51.5], [5.4, 51.4]]]


def buurt(code: str = "BU07721110", **told: Any) -> dict[str, Any]:
    properties = {
        "buurtcode": code,
        "buurtnaam": "Binnenstad",
        "wijkcode": "WK077211",
        "stadsdeel": "Centrum",
        "gemeentecode": "GM0772",
        "gemeentenaam": "Eindhoven",
    }
    return {
        "type": "Feature",
        "properties": properties | told,
        "geometry": {"type": "Polygon", "coordinates": SQUARE},
    }


def write(path: Path, features: list[Any], **more: Any) -> Path:
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features, **more}))
    return path


def test_the_shipped_areas_of_eindhoven_are_whole() -> None:
    division = Division.read(features_of(Path(str(SHIPPED["file"]))), edition=2020)
    kinds = [drawn.kind for drawn in division.areas.values()]
    assert (kinds.count("gemeente"), kinds.count("wijk"), kinds.count("buurt")) == (1, 20, 116)
    assert not division.left_out
    assert all(drawn.outline for drawn in division.areas.values() if drawn.kind == "buurt")
    assert len({drawn.name for drawn in division.areas.values() if drawn.kind == "wijk"}) == 20
    assert {row["regiocode"] for row in rows_of(Path(str(SHIPPED["figures"])))} >= division.areas.keys()


def test_a_file_of_municipalities_alone_says_its_own_year() -> None:
    feature = {
        "properties": {"gemeentecode": "GM0772", "gemeentenaam": "Eindhoven", "jaar": 2023},
        "geometry": None,
    }
    division = Division.read([feature], edition=None)
    assert division.edition == 2023
    assert [drawn.kind for drawn in division.areas.values()] == ["gemeente"]


def test_parents_come_before_what_lies_within_them() -> None:
    division = Division.read([buurt(), buurt("BU07721120", buurtnaam="Bergen")], edition=2020)
    assert list(division.areas) == ["GM0772", "WK077211", "BU07721110", "BU07721120"]
    assert division.areas["BU07721110"].within == "WK077211"


@pytest.mark.parametrize(
    ("feature", "why"),
    [
        (buurt("BU0772"), "buurtcode"),
        (buurt(gemeentecode=None), "gemeentecode"),
        (buurt(wijkcode="WK051811"), "GM0772"),
        (buurt(buurtnaam=" "), "na"),
        (buurt() | {"geometry": {"type": "Point", "coordinates": [5, 51]}}, "EPSG:4326"),
        (buurt() | {"geometry": {"type": "Polygon", "coordinates": [[[161000, 383000]]]}}, "EPSG:4326"),
        (buurt() | {"geometry": {"type": "Polygon", "coordinates": "nowhere"}}, "EPSG:4326"),
        ({}, "gemeentecode"),
    ],
)
def test_what_is_wrong_in_one_area_is_said_and_the_rest_is_taken(feature: dict[str, Any], why: str) -> None:
    division = Division.read([feature, buurt("BU07721120")], edition=2020)
    assert len(division.left_out) == 1
    assert why in division.left_out[0]
    assert "BU07721120" in division.areas


def test_the_same_code_twice_is_said() -> None:
    division = Division.read([buurt(), buurt()], edition=2020)
    assert len(division.left_out) == 1


def test_signs_that_no_name_has_are_left_out() -> None:
    division = Division.read([buurt(buurtnaam="Bin\0nen\ud800stad")], edition=2020)
    assert division.areas["BU07721110"].name == "Binnenstad"


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"features": []}', b"\xff\xfe", b"a\0b", b'{"features": 3}']
)
def test_a_bad_file_gives_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "buurten.geojson"
    path.write_bytes(content)
    with pytest.raises(Unreadable, match=r"buurten\.geojson .+\."):
        features_of(path)


def test_a_file_that_is_not_there_and_one_in_rd_coordinates_give_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(Unreadable):
        features_of(tmp_path / "nowhere.geojson")
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::28992"}}
    with pytest.raises(Unreadable, match="EPSG:4326"):
        features_of(write(tmp_path / "rd.geojson", [buurt()], crs=crs))


def test_a_gzipped_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "buurten.geojson.gz"
    path.write_bytes(gzip.compress(json.dumps({"features": [buurt()]}).encode()))
    assert len(features_of(path)) == 1


@pytest.mark.parametrize("edition", [None, 20, 99999])
def test_without_a_possible_year_nothing_is_taken(edition: int | None) -> None:
    with pytest.raises(Unreadable):
        Division.read([buurt()], edition=edition)


def test_the_command_says_what_is_wrong_instead_of_falling_over(tmp_path: Path) -> None:
    with pytest.raises(CommandError):
        call_command("import_areas", str(tmp_path / "nowhere.geojson"), stdout=StringIO())


def as_owner(*words: str) -> str:
    """`manage.py import_areas` as the installation's owner, as an administrator runs it."""
    env = {**os.environ, **house.environment(), "NAAST_AS": "owner"}
    command = [sys.executable, "manage.py", "import_areas", *words]
    done = subprocess.run(  # noqa: S603
        command, cwd=house.BASE, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def numbers(report: str) -> list[list[int]]:
    """New, put right and unchanged, per line of the report that counts them."""
    found = re.findall(r": (\d+) \D+(\d+) \D+(\d+) ", report)
    return [[int(number) for number in line] for line in found]


@pytest.mark.django_db
def test_taking_in_twice_changes_nothing(sees: Sees) -> None:
    as_owner()
    areas, figures = numbers(as_owner())
    assert areas == [0, 0, 137]
    assert figures[:2] == [0, 0]
    assert figures[2] > 2000
    (city,) = sees("select * from area where code = 'GM0772' and edition = 2020")
    (irisbuurt,) = sees("select b.name, w.name as wijk, w.within_id from area b join area w on w.id = b.within_id "
                        "where b.code = 'BU07722110' and b.edition = 2020")  # fmt: skip
    assert (irisbuurt["name"], irisbuurt["wijk"]) == ("Irisbuurt", "Stratum 21")
    assert irisbuurt["within_id"] == city["id"]


@pytest.mark.django_db
def test_what_differs_is_put_right_and_nothing_is_taken_away(sees: Sees, tmp_path: Path) -> None:
    two = [buurt(), buurt("BU07721120", buurtnaam="Bergen")]
    as_owner(str(write(tmp_path / "old.geojson", two)), "--edition", "1999")
    renamed = [buurt(buurtnaam="Oude Binnenstad")]
    assert numbers(as_owner(str(write(tmp_path / "new.geojson", renamed)), "--edition", "1999")) == [
        [0, 1, 2]
    ]
    names = {row["name"] for row in sees("select name from area where edition = 1999 and kind = 'buurt'")}
    assert names == {"Oude Binnenstad", "Bergen"}


@pytest.mark.django_db
def test_the_program_itself_cannot_change_areas(tmp_path: Path) -> None:
    path = write(tmp_path / "buurten.geojson", [buurt()])
    with pytest.raises(CommandError, match="owner"):
        call_command("import_areas", str(path), "--edition", "1998", stdout=StringIO())
