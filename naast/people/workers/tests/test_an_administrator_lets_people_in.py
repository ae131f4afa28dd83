"""The first team lead comes from the administrator; a worker whom the lead let in gets an account the same way."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from typing import Any

import psycopg
import pytest

from naast.cast.people import WOENSEL
from tests import house

pytestmark = pytest.mark.django_db
Sees = Callable[[str], list[dict[str, Any]]]
GOOD = "een lang en rustig woord\n"


def let_in(*words: str, password: str = GOOD, owner: bool = True) -> subprocess.CompletedProcess[str]:
    env = {**os.environ, **house.environment(), "NAAST_AS": "owner" if owner else "app"}
    command = [sys.executable, "manage.py", "let_in", *words]
    return subprocess.run(  # noqa: S603
        command, cwd=house.BASE, env=env, input=password, capture_output=True, text=True, check=False
    )


@pytest.fixture
def gone_afterwards() -> Iterator[None]:
    """What a command commits, taken away again."""
    yield
    with psycopg.connect(house.cluster.url("owner")) as connection:
        connection.execute("SET ROLE naast_definer")
        connection.execute("DELETE FROM account WHERE email = 'rosa@naast.example'")
        connection.execute("DELETE FROM position WHERE person_name = 'Rosa de Bruin'")
        connection.execute("DELETE FROM person WHERE name = 'Rosa de Bruin'")
        connection.execute("DELETE FROM organisation WHERE name = 'Lokaal team Tongelre'")


@pytest.mark.usefixtures("gone_afterwards")
def test_a_new_team_gets_its_lead(sees: Sees) -> None:
    done = let_in("rosa@naast.example", "--name", "Rosa de Bruin", "--team", "Lokaal team Tongelre", "--lead")
    assert done.returncode == 0, done.stderr
    (row,) = sees(
        "select p.role, p.person_name, a.email, n.sort_key from position p join organisation o on o.id = p.organisation_id "
        "join account a on a.person_id = p.person_id join person n on n.id = p.person_id where o.name like '%Tongelre'"
    )
    assert row == {
        "role": "lead",
        "person_name": "Rosa de Bruin",
        "email": "rosa@naast.example",
        "sort_key": "bruin  rosa  de",
    }
    again = let_in(
        "rosa@naast.example", "--name", "Rosa de Bruin", "--team", "Lokaal team Tongelre", "--lead"
    )
    assert again.returncode == 1
    assert "rosa@naast.example" in again.stderr
    assert len(sees("select from person where name = 'Rosa de Bruin'")) == 1, (
        "nothing of the second time is kept"
    )


@pytest.mark.parametrize(
    ("email", "password"), [("no address", GOOD), ("a@naast.example", "kort\n"), ("a@naast.example", "")]
)
def test_what_does_not_fit_is_said(email: str, password: str) -> None:
    done = let_in(email, "--name", "A", "--team", WOENSEL, password=password)
    assert done.returncode == 1
    assert done.stderr.startswith("CommandError: ")


def test_the_program_itself_lets_nobody_in() -> None:
    done = let_in("a@naast.example", "--name", "A", "--team", WOENSEL, owner=False)
    assert done.returncode == 1
    assert "NAAST_AS=owner" in done.stderr
