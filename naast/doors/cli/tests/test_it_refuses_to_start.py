"""The program does not start with a role above the rule, or with a table outside the rule."""

import os
import subprocess
import sys

import psycopg
import pytest
from django.core.checks import run_checks
from django.db import connection

from naast.doors.cli.guard import problems
from tests import house


@pytest.fixture
def as_role(db):
    """What the guard says to a role, after some statements that are taken back."""

    def ask(role: str, *statements: str) -> str:
        with psycopg.connect(house.cluster.url(role)) as other, other.cursor() as cursor:
            for statement in statements:
                cursor.execute(statement)
            found = " ".join(problems(cursor))
            other.rollback()
            return found

    return ask


def test_as_naast_app_all_is_well(db):
    with connection.cursor() as cursor:
        assert problems(cursor) == []
    assert run_checks(databases=["default"], tags=["database"]) == []


def test_the_owner_may_not_serve(as_role):
    assert "owns tables: access" in as_role("owner")


def test_a_superuser_may_not_serve(as_role):
    assert "can pass row security" in as_role("superuser")


def test_who_may_become_the_definer_may_not_serve(as_role):
    said = as_role(
        "superuser", "GRANT naast_definer TO naast_app", "SET LOCAL SESSION AUTHORIZATION naast_app"
    )
    assert "can pass row security, as: naast_definer" in said


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE forgotten (words text)",
        "ALTER TABLE hope DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE hope NO FORCE ROW LEVEL SECURITY",
        "CREATE SCHEMA elsewhere CREATE TABLE forgotten ()",
    ],
)
def test_a_table_outside_the_rule_is_named(as_role, statement):
    said = as_role("superuser", statement, "SET LOCAL SESSION AUTHORIZATION naast_app")
    assert "no row security, on and forced: " in said
    assert ("forgotten" if "forgotten" in statement else "hope") in said


def test_the_web_server_stops_before_the_first_request(db):
    env = {**os.environ, **house.environment(), "NAAST_EMBEDDED_URL": house.cluster.url("owner")}
    done = subprocess.run(
        [sys.executable, "-c", "import naast.wsgi"],
        env=env,
        cwd=house.BASE,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode
    assert "Naast does not start. The program's role can pass row security" in done.stderr
    assert "owns tables" in done.stderr
    assert "password" not in done.stderr.lower()
