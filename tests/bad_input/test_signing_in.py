"""The forms of signing in, given what they should not be given: a sentence, or the same answer as to anybody; never a 500."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.totp.internal.auth import TOTP
from django.core import mail
from django.core.cache import cache

from naast.cast.people import CAST, PASSWORD
from naast.people.workers.models import Account
from tests.page import Page
from tests.visitor import Visitor

from .asked import OF_THE_HOUSE, Asked
from .bad import NUL, bad_answers
from .test_forms import A_PAGE, WENT_ON, bodies, posted, says_something

SECRET = "JBSWY3DPEHPK3PXP"
NEW = "/inloggen/password/reset/key/"
TOO_OFTEN = {429}


def nobody() -> Visitor:
    return Visitor()


def fatma() -> Visitor:
    """Signed in with her password, just now."""
    visitor = Visitor()
    visitor.post("/inloggen/login/", {"login": CAST["Fatma"].email, "password": PASSWORD})
    return visitor


def about_to_connect_an_app() -> Visitor:
    """She said once more that it is she."""
    visitor = fatma()
    visitor.post("/inloggen/reauthenticate/", {"password": PASSWORD})
    return visitor


def with_her_link() -> Visitor:
    """She forgot her password."""
    visitor = Visitor()
    visitor.post("/inloggen/password/reset/", {"email": CAST["Fatma"].email})
    return visitor


def asked_for_a_code() -> Visitor:
    """A worker whose app is connected, after the password."""
    TOTP.activate(Account.objects.get(email=CAST["Sanne"].email), SECRET)
    visitor = Visitor()
    visitor.post("/inloggen/login/", {"login": CAST["Sanne"].email, "password": PASSWORD})
    return visitor


FORMS: dict[str, Callable[[], Visitor]] = {
    "/inloggen/login/": nobody,
    "/inloggen/password/reset/": nobody,
    NEW: with_her_link,
    "/inloggen/password/change/": fatma,
    "/inloggen/reauthenticate/": fatma,
    "/inloggen/2fa/totp/activate/": about_to_connect_an_app,
    "/inloggen/2fa/authenticate/": asked_for_a_code,
}
EACH = pytest.mark.parametrize("path", FORMS)


def form_at(path: str) -> Asked:
    """The form there, without those of the house itself."""
    visitor = FORMS[path]()
    path = link_of(visitor) if path == NEW else path
    forms = [one for one in visitor.page(path).forms if one.method == "post"]
    ours = [one for one in forms if not one.action.startswith(OF_THE_HOUSE) and one.fields]
    return Asked(
        visitor, path, next(one for one in ours if any(field.is_typed for field in one.fields.values()))
    )


def link_of(visitor: Visitor) -> str:
    """Without the key in it: allauth leads on from the link in the mail, and keeps the key in the session."""
    link = re.findall(rf"{NEW}\S+", mail.outbox[-1].body)[0]
    return str(visitor.get(link).headers["Location"])


@EACH
def test_every_bad_answer_gets_a_sentence(path: str, db: None) -> None:
    asked, wrong = form_at(path), []
    for one in asked.form.fields.values():
        for bad in bad_answers(one):
            cache.clear()  # how often somebody may try is another test
            wrong += faults(asked, f"{one.name}={bad[:30]!r}", asked.send(**{one.name: bad}))
    assert not wrong, "\n".join(wrong)


@EACH
def test_what_is_no_text_at_all(path: str, db: None) -> None:
    """Bytes that are no UTF-8, ten megabytes, too many fields, a broken envelope, nothing."""
    asked, wrong = form_at(path), []
    for what, (body, kind) in bodies(asked).items():
        cache.clear()
        wrong += faults(asked, what, posted(asked, body, kind))
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("bad", [NUL, "👩‍👩‍👧‍👦 Roos 🌹", "\u202eفاطمة\u202c", "a" * 5000])
def test_a_strange_password_is_told_as_any_wrong_one(bad: str, db: None) -> None:
    """Nothing of an account can be told from it, neither of one that is there nor of one that is not."""
    told = [answer(address, bad) for address in (CAST["Fatma"].email, "niemand@post.example")]
    assert told[0] == told[1]
    assert answer(CAST["Fatma"].email, "niet het goede") == answer("niemand@post.example", "niet het goede")


def answer(address: str, password: str) -> tuple[int, str]:
    said = Visitor().post("/inloggen/login/", {"login": address, "password": password})
    return said.status_code, Page(said.text).text.replace(address, "…")


def test_after_too_many_tries_a_sentence_says_so(db: None) -> None:
    cache.clear()
    said = [
        Visitor().post("/inloggen/login/", {"login": CAST["Fatma"].email, "password": "mis"})
        for _ in range(25)
    ]
    cache.clear()
    assert {one.status_code for one in said} <= A_PAGE | TOO_OFTEN
    assert all(says_something(one) for one in said)


def faults(asked: Asked, what: str, response: Any) -> list[str]:
    if response.status_code not in A_PAGE | WENT_ON:
        return [f"{asked}: {what}: {response.status_code}"]
    if response.status_code not in WENT_ON and not says_something(response):
        return [f"{asked}: {what}: {response.status_code} without a sentence"]
    return []
