"""One of the cast at the doors, through HTTP in this process: no script, no browser, one session."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import urlencode, urljoin, urlsplit

from django.db import connection
from django.http import HttpResponse
from django.test import Client

from naast.cast.people import CAST
from naast.rights.access.opening import act
from tests.page import Form, Page

ORIGIN = "http://testserver"
ALWAYS_ANOTHER = (
    re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[^"]+'),
    re.compile(r'(?<=name="once" value=")[^"]+'),
    re.compile(r'(?<=-once" value=")[^"]+'),
    re.compile(r'(?<=name="draft" value=")[^"]+'),
    re.compile(r'(?<=name="drawn" value=")[^"]+'),  # the moment that a form was drawn, signed
)


class Visitor:
    """Somebody's browser without script. What one request said of who acts does not last to the next."""

    def __init__(self, who: str | None = None, *, language: str = "nl", second_factor: bool = True) -> None:
        self.who = who
        self.client = Client(raise_request_exception=False, headers={"accept-language": language})
        if who is not None:
            self.sign_in(who, second_factor=second_factor)

    def sign_in(self, who: str, *, second_factor: bool = True) -> None:
        """By the demo's door; without second factor: as with a password alone."""
        self.post("/demo/", {"who": str(CAST[who].id)})
        assert "_auth_user_id" in self.client.session, f"{who} could not sign in"
        if not second_factor:
            session = self.client.session
            session["account_authentication_methods"] = [{"method": "password"}]
            session.save()

    def get(self, path: str, **headers: str) -> Any:
        self._forget()
        return self.client.get(path, headers=headers)

    def post(self, path: str, data: Any = None, **headers: str) -> Any:
        """As from a page of ours."""
        self._forget()
        ours = {"origin": ORIGIN, "sec-fetch-site": "same-origin", "referer": ORIGIN + path, **headers}
        return self.client.post(path, data or {}, headers=ours)

    def page(self, path: str) -> Page:
        """A page that must be there."""
        response = self.get(path)
        assert response.status_code == 200, f"{self.who}: {path} gives {response.status_code}"
        return Page(response.text)

    def send(self, path: str, form: Form, **changed: object) -> Any:
        """Fill a form in and send it from the page at `path`."""
        return self.post(urljoin(path, form.action), form.answers(**changed), referer=ORIGIN + path)

    def crawl(self, *starts: str, most: int = 600) -> Iterator[tuple[str, HttpResponse]]:
        """Everything that can be reached by links and by forms that only ask; each address once."""
        seen, waiting = set(starts), list(starts)
        while waiting:
            path = waiting.pop(0)
            response = self.get(path)
            yield path, response
            for found in ways_on(path, response):
                if found not in seen:
                    seen.add(found)
                    waiting.append(found)
            assert len(seen) <= most, f"{self.who}: more than {most} addresses, the last {waiting[-5:]}"

    def _forget(self) -> None:
        """In a test's one transaction the last request's actor would still act."""
        if connection.in_atomic_block:
            act(None)


def ways_on(path: str, response: Any) -> list[str]:
    """Where links, forms that only ask, and redirects of our own lead."""
    if response.status_code in (301, 302, 303):
        return ours(path, [response.headers["Location"]])
    if not response.headers.get("Content-Type", "").startswith("text/html"):
        return []
    page = Page(response.text)
    asks = [form for form in page.forms if form.method == "get"]
    return ours(path, page.links + [asked(form) for form in asks])


def asked(form: Form) -> str:
    """The address of a form that only asks, as it stands."""
    answers = {name: values[0] for name, values in form.answers().items()}  # type: ignore[index]
    return f"{form.action}?{urlencode(answers)}"


def ours(path: str, found: list[str]) -> list[str]:
    """On this site, without the place on the page; static files are no door."""
    whole = [urlsplit(urljoin(ORIGIN + path, one)) for one in found]
    here = [one for one in whole if f"{one.scheme}://{one.netloc}" == ORIGIN]
    paths = [one.path + (f"?{one.query}" if one.query else "") for one in here]
    return [one for one in paths if not one.startswith("/static/")]


def same_each_time(body: str) -> str:
    """A page without what is another at every drawing: tokens, and the keys of forms."""
    for pattern in ALWAYS_ANOTHER:
        body = pattern.sub("…", body)
    return body
