"""What the team did itself stands there in one line, and everybody it is about reads it (I2.6)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client

from naast.cast.people import key
from naast.rights.access.opening import acting_as, open_circle
from tests.page import Page

FATMA = key("circle Fatma")
Enter = Callable[[str], Client]


def did(client: Client, line: str, **more: object) -> Any:
    path = f"/team/{FATMA}/gedaan/"
    answers = Page(client.get(path).content.decode()).form("line").answers()
    return client.post(path, {**answers, "line": line, **more})


def test_one_line_and_it_is_read(browser_of: Enter) -> None:
    assert did(browser_of("Sanne"), "Samen de kast in elkaar gezet.", kind="filled_in").status_code == 302
    for who, door in (("Fatma", "mijn"), ("Karim", "team")):
        assert "de kast in elkaar" in browser_of(who).get(f"/{door}/{FATMA}/contacten/").content.decode()


def test_it_is_the_teams_alone(browser_of: Enter, sees: Any) -> None:
    assert browser_of("Fatma").get(f"/mijn/{FATMA}/gedaan/").status_code == 404
    sheet = sees(
        f"SELECT id FROM sheet WHERE circle_id = '{FATMA}' AND part = 8 AND about = '{{{key('Fatma')}}}'"
    )[0]["id"]
    with acting_as(key("Fatma")), connection.cursor() as cursor:
        open_circle(FATMA, purpose="together")
        with pytest.raises(Exception, match="by_the_team"), transaction.atomic():
            cursor.execute(
                "INSERT INTO deed (id, circle_id, sheet_id, author_id, author_name, kind, line, day)"
                " VALUES (gen_random_uuid(), %s, %s, %s, '', 'other', 'x', current_date)",
                [FATMA, sheet, key("Fatma")],
            )


def test_not_before_it_was_done(browser_of: Enter) -> None:
    answer = did(browser_of("Sanne"), "Morgen de sleutel gebracht.", on="2999-01-01")
    assert answer.status_code == 200
    assert "Morgen de sleutel gebracht." in answer.content.decode()


def test_mila_finds_nothing(browser_of: Enter) -> None:
    assert browser_of("Mila").get(f"/team/{FATMA}/gedaan/").status_code == 404
