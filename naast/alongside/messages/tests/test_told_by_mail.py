"""That there is a message is told by mail to who wants to be reached so; never what it says, never by a way that is not safe."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from naast.alongside.messages import telling
from naast.cast.people import key

FATMA, LISA = key("circle Fatma"), key("circle Lisa")
Enter = Callable[[str], Client]


@pytest.fixture
def posted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    """What goes into the box."""
    box: list[dict[str, Any]] = []
    monkeypatch.setattr(telling.Letter, "post", lambda **letter: box.append(letter))
    return box


def reached_by_mail(who: str, *, rank: int = 0, never: bool = False) -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rules.test_does(%s)",
            [
                "INSERT INTO contact_way (id, person_id, kind, value, digits, never, remark, rank) VALUES"
                f" (gen_random_uuid(), '{key(who)}', 'mail', 'fatma@post.example', '', {never}, '', {rank})"
            ],
        )


def answer(browser_of: Enter, circle: object, who: str) -> None:
    browser_of("Sanne").post(f"/team/{circle}/berichten/{key(who)}/", {"words": "Dat is een geheim woord."})


def test_fatma_is_told_where_and_not_what(browser_of: Enter, posted: list[dict[str, Any]]) -> None:
    reached_by_mail("Fatma")
    answer(browser_of, FATMA, "Fatma")
    [letter] = posted
    assert letter["to"] == "fatma@post.example"
    assert letter["contact_way"]
    for told in (letter["subject"], letter["words"]):
        assert not any(word in told for word in ("geheim", "Sanne", "Fatma", "hulp"))


@pytest.mark.parametrize("how", [{"rank": 9}, {"never": True}])
def test_not_when_another_way_stands_first_or_it_is_not_safe(
    browser_of: Enter, posted: list[dict[str, Any]], how: dict[str, Any]
) -> None:
    reached_by_mail("Fatma", **how)
    answer(browser_of, FATMA, "Fatma")
    assert posted == []


def test_lisa_is_never_told_by_the_mail_that_ron_reads(
    browser_of: Enter, posted: list[dict[str, Any]]
) -> None:
    answer(browser_of, LISA, "Lisa")
    assert posted == []


def test_the_team_is_told_by_its_own_page(browser_of: Enter, posted: list[dict[str, Any]]) -> None:
    reached_by_mail("Fatma")
    browser_of("Fatma").post(f"/mijn/{FATMA}/berichten/", {"words": "Kom je nog?"})
    assert posted == []
