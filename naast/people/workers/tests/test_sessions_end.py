"""Sessions end: after silence, after the longest time, at a new password (ASVS 7.3, 7.4). Nobody learns who has an account."""

import re
from collections.abc import Callable
from datetime import timedelta

import pytest
import time_machine
from django.conf import settings
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from naast.cast.people import CAST, PASSWORD
from naast.people.workers.models import Account
from naast.rights.access.opening import act

Browser = Callable[[str], Client]
HOME = "/team/collegas/"


def after(**time: float) -> time_machine.travel:
    return time_machine.travel(timezone.now() + timedelta(**time), tick=True)


def test_after_half_an_hour_of_silence_one_signs_in_again(browser_of: Browser) -> None:
    browser = browser_of("Sanne")
    assert browser.get(HOME).status_code == 200
    with after(minutes=31):
        answer = browser.get(HOME)
    assert answer.status_code == 302
    assert answer["Location"].startswith("/inloggen/")


def test_whoever_works_on_stays_signed_in(browser_of: Browser) -> None:
    browser = browser_of("Sanne")
    for minutes in (25, 50, 75, 100):
        with after(minutes=minutes):
            assert browser.get(HOME).status_code == 200, f"after {minutes} minutes"


def test_at_the_latest_after_twelve_hours(browser_of: Browser) -> None:
    browser = browser_of("Sanne")
    for minutes in range(0, 12 * 60, 25):
        with after(minutes=minutes):
            assert browser.get(HOME).status_code == 200
    with after(seconds=settings.SESSION_LONGEST + 60):
        assert browser.get(HOME).status_code == 302


def test_what_was_being_written_is_kept_when_the_session_ends(browser_of: Browser) -> None:
    browser = browser_of("Sanne")
    browser.get(HOME)
    session = browser.session
    session["signed_in_at"] -= settings.SESSION_LONGEST + 60
    session.save()
    answer = browser.post("/team/mensen/zoek/", {"name": "Fatma getypt"})
    assert answer.status_code == 403
    assert "Fatma getypt" in answer.content.decode()
    assert browser.get(HOME).status_code == 302


def test_life_is_noted_at_most_once_a_minute(browser_of: Browser) -> None:
    browser = browser_of("Sanne")
    browser.get(HOME)
    before = Session.objects.get(session_key=browser.session.session_key).session_data
    browser.get(HOME)
    assert Session.objects.get(session_key=browser.session.session_key).session_data == before


def test_a_new_password_ends_every_other_session(browser_of: Browser) -> None:
    one, other = browser_of("Sanne"), browser_of("Sanne")
    sent = {"oldpassword": PASSWORD, "password1": "een heel nieuw woord", "password2": "een heel nieuw woord"}
    act(None)  # a test is one transaction: the last request's actor would still act
    assert one.post("/inloggen/password/change/", sent).status_code == 302
    assert one.get(HOME).status_code == 200
    assert other.get(HOME).status_code == 302


@pytest.mark.django_db
@pytest.mark.parametrize("page", ["login/", "password/reset/"])
def test_nobody_learns_whether_an_address_has_an_account(page: str) -> None:
    """The same page and status for somebody and nobody; tokens and the address itself aside."""
    answers = []
    for address in (CAST["Sanne"].email, "niemand@naast.example"):
        sent = {"login": address, "email": address, "password": "een verkeerd woord"}
        answer = Client().post(f"/inloggen/{page}", sent)
        assert "sessionid" not in answer.cookies
        html = re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())
        answers.append((answer.status_code, answer.headers.get("Location"), html.replace(address, "")))
    assert answers[0] == answers[1]


@pytest.mark.django_db
def test_there_is_no_way_to_sign_up() -> None:
    before = Account.objects.count()
    sent = {"email": "ik@naast.example", "password1": "een heel nieuw woord"}
    Client().post("/inloggen/signup/", sent)
    assert Account.objects.count() == before
