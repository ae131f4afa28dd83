"""At most twelve broad themes, in the municipality's own words; each life domain is tied to one (B1, B3)."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import IntegrityError, connection, connections, transaction

from naast.alongside.life.loading import WrongDomains, load_domains
from naast.alongside.life.models import Domain
from naast.neighbourhood.themes.loading import TooManyThemes, load_themes
from naast.neighbourhood.themes.models import Theme
from naast.settings import _database

pytestmark = pytest.mark.django_db
THEMES = "id,number,name,name_en,about,about_en\n"
DOMAINS = "id,bone,theme_id,name,name_en,about,about_en,child,child_en,picture\n"


@pytest.fixture
def as_owner() -> Iterator[None]:
    """As `manage.py migrate` runs: words are loaded by the owner. Everything is undone."""
    program, owner = connections["default"], connections.create_connection("default")
    owner.settings_dict = {**program.settings_dict, **database(os.environ["NAAST_EMBEDDED_OWNER_URL"])}
    owner.set_autocommit(False)
    connections["default"] = owner
    yield
    owner.rollback()
    owner.close()
    connections["default"] = program


def database(url: str) -> dict[str, object]:
    made = _database(url, prepared=False)
    return {name: made[name] for name in ("NAME", "USER", "PASSWORD", "HOST", "PORT", "OPTIONS")}


def lay(settings: Any, tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / f"{name}.csv"
    file.write_text(text, encoding="utf-8")
    setattr(settings, name, str(file))


def test_every_domain_is_tied_to_one_of_at_most_twelve() -> None:
    assert 0 < Theme.objects.filter(until=None).count() <= 12
    assert Domain.objects.filter(until=None).count() == 10
    assert not Domain.objects.filter(until=None).exclude(theme__until=None)


def test_the_program_reads_them_and_changes_nothing() -> None:
    with pytest.raises(Exception, match="permission denied"), transaction.atomic():
        Theme.objects.update(name="iets anders")
    with pytest.raises(Exception, match="permission denied"), transaction.atomic():
        Domain.objects.update(name="iets anders")


def test_a_municipality_brings_its_own_and_what_was_ends_and_stays(
    as_owner: None, settings: Any, tmp_path: Path
) -> None:
    lay(settings, tmp_path, "THEMES", f"{THEMES}kern,1,Het dorp,The village,Samen,Together\n")
    lay(settings, tmp_path, "LIFE_DOMAINS", f"{DOMAINS}geld/2,1,kern,Centen,Coins,Alles,All,,,coin\n")
    load_themes()
    load_domains()
    assert [theme.name for theme in Theme.objects.filter(until=None)] == ["Het dorp"]
    assert [domain.name for domain in Domain.objects.filter(until=None)] == ["Centen"]
    assert Domain.objects.get(pk="geld/1").name == "Geld en post"
    assert Domain.objects.get(pk="geld/1").until


def test_thirteen_themes_are_refused_by_the_loader_and_by_the_database(
    as_owner: None, settings: Any, tmp_path: Path
) -> None:
    lines = "".join(f"t{n},{n},Thema {n},Theme {n},x,x\n" for n in range(1, 14))
    lay(settings, tmp_path, "THEMES", THEMES + lines)
    with pytest.raises(TooManyThemes):
        load_themes()
    for number in (13, 1):
        with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(
                "INSERT INTO theme (id, number, name, name_en, about, about_en, since)"
                " VALUES ('te-veel', %s, 'x', 'x', 'x', 'x', now())",
                [number],
            )


@pytest.mark.parametrize(
    "line", ["geld/1,1,rondkomen,Centen,Coins,Alles,All,,,coin", "geld/2,1,rondkomen,Geld,Money,x,x,,,draak"]
)
def test_a_version_that_stands_never_changes_and_a_picture_must_be_ours(
    line: str, as_owner: None, settings: Any, tmp_path: Path
) -> None:
    lay(settings, tmp_path, "LIFE_DOMAINS", f"{DOMAINS}{line}\n")
    with pytest.raises(WrongDomains):
        load_domains()
