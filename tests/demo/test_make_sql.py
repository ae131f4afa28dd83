"""`make sql`: anybody can check the rule by hand, on the running demo, as the program's own role."""

import re

import pytest

from tests.house import BASE

from .running import RunningDemo

CONTENT = """
    FROM pg_class WHERE relkind = 'r' AND has_any_column_privilege('naast_app', oid, 'SELECT')
     AND EXISTS (SELECT FROM pg_attribute WHERE attrelid = pg_class.oid AND attname = 'sheet_id' AND NOT attisdropped)
"""
COUNT = f"SELECT format('SELECT %L, count(*) FROM %s', relname, oid::regclass) {CONTENT} ORDER BY 1 \\gexec\n"
LOOK = """
    BEGIN;
    SELECT count(*) > 0 FROM rules.open_circles_for(array(SELECT circle_id FROM access WHERE ground = 'help'), 'trying it', 255);
"""
PLAINLY = "\\pset format unaligned\n\\pset tuples_only on\n"


def typed(demo: RunningDemo, *words: str, statements: str) -> str:
    """What psql answers to what comes by standard input."""
    done = demo.make("sql", *words, typed=PLAINLY + statements)
    assert done.returncode == 0, done.stderr
    assert "ERROR" not in done.stderr
    return done.stdout


def counted(said: str) -> dict[str, int]:
    return {name: int(many) for name, many in re.findall(r"^(\w+)\|(\d+)$", said, re.MULTILINE)}


@pytest.mark.parametrize("words", [(), ("AS=Sanne",), ("AS=mila",)])
def test_it_is_the_role_of_the_program(demo: RunningDemo, words: tuple[str, ...]) -> None:
    said = typed(demo, *words, statements="SELECT current_user, session_user;\n")
    assert said.splitlines()[-1] == "naast_app|naast_app"


@pytest.mark.parametrize("words", [(), ("AS=Sanne",)])
def test_without_a_look_there_is_no_row_of_content(demo: RunningDemo, words: tuple[str, ...]) -> None:
    """Nor as somebody who helps; and it is not because nothing is there."""
    found = counted(typed(demo, *words, statements=COUNT))
    there = demo.postgres.ask(PLAINLY + COUNT, database="naast")
    assert found == dict.fromkeys(counted(there), 0)
    assert sum(counted(there).values()) > 100


def test_after_a_look_she_reads_what_her_help_needs(demo: RunningDemo) -> None:
    found = counted(typed(demo, "AS=Sanne", statements=LOOK + COUNT))
    assert found["hope"] > 0
    assert found["note"] > 0


def test_a_look_opens_nothing_for_who_has_no_ground(demo: RunningDemo) -> None:
    assert not any(counted(typed(demo, "AS=Mila", statements=LOOK + COUNT)).values())


def test_nobody_cannot_look(demo: RunningDemo) -> None:
    done = demo.make("sql", typed=PLAINLY + LOOK + COUNT)
    assert "nobody is acting: say who looks before you look" in done.stderr
    assert not counted(done.stdout)


def test_what_the_docs_say_to_type_gives_what_they_say(demo: RunningDemo) -> None:
    """docs/life-of-a-page.md, "By hand"."""
    block = (BASE / "docs/life-of-a-page.md").read_text().partition("## By hand")[2].split("```")[1]
    _, as_nobody, as_sanne = re.split(r"^make sql.*\n", block, flags=re.MULTILINE)
    assert typed(demo, statements=as_nobody).splitlines()[-1] == "0"
    said = typed(demo, "AS=Sanne", statements=as_sanne).splitlines()
    assert said[said.index("BEGIN") - 1] == "0"
    assert any(line.startswith("Fatma|") for line in said)
    assert said[-1] == "ROLLBACK"


def test_somebody_who_is_not_in_the_cast_is_named(demo: RunningDemo) -> None:
    done = demo.make("sql", "AS=Rob")
    assert done.returncode
    assert "There is no Rob in the cast" in done.stderr
