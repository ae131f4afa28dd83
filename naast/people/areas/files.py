"""Reading a municipality's own files; a bad file gives a sentence, never a traceback."""

import csv
import gzip
import io
import json
from pathlib import Path
from typing import Any

from django.utils.translation import gettext as _

LARGEST = 200_000_000


class Unreadable(Exception):
    """A file that cannot be taken in, in one sentence."""


def text_of(path: Path) -> str:
    """The text of a file, also when it is gzipped."""
    try:
        if path.stat().st_size > LARGEST:
            raise Unreadable(
                _("%(file)s is larger than 200 MB. Simplify the outlines first.") % {"file": path}
            )
        with gzip.open(path) if path.suffix == ".gz" else path.open("rb") as file:
            text = str(file.read(LARGEST), "utf-8-sig")
    except OSError as error:
        words = {"file": path, "why": error.strerror or error}
        raise Unreadable(_("%(file)s cannot be read: %(why)s.") % words) from error
    except (UnicodeDecodeError, EOFError) as error:
        raise Unreadable(_("%(file)s is not text in UTF-8.") % {"file": path}) from error
    if "\0" in text:
        raise Unreadable(_("%(file)s contains a NUL sign; it is not a text file.") % {"file": path})
    return text


def features_of(path: Path) -> list[dict[str, Any]]:
    """The features of a GeoJSON FeatureCollection in degrees."""
    try:
        found = json.loads(text_of(path))
    except (json.JSONDecodeError, RecursionError) as error:
        raise Unreadable(_("%(file)s is not JSON: %(why)s.") % {"file": path, "why": error}) from error
    if not isinstance(found, dict) or not isinstance(found.get("features"), list):
        raise Unreadable(_("%(file)s is not a GeoJSON FeatureCollection.") % {"file": path})
    if "28992" in json.dumps(found.get("crs", "")):
        raise Unreadable(
            _("%(file)s is in RD coordinates. Export it in degrees (EPSG:4326).") % {"file": path}
        )
    if not found["features"]:
        raise Unreadable(_("%(file)s has no areas in it.") % {"file": path})
    return [feature if isinstance(feature, dict) else {} for feature in found["features"]]


def rows_of(path: Path) -> list[dict[str, str]]:
    """The rows of a CSV file that has a column `regiocode`."""
    try:
        rows = list(csv.DictReader(io.StringIO(text_of(path)), restkey="…", restval=""))
    except csv.Error as error:
        raise Unreadable(_("%(file)s is not CSV: %(why)s.") % {"file": path, "why": error}) from error
    if not rows or "regiocode" not in rows[0]:
        raise Unreadable(_("%(file)s has no rows with a column “regiocode”.") % {"file": path})
    return rows
