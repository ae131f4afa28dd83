"""Telling how things are, and reading it, as a browser of one of the cast would."""

from collections.abc import Callable
from typing import Any

from django.db import connection
from django.test import Client

from naast.cast.people import key
from tests.page import Page

FATMA, LISA, PIET = (key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet"))
Enter = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]


def tell(
    client: Client, *, door: str = "team", circle: object = FATMA, page: str = "erbij", **said: object
) -> Any:
    """As a browser would send it, with nothing changed but this."""
    path = f"/{door}/{circle}/leven/{page}/"
    answers = Page(client.get(path).content.decode()).form("of").answers()
    return client.post(path, {**answers, **said})


def reads(client: Client, door: str = "team", circle: object = FATMA, at: str = "leven/") -> str:
    return str(client.get(f"/{door}/{circle}/{at}").content.decode())


def of(sees: Sees, words: str) -> dict[str, Any]:
    on = "SELECT p.*, s.about, s.visible_to, s.part FROM perspective p JOIN sheet s ON s.id = p.sheet_id"
    return sees(f"{on} WHERE p.words = '{words}'")[0]


def both_said_yes() -> None:
    """Hakan takes his no back: Emre's help can begin."""
    sql = (
        "INSERT INTO consent SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),"
        " 'answer', 'yes', 'parts', 127, 'since', rules.now()))).* FROM consent c"
        f" WHERE giver_id = '{key('Hakan')}' AND about_id = '{key('Emre')}'"
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [sql])
