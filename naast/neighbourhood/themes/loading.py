"""Loading themes: ours, or the municipality's own file (`THEMES`), which then stands in place of ours."""

import csv
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from .models import MOST, Theme

HERE = Path(__file__).parent


class TooManyThemes(Exception):
    """More than twelve themes are no longer few and broad."""


@transaction.atomic
def load_themes() -> None:
    """Lay the file over the table. Words are mended in place; what is no longer in the file ends today."""
    today = timezone.localdate()
    themes = [Theme(**row, since=today) for row in in_file()]
    if len(themes) > MOST:
        raise TooManyThemes(f"{len(themes)} themes in the file; at most {MOST} can be kept apart")
    Theme.objects.exclude(pk__in=[theme.pk for theme in themes]).filter(until=None).update(until=today)
    fields = ["number", "name", "name_en", "about", "about_en", "until"]
    Theme.objects.bulk_create(themes, update_conflicts=True, unique_fields=["id"], update_fields=fields)


def in_file() -> list[dict[str, str]]:
    """The lines of the file that counts here."""
    path = Path(settings.THEMES) if settings.THEMES else HERE / "themes.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
