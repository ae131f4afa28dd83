"""Signing in looks like the rest of the house, and every page of it stands."""

from collections.abc import Callable

import pytest
from django.test import Client

OPEN = ["login/", "password/reset/", "password/reset/done/", "signup/", "inactive/"]
MINE = ["logout/", "password/change/", "2fa/", "reauthenticate/", "email/"]


@pytest.mark.django_db
@pytest.mark.parametrize("page", OPEN)
def test_a_page_for_everybody_is_dressed(client: Client, page: str) -> None:
    html = client.get(f"/inloggen/{page}").content.decode()
    assert '<main id="main"' in html
    assert 'name="csrfmiddlewaretoken"' in html


@pytest.mark.parametrize("page", MINE)
def test_a_page_of_my_account_is_dressed(browser_of: Callable[[str], Client], page: str) -> None:
    html = browser_of("Sanne").get(f"/inloggen/{page}", follow=True).content.decode()
    assert '<main id="main"' in html


@pytest.mark.django_db
def test_wrong_words_are_said_once_and_kindly(client: Client) -> None:
    page = client.post("/inloggen/login/", {"login": "nobody@example.org", "password": "not the right words"})
    html = page.content.decode()
    assert "horen niet bij elkaar" in html
    assert "not the right words" not in html
