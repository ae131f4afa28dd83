"""Children tell with pictures of our own and short sentences, in their own voice (I2.4)."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from django.test import Client

from naast.alongside.life import pictures
from naast.cast.people import key
from tests.page import Page

LISA = key("circle Lisa")
PATH = f"/mijn/{LISA}/leven/kind/"
Enter = Callable[[str], Client]
HERE = Path(pictures.__file__).parent / "templates/life/pictures"


def answers(client: Client, **said: object) -> dict[str, Any]:
    return {**Page(client.get(PATH).content.decode()).form("of").answers(), "of": str(key("Noa")), **said}


def test_noa_points_and_her_mother_types(browser_of: Enter, sees: Any) -> None:
    lisa = browser_of("Lisa")
    given = answers(lisa, domain="gezin/1", gives_pictures=["tree", "music"], wish="Nog een verhaaltje.")
    assert lisa.post(PATH, given).status_code == 302
    rows = sees(
        "SELECT kind, pictures, words, of_name, author_name FROM perspective"
        " WHERE of_name = 'Noa' AND written_at > now() - interval '1 hour' ORDER BY kind"
    )
    assert [(row["kind"], row["pictures"], row["words"]) for row in rows] == [
        ("gives", ["tree", "music"], ""),
        ("wish", [], "Nog een verhaaltje."),
    ]
    assert {(row["of_name"], row["author_name"]) for row in rows} == {("Noa", "Lisa")}


def test_the_word_stands_under_every_picture(browser_of: Enter) -> None:
    page = browser_of("Lisa").get(f"/mijn/{LISA}/leven/").content.decode()
    assert "<svg" in page
    assert "een dier" in page
    assert "slapen" in page


def test_only_domains_a_child_is_asked_about(browser_of: Enter) -> None:
    page = browser_of("Lisa").get(PATH).content.decode()
    assert "Mijn lijf" in page
    assert "Geld" not in page


def test_every_picture_is_drawn_and_says_nothing_by_itself() -> None:
    assert {file.stem for file in HERE.glob("*.svg")} == set(pictures.PICTURES)
    for file in HERE.glob("*.svg"):
        drawn = file.read_text(encoding="utf-8")
        assert 'aria-hidden="true"' in drawn, file
        assert "style=" not in drawn, file
