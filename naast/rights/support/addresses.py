"""Loading addresses of support: ours (the whole country), a municipality's own file, and in the demo invented ones."""

import csv
from collections.abc import Iterator
from pathlib import Path

from django.conf import settings

from .models import SupportAddress

HERE = Path(__file__).parent


def load_addresses() -> None:
    """Lay the files over the table: the files are the source."""
    addresses = [SupportAddress(**row) for file in _files() for row in _rows(file)]
    fields = [field.name for field in SupportAddress._meta.fields if field.name != "id"]
    SupportAddress.objects.exclude(pk__in=[one.pk for one in addresses]).delete()
    SupportAddress.objects.bulk_create(
        addresses, update_conflicts=True, unique_fields=["id"], update_fields=fields
    )


def _files() -> Iterator[Path]:
    yield HERE / "addresses.csv"
    if settings.SUPPORT_ADDRESSES:
        yield Path(settings.SUPPORT_ADDRESSES)
    if settings.DEMO:
        yield HERE / "invented.csv"


def _rows(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
