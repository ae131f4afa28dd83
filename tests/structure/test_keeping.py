"""Everything about people has a term: how long it is kept, from when, by which article; and how it reads in an export."""

import csv
import importlib
import importlib.util
import re

from django.apps import apps
from django.utils.translation import override

from naast.people.kept import Kept
from naast.rights.access.public import PUBLIC
from naast.rights.consent.rules import RULES

from .conftest import Ask

TABLES = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')"
# Signing in is about people too, though row security cannot hold there: these public tables need a term as well.
SIGN_IN = {
    "account",
    "account_emailaddress",
    "account_emailconfirmation",
    "mfa_authenticator",
    "django_session",
    "knock",
}
CITED = re.compile(r"(Jeugdwet|Wmo 2015|Wgs|UAVG),? (\d[\w.]*(?: lid \d)?)")
ABOUT_NOBODY = ("no person in it", "open data, nothing about people")


def kept() -> dict[str, tuple[str, Kept]]:
    """Of every table its term, and the topic that says it."""
    found: dict[str, tuple[str, Kept]] = {}
    for config in apps.get_app_configs():
        name = f"{config.name}.keeping"
        if config.name.startswith("naast.") and importlib.util.find_spec(name):
            for table, term in importlib.import_module(name).KEPT.items():
                assert table not in found, f"{table} stands in {name} and in {found[table][0]}"
                found[table] = (config.label, term)
    return found


def test_every_table_about_people_has_a_term(ask: Ask) -> None:
    tables = {name for (name,) in ask(TABLES)}
    personal = (tables - PUBLIC.keys()) | SIGN_IN
    without = personal - kept().keys()
    assert not without, f"say in the topic's keeping.py how long these are kept: {sorted(without)}"
    assert not kept().keys() - tables, f"terms of tables that are not there: {sorted(kept().keys() - tables)}"


def test_a_topic_says_the_terms_of_its_own_tables() -> None:
    homes = {
        model._meta.db_table: model._meta.app_label for model in apps.get_models(include_auto_created=True)
    }
    wrong = [
        table for table, (topic, _term) in kept().items() if homes[table] != topic and table not in SIGN_IN
    ]
    assert not wrong, f"these stand in another topic's keeping.py: {wrong}"


def test_every_term_is_said_whole() -> None:
    for table, (_topic, term) in kept().items():
        for name, words in term._asdict().items():
            assert str(words).strip(), f"{table}: say its {name}"


def test_a_ground_names_an_article_that_we_have_read() -> None:
    with override("en"):
        grounds = {table: str(term.ground) for table, (_topic, term) in kept().items()}
    with RULES.open(encoding="utf-8", newline="") as file:
        read = {(row["wet"], row["artikel"]) for row in csv.DictReader(file)}
    for table, ground in grounds.items():
        assert CITED.search(ground) or "AVG" in ground or ground in ABOUT_NOBODY, (
            f"{table}: by which article?"
        )
        assert set(CITED.findall(ground)) <= read, (
            f"{table}: {set(CITED.findall(ground)) - read} is not in rules.csv"
        )
        assert ground not in ABOUT_NOBODY or table in PUBLIC or table == "pseudonym_key", (
            f"{table} is about somebody"
        )
