"""The register of processing activities: loaded whole, never changed in silence, one version a day, in two languages."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.utils.translation import override

from naast.rights.access.models import ProcessingActivity
from naast.rights.access.register import REGISTER, english, in_my_language, load_register, valid_on

FIELDS = ["purpose", "legal_basis", "data_subjects", "categories", "recipients", "retention", "controller"]
GROUNDS = {"own", "represents", "help", "sharing", "question", "worry", "early_signal", "desk", "emergency", "legal"}  # fmt: skip


def rows() -> list[dict[str, str]]:
    with REGISTER.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def changed(tmp_path: Path, **words: str) -> Path:
    """The register with other words in its first line."""
    new = [{**row, **(words if not number else {})} for number, row in enumerate(rows())]
    path = tmp_path / "register.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, list(new[0]))
        writer.writeheader()
        writer.writerows(new)
    return path


def test_what_stands_in_the_database_is_the_file(db: None) -> None:
    assert {one.pk: one.purpose for one in ProcessingActivity.objects.all()} == {
        row["id"]: row["purpose"] for row in rows()
    }


def test_a_second_time_nothing_changes(db: None, django_assert_num_queries: Callable[[int], Any]) -> None:
    with django_assert_num_queries(1):
        load_register()


def test_a_version_that_stands_is_never_changed(db: None, tmp_path: Path) -> None:
    with pytest.raises(ImproperlyConfigured, match="own/1: another retention"):
        load_register(changed(tmp_path, retention="voor altijd"))


@pytest.mark.parametrize("day", sorted({row["valid_from"] for row in rows()} | {"2030-01-01"}))
def test_each_ground_has_one_version_on_every_day(db: None, day: str) -> None:
    names = [one.name for one in valid_on(date.fromisoformat(day))]
    assert len(names) == len(set(names))
    assert set(names) >= GROUNDS


def test_english_says_all_of_it(db: None) -> None:
    assert english().keys() == {row["id"] for row in rows()}
    assert all(all(words[field] for field in FIELDS) for words in english().values())
    with override("en"):
        told = in_my_language(valid_on(date(2026, 11, 24)))
    assert "Standing beside somebody: hoping, planning, promising and doing together" in [
        one.purpose for one in told
    ]


def test_the_page_is_in_the_language_of_who_reads(db: None) -> None:
    page = Client(headers={"accept-language": "en"}).get("/privacy/").content.decode()
    assert "Standing beside somebody" in page
    assert "Naast iemand staan" not in page
    assert "privacy@naast.example" in page


# The ages of the law

BINDING = ["JW-7.3.15", "JW-7.3.4-1", "JW-7.3.4-2", "JW-7.3.5", "NAAST-zelf"]  # as rules.whose_yes names them


def test_the_ages_in_the_rule_are_those_of_the_law(sees: Callable[[str], list[dict[str, Any]]]) -> None:
    """The database counts birthdays in SQL; the articles stand in rules.csv: they say the same, or one of them is wrong."""
    ages = sees(
        "select distinct m[1]::int as age from pg_proc p join pg_namespace n on n.oid = p.pronamespace and n.nspname = 'rules',"
        " regexp_matches(p.prosrc, '(?:birthday|is_under)\\([a-z_.]+, (\\d+)', 'g') m"
    )
    law = sees(f"select age_from, age_to from legal_rule where id in {tuple(BINDING)}")
    turning = {one["age_from"] for one in law} | {one["age_to"] + 1 for one in law if one["age_to"]}
    assert {one["age"] for one in ages} == turning - {0}
