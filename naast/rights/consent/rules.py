"""Rules of age, authority and sharing as data: rules.csv, each with article and the version that was read."""

import csv
from pathlib import Path

from .models import LegalRule

RULES = Path(__file__).with_name("rules.csv")


def load_rules() -> None:
    """Lay the file over the table: the file is the source."""
    with RULES.open(encoding="utf-8", newline="") as file:
        rules = [
            LegalRule(
                id=row["id"],
                law=row["wet"],
                article=row["artikel"],
                version_read=row["versie_gelezen"],
                words=row["kern_in_gewone_taal"],
                words_en=row["words_en"],
                kind=row["soort_regel"],
                status=row["status"],
                age_from=row["leeftijd_van"] or None,
                age_to=row["leeftijd_tot_en_met"] or None,
            )
            for row in csv.DictReader(file)
        ]
    fields = [field.name for field in LegalRule._meta.fields if field.name != "id"]
    LegalRule.objects.bulk_create(rules, update_conflicts=True, unique_fields=["id"], update_fields=fields)
