"""Every address, with what should not stand in it: the same 404 as for what does not exist, or a page; never a 500."""

from typing import Any
from uuid import UUID

import pytest

from naast.cast.people import key
from tests.doors.blanks import BLANK
from tests.doors.knocking import as_read, difference
from tests.doors.routes import ROUTES
from tests.visitor import Visitor

NO_KEYS = {
    "nothing has this key": "00000000-0000-4000-8000-000000000000",
    "no key": "geen-sleutel",
    "a key too short": str(key("circle Fatma"))[:-1],
    "a key too long": str(key("circle Fatma")) + "0",
    "NUL": "%00",
    "no UTF-8": "%FF%FE",
    "a lone surrogate": "%ED%A0%80",
    "right to left": "%E2%80%AE%D9%81",
    "the floor above": "..%2f..%2fetc",
    "very long": "a" * 6000,
    "markup": "%3Cscript%3E",
    "a number": "1",
    "signs of SQL": "'%20OR%201=1--",
}
QUERIES = ("page", "tot", "alles", "next", "q")
NO_ANSWERS = (
    "",
    "-1",
    "0",
    "9" * 40,
    "1e9",
    "abc",
    "%00",
    "%FF",
    "2026-02-31",
    "0000-00-00",
    "99999-01-01",
    "0001-01-01",
    "٣",
    "a" * 5000,
)
WITH_KEYS = [pattern for pattern, route in ROUTES.items() if "<" in pattern and route.answers == 200]
FINE = {200, 302, 404, 405, 400, 403, 409, 422}


@pytest.fixture
def visitors(db: None) -> dict[str, Visitor]:
    """Somebody who may come in at each door."""
    return {"team/": Visitor("Sanne"), "mijn/": Visitor("Fatma"), "partner/": Visitor("Noor"), "": Visitor()}


def who_comes_in(pattern: str, visitors: dict[str, Visitor]) -> Visitor:
    return next(visitor for door, visitor in visitors.items() if pattern.startswith(door))


@pytest.mark.parametrize("what", NO_KEYS)
def test_what_is_no_key_is_the_same_404(what: str, visitors: dict[str, Visitor]) -> None:
    wrong, plain = [], {}
    for pattern in WITH_KEYS:
        visitor = who_comes_in(pattern, visitors)
        response = visitor.get("/" + BLANK.sub(NO_KEYS[what], pattern))
        if id(visitor) not in plain:
            plain[id(visitor)] = as_read(visitor.get("/dit/bestaat/niet/"))
        if response.status_code != 404:
            wrong.append(f"{pattern}: {response.status_code}")
        elif as_read(response) != plain[id(visitor)]:
            wrong.append(f"{pattern}: {difference(as_read(response), plain[id(visitor)])}")
    assert not wrong, "\n".join(wrong)


def test_a_key_in_capitals_is_the_same_key_or_none(visitors: dict[str, Visitor]) -> None:
    answers = {
        visitors["mijn/"].get(f"/mijn/{spelt}/").status_code for spelt in spellings(key("circle Fatma"))
    }
    assert answers <= {200, 404}


def spellings(one: UUID) -> list[str]:
    return [str(one).upper(), one.hex, f"{{{one}}}", f"urn:uuid:{one}"]


@pytest.mark.parametrize("answer", NO_ANSWERS, ids=lambda answer: answer[:20])
def test_what_is_asked_behind_the_question_mark(answer: str, visitors: dict[str, Visitor]) -> None:
    asked, wrong = "&".join(f"{query}={answer}" for query in QUERIES), []
    for pattern in ROUTES:
        visitor, path = who_comes_in(pattern, visitors), "/" + BLANK.sub(str(key("circle Fatma")), pattern)
        status = visitor.get(f"{path}?{asked}").status_code
        if status not in FINE:
            wrong.append(f"{path}: {status}")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("method", ["PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "TRACE", "PROPFIND"])
def test_another_method_breaks_nothing(method: str, visitors: dict[str, Visitor], sees: Any) -> None:
    hopes = sees("SELECT count(*) AS n FROM hope")
    for pattern in ROUTES:
        visitor, path = who_comes_in(pattern, visitors), "/" + BLANK.sub(str(key("circle Fatma")), pattern)
        visitor._forget()
        response = visitor.client.generic(method, path)
        assert response.status_code in FINE, f"{method} {path}: {response.status_code}"
    assert sees("SELECT count(*) AS n FROM hope") == hopes


@pytest.mark.parametrize(
    "header", ["accept-language", "cookie", "referer", "hx-request", "x-forwarded-for", "sec-fetch-site"]
)
def test_a_strange_header_breaks_nothing(header: str, visitors: dict[str, Visitor]) -> None:
    for strange in (
        "\x00",
        "a" * 8000,
        "sessionid=; csrftoken=",
        "xx-XX;q=nan",
        "http://[::1",
        "ÿþ",
        "tlh;q=9e999",
    ):
        for path in ("/", "/mijn/", f"/mijn/{key('circle Fatma')}/"):
            response = visitors["mijn/"].get(path, **{header: strange})
            assert response.status_code in FINE, (
                f"{header}: {strange[:20]!r} at {path}: {response.status_code}"
            )
