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
    assert "owns: database naast, function " in as_role("owner")


def test_a_superuser_may_not_serve(as_role):
    assert "can pass row security" in as_role("superuser")


def test_who_may_become_the_definer_may_not_serve(as_role):
    said = as_role(
        "superuser", "GRANT naast_definer TO naast_app", "SET LOCAL SESSION AUTHORIZATION naast_app"
    )
    assert "can pass row security, as: naast_definer" in said


@pytest.mark.parametrize(
    ("owned", "statements"),
    [
        ("table hope", ["ALTER TABLE hope OWNER TO naast_app"]),
        ("view mine", ["CREATE VIEW mine AS SELECT 1", "ALTER VIEW mine OWNER TO naast_app"]),
        ("sequence mine", ["CREATE SEQUENCE mine", "ALTER SEQUENCE mine OWNER TO naast_app"]),
        ("function rules.now()", ["ALTER FUNCTION rules.now() OWNER TO naast_app"]),
        ("schema rules", ["ALTER SCHEMA rules OWNER TO naast_app"]),
        ("type mine", ["CREATE TYPE mine AS ENUM ('one')", "ALTER TYPE mine OWNER TO naast_app"]),
        ("type mine", ["CREATE DOMAIN mine AS text", "ALTER DOMAIN mine OWNER TO naast_app"]),
        ("large object 4242", ["SELECT lo_create(4242)", "ALTER LARGE OBJECT 4242 OWNER TO naast_app"]),
        ("database naast", ["ALTER DATABASE naast OWNER TO naast_app"]),
    ],
)
def test_what_the_program_owns_it_could_change(as_role, owned, statements):
    said = as_role("superuser", *statements, "SET LOCAL SESSION AUTHORIZATION naast_app")
    assert f"The program's role owns: {owned}" in said


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
    assert "owns: database naast, " in done.stderr
    assert "password" not in done.stderr.lower()
