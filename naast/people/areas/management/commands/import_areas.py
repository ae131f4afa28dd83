"""`manage.py import_areas [FILE]`: the areas of a municipality, and key figures about them."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import ProgrammingError

from naast.people.areas.division import Division
from naast.people.areas.files import Unreadable, features_of, rows_of
from naast.people.areas.taking_in import take_in, take_in_figures

DATA = Path(__file__).parents[2] / "data"
SHIPPED = {
    "file": DATA / "eindhoven_buurten_2020.geojson",
    "edition": 2020,
    "source": "Gemeente Eindhoven; CBS/Kadaster",
    "figures": DATA / "eindhoven_gezondheidsmonitor_2020.csv",
    "figures_year": 2020,
    "figures_source": "GGD'en, CBS en RIVM: Gezondheidsmonitor Volwassenen en Ouderen 2020",
}


class Command(BaseCommand):
    """Takes in what can be understood, says what was left out and why; running it twice changes nothing."""

    help = "Take in areas (GeoJSON) and key figures (CSV). Without a file: the shipped areas of Eindhoven."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "file", nargs="?", type=Path, help="GeoJSON with gemeentecode, wijkcode, buurtcode …"
        )
        parser.add_argument(
            "--edition", type=int, help="year of the CBS division, when the file does not say it"
        )
        parser.add_argument("--source", help="who published the file; its name when left out")
        parser.add_argument("--figures", type=Path, help="CSV with regiocode and one column per figure")
        parser.add_argument("--figures-year", type=int, help="year of the figures; the edition when left out")
        parser.add_argument(
            "--figures-source", help="who published the figures; the file's name when left out"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        given = options if options["file"] else {**options, **SHIPPED}
        try:
            self._take_in(given)
        except Unreadable as error:
            raise CommandError(str(error)) from error
        except ProgrammingError as error:
            if getattr(error.__cause__, "sqlstate", "") != "42501":
                raise
            raise CommandError(
                "Areas are public data of the installation: run this as the owner (NAAST_AS=owner)."
            ) from error

    def _take_in(self, given: dict[str, Any]) -> None:
        division = Division.read(features_of(given["file"]), edition=given["edition"])
        self.stdout.write(str(take_in(division, source=given["source"] or given["file"].name)))
        if file := given["figures"]:
            year, source = given["figures_year"] or division.edition, given["figures_source"] or file.name
            figures = take_in_figures(rows_of(file), edition=division.edition, year=year, source=source)
            self.stdout.write(str(figures))
