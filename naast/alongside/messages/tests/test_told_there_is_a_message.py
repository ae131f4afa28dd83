"""That there is a message is told by mail or text message to who wants to be reached so; never what it says, never unsafely."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from naast.cast.people import key
from naast.people.post.models import Letter
from tests.page import Page

FATMA, LISA = key("circle Fatma"), key("circle Lisa")
Enter = Callable[[str], Client]


@pytest.fixture
def posted(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[dict[str, Any]]]:
    """What goes into the box."""
    box: list[dict[str, Any]] = []
    monkeypatch.setattr(Letter, "post", lambda **letter: box.append(letter))
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


def fatmas_phone(**now: str) -> None:
    """It stands first. As the cast has it, with a remark: rather after four."""
    changed = ", ".join(f"{name} = {value}" for name, value in now.items())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rules.test_does(%s)",
            [f"UPDATE contact_way SET {changed} WHERE person_id = '{key('Fatma')}' AND kind = 'phone'"],
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


def test_by_text_message_when_a_mobile_stands_first(browser_of: Enter, posted: list[dict[str, Any]]) -> None:
    reached_by_mail("Fatma", rank=9)
    fatmas_phone(remark="''")
    answer(browser_of, FATMA, "Fatma")
    [letter] = posted
    assert (letter["channel"], letter["to"]) == ("text", "06 12 34 56 01")
    assert letter["contact_way"], "asked again when it goes: is it safe?"
    for told in (letter["subject"], letter["words"]):
        assert not any(word in told for word in ("geheim", "Sanne", "Fatma", "Naast", "hulp", "team"))


@pytest.mark.parametrize(
    "phone",
    [
        {"remark": "'nooit een bericht inspreken'"},
        {"remark": "''", "digits": "'31401234567'"},
        {"remark": "''", "never": "true"},
        {"remark": "''", "until": "rules.now()"},
    ],
)
def test_no_text_message_where_a_remark_stands_no_mobile_or_not_safe(
    phone: dict[str, str], browser_of: Enter, posted: list[dict[str, Any]]
) -> None:
    fatmas_phone(**phone)
    answer(browser_of, FATMA, "Fatma")
    assert posted == []


def test_nothing_is_written_for_a_way_that_nobody_set_up(
    browser_of: Enter, posted: list[dict[str, Any]], settings: Any
) -> None:
    settings.POST_CHANNELS = {**settings.POST_CHANNELS, "text": "naast.people.post.channels.NotSetUp"}
    fatmas_phone(remark="''")
    answer(browser_of, FATMA, "Fatma")
    assert posted == []


def test_a_message_sent_twice_is_one_text_message(browser_of: Enter, sees: Any) -> None:
    fatmas_phone(remark="''")
    sanne, page = browser_of("Sanne"), f"/team/{FATMA}/berichten/{key('Fatma')}/"
    form = Page(sanne.get(page).content.decode()).form("words").answers(words="Tot morgen.")
    assert [sanne.post(page, form).status_code for _tap in range(2)] == [302, 302]
    assert sees("select channel from letter where key like 'message:%'") == [{"channel": "text"}]
