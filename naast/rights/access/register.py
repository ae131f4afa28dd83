"""The register of processing activities (AVG art. 30), shipped filled in: register.csv, one line per version.

The register is in Dutch, and counts; register_in_english.csv says the same for who reads English.
"""

import csv
from collections.abc import Iterable
from datetime import date
from functools import cache
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured
from django.utils.translation import get_language

from .models import ProcessingActivity

REGISTER = Path(__file__).with_name("register.csv")
IN_ENGLISH = Path(__file__).with_name("register_in_english.csv")


def load_register(file_name: Path = REGISTER) -> None:
    """Add what is new in the file. A version that stands is never changed: a changed activity is a new version.

    Raises ImproperlyConfigured when the file says something else of a version that stands; only the day on which it ends may be
    filled in later, because a newer version ends it.
    """
    standing = {one.pk: one for one in ProcessingActivity.objects.all()}
    for row in _rows(file_name):
        told = ProcessingActivity(**{**row, "version": int(row["version"] or 0)})
        _keep_or_add(told, standing.get(told.pk))


def valid_on(day: date) -> list[ProcessingActivity]:
    """What is done with what is about people, as it stands on that day, in the order of the file."""
    order = [row["id"] for row in _rows(REGISTER)]
    valid = ProcessingActivity.objects.filter(valid_from__lte=day).exclude(valid_until__lte=day)
    return sorted(valid, key=lambda one: order.index(one.pk) if one.pk in order else len(order))


def in_my_language(activities: Iterable[ProcessingActivity]) -> list[ProcessingActivity]:
    """In the language of the page, as far as somebody wrote it down; else in Dutch."""
    known = list(activities)
    for one in known if get_language() == "en" else []:
        for field, words in english().get(one.pk, {}).items():
            setattr(one, field, words)
    return known


@cache
def english() -> dict[str, dict[str, str]]:
    """By version, each field in English."""
    rows = [{field: words or "" for field, words in row.items()} for row in _rows(IN_ENGLISH)]
    return {row.pop("id"): row for row in rows}


def _keep_or_add(told: ProcessingActivity, stands: ProcessingActivity | None) -> None:
    if stands is None:
        told.save(force_insert=True)
    elif changed := [field for field, words in _words(told).items() if words != _words(stands)[field]]:
        sentence = "The register says of {}: another {}. A version that stands is not changed: add a new one."
        raise ImproperlyConfigured(sentence.format(told.pk, ", ".join(changed)))
    elif str(stands.valid_until or "") != str(told.valid_until or ""):
        stands.valid_until = told.valid_until
        stands.save(update_fields=["valid_until"])


def _words(one: ProcessingActivity) -> dict[str, str]:
    return {
        field.name: str(getattr(one, field.name)) for field in one._meta.fields if field.name != "valid_until"
    }


def _rows(file_name: Path) -> list[dict[str, str | None]]:
    with file_name.open(encoding="utf-8", newline="") as file:
        return [{key: value or None for key, value in row.items()} for row in csv.DictReader(file)]
