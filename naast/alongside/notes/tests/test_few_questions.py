"""How many statements each page costs: the same, however much there is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from naast.cast.people import key
from tests.page import Page

FATMA = key("circle Fatma")
Enter = Callable[[str], Client]


@contextmanager
def counted() -> Iterator[list[str]]:
    asked: list[str] = []

    def count(execute: Any, sql: str, *words: Any) -> Any:
        if not sql.startswith(("SAVEPOINT", "RELEASE")):
            asked.append(sql)
        return execute(sql, *words)

    with connection.execute_wrapper(count):
        yield asked


@pytest.mark.parametrize(("page", "most"), [("contact/", 10), ("contacten/", 9), ("gedaan/", 6)])
def test_a_page_asks_few_questions(page: str, most: int, browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    sanne.get(f"/team/{FATMA}/{page}")
    with counted() as asked:
        sanne.get(f"/team/{FATMA}/{page}")
    assert len(asked) <= most, "\n".join(asked)


def test_writing_a_contact_asks_few_questions(browser_of: Enter) -> None:
    sanne, path = browser_of("Sanne"), f"/team/{FATMA}/contact/"
    answers = Page(sanne.get(path).content.decode()).form("words").answers()
    with counted() as asked:
        assert sanne.post(path, {**answers, "words": "Even gebeld."}).status_code == 302
    assert len(asked) <= 9, "\n".join(asked)
