"""The look is tested by itself: no database, and an undefined template variable fails."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.template import engines
from django.test import Client, RequestFactory
from django.utils import translation

WITHOUT = ("naast.rights.", "allauth.", "whitenoise.")


class Undefined(str):
    """Django writes `string_if_invalid % name` for a variable that is not there."""

    def __contains__(self, part: object) -> bool:
        return True

    def __mod__(self, name: Any) -> str:
        raise AssertionError(f"undefined template variable: {name}")


@pytest.fixture(autouse=True)
def small_house(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    settings.ROOT_URLCONF = "naast.look.tests.urls"
    settings.SESSION_ENGINE = "django.contrib.sessions.backends.signed_cookies"
    settings.MIDDLEWARE = [name for name in settings.MIDDLEWARE if not name.startswith(WITHOUT)]
    monkeypatch.setitem(connection.settings_dict, "ATOMIC_REQUESTS", False)
    monkeypatch.setattr(engines["django"].engine, "string_if_invalid", Undefined("%s"))
    with translation.override("en"):
        yield


@pytest.fixture
def client() -> Client:
    return Client(enforce_csrf_checks=True, headers={"accept-language": "en"})


@pytest.fixture
def post(client: Client) -> Callable[..., Any]:
    """Send a form from a page of ours, as a browser does."""

    def send(path: str, data: dict[str, str], **headers: str) -> Any:
        client.get("/")
        token = client.cookies["csrftoken"].value
        ours = {"sec-fetch-site": "same-origin", **headers}
        return client.post(path, {"csrfmiddlewaretoken": token, **data}, headers=ours)

    return send


@pytest.fixture
def draw() -> Callable[..., str]:
    """Render a piece of template with our components."""

    def render(source: str, **context: object) -> str:
        request = RequestFactory().get("/here/")
        html = engines["django"].from_string("{% load look %}" + source).render(context, request)
        return re.sub(r"\n(?=>|</| ·)", "", html)

    return render
