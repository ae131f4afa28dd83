"""Loading life domains: ours, or the municipality's own file (`LIFE_DOMAINS`), which then stands in place of ours."""

import csv
from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from .models import Domain
from .pictures import PICTURES

HERE = Path(__file__).parent
WORDS = ("bone", "theme_id", "name", "name_en", "about", "about_en", "child", "child_en", "picture")


class WrongDomains(Exception):
    """The file of life domains cannot be taken over; the sentence says what to mend."""


@transaction.atomic
def load_domains() -> None:
    """Add what is new, end what is no longer there. A version that stands never changes: somebody's words point at it."""
    today = timezone.localdate()
    rows = in_file()
    standing = {domain.pk: domain for domain in Domain.objects.filter(pk__in=[row["id"] for row in rows])}
    for row in rows:
        _must_fit(row, standing.get(row["id"]))
    Domain.objects.exclude(pk__in=[row["id"] for row in rows]).filter(until=None).update(until=today)
    Domain.objects.bulk_create([Domain(**row, since=today) for row in rows if row["id"] not in standing])
    Domain.objects.filter(pk__in=standing).exclude(until=None).update(until=None)


def in_file() -> list[dict[str, str]]:
    """The lines of the file that counts here."""
    path = Path(settings.LIFE_DOMAINS) if settings.LIFE_DOMAINS else HERE / "domains.csv"
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _must_fit(row: dict[str, str], stands: Domain | None) -> None:
    if row["picture"] not in PICTURES:
        raise WrongDomains(f"{row['id']}: there is no picture “{row['picture']}” (see life/pictures.py)")
    if stands and any(str(getattr(stands, name)) != row[name] for name in WORDS):
        raise WrongDomains(f"{row['id']} stands already with other words: give it a new version")
