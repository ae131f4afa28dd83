"""The pages of signing in: to whom they open, and that none of them lets anybody further than they were."""

import re

import pytest

from naast.cast.people import PASSWORD
from naast.people.workers.models import Account
from tests.page import Page
from tests.visitor import Visitor

from .knocking import heard
from .routes import ANYBODY, SIGN_IN

BLANKS = re.compile(r"\(\?P<\w+>(?:[^()]|\([^()]*\))*\)")
CLOSED = {"/team/": "second factor", "/mijn/": "200", "/partner/": "nothing"}


def path_of(pattern: str) -> str:
    """With something in its blanks that was never given out."""
    return "/" + BLANKS.sub("abc", pattern.replace("^", "").replace("$", ""))


@pytest.mark.parametrize("pattern", SIGN_IN)
def test_who_is_not_signed_in(pattern: str, db: None) -> None:
    response = Visitor().get(path_of(pattern))
    if SIGN_IN[pattern] == ANYBODY:
        assert response.status_code == 200 or response.headers.get("Location") == "/"
    else:
        assert heard(response) == "sign in"


@pytest.mark.parametrize("pattern", SIGN_IN)
def test_a_password_alone_gets_no_further_by_any_of_them(pattern: str, db: None) -> None:
    """Whatever a worker without second factor opens there, the team's door stays closed."""
    worker = Visitor("Sanne", second_factor=False)
    assert worker.get(path_of(pattern)).status_code in (200, 302, 404)
    for door, due in CLOSED.items():
        assert heard(worker.get(door)) == due, door


def test_nobody_signs_up(db: None) -> None:
    before = Account.objects.count()
    answer = Visitor().post(
        "/inloggen/signup/", {"email": "vreemd@post.example", "password1": "een-lang-wachtwoord-1"}
    )
    assert answer.status_code < 500
    assert Account.objects.count() == before


def test_an_address_that_is_known_and_one_that_is_not_read_the_same(db: None) -> None:
    """Wrong password, and forgotten: nobody learns who has an account."""
    for page, fields in (
        ("/inloggen/login/", {"password": "niet-het-goede-woord"}),
        ("/inloggen/password/reset/", {}),
    ):
        answers = []
        for address in ("fatma@naast.example", "niemand@naast.example"):
            field = "login" if "login" in Visitor().page(page).forms[-1].fields else "email"
            answer = Visitor().post(page, {field: address, **fields})
            answers.append((answer.status_code, answer.headers.get("Location"), Page(answer.text).text))
        assert answers[0] == answers[1], page


def test_a_worker_with_a_password_is_sent_to_the_second_factor(db: None) -> None:
    worker = Visitor()
    worker.post("/inloggen/login/", {"login": "sanne@naast.example", "password": PASSWORD})
    assert heard(worker.get("/team/")) == "second factor"
