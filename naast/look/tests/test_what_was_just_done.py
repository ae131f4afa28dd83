"""What was just done is told on the next page, to who did it, in a cookie that nobody else can read."""

from types import SimpleNamespace
from typing import Any

from django.contrib.messages import constants
from django.contrib.messages.storage.base import Message
from django.http import HttpResponse
from django.test import RequestFactory

from naast.look.done import Sealed


def asked_by(person: str, *, with_cookie: str = "") -> Any:
    request: Any = RequestFactory().get("/")
    request.user = SimpleNamespace(pk=person) if person else None
    if with_cookie:
        request.COOKIES["messages"] = with_cookie
    return request


def told(by: str, words: str) -> str:
    response = HttpResponse()
    storage = Sealed(asked_by(by))
    storage.add(constants.SUCCESS, words)
    storage.update(response)
    return response.cookies["messages"].value


def read(by: str, cookie: str) -> list[str]:
    return [one.message for one in Sealed(asked_by(by, with_cookie=cookie)) if isinstance(one, Message)]


def test_it_is_told_to_who_did_it() -> None:
    assert read("Sanne", told("Sanne", "Opgeschreven voor Fatma.")) == ["Opgeschreven voor Fatma."]
    assert read("", told("", "Je bent afgemeld.")) == ["Je bent afgemeld."]


def test_the_cookie_shows_no_word_of_it() -> None:
    assert "Fatma" not in told("Sanne", "Opgeschreven voor Fatma.")


def test_another_in_the_same_browser_is_not_told() -> None:
    cookie = told("Sanne", "Opgeschreven voor Fatma.")
    assert read("Karim", cookie) == read("", cookie) == []


def test_what_is_no_cookie_of_ours_is_let_go() -> None:
    assert read("Sanne", "nonsense") == read("Sanne", told("Sanne", "x")[:-4]) == []
