"""The register of processing activities (AVG art. 30), shipped filled in: register.csv, one line per version."""

import csv
from pathlib import Path

from .models import ProcessingActivity

REGISTER = Path(__file__).with_name("register.csv")


def load_register() -> None:
    """Add what is new in the file. A version that stands is never changed: a changed activity is a new version."""
    with REGISTER.open(encoding="utf-8", newline="") as file:
        rows = [{key: value or None for key, value in row.items()} for row in csv.DictReader(file)]
    ProcessingActivity.objects.bulk_create([ProcessingActivity(**row) for row in rows], ignore_conflicts=True)
