"""The public pages: what this is, whom to call, what is written down and why."""

from collections.abc import Callable

import pytest
from django.test import Client

from naast.rights.support.addresses import load_addresses
from naast.rights.support.models import SupportAddress
from tests.page import Page

PAGES = ["/", "/privacy/", "/toegankelijkheid/", "/uitnodiging/", "/link/"]


def text(url: str) -> str:
    answer = Client().get(url)
    assert answer.status_code == 200
    return Page(answer.content.decode()).text


def test_whom_to_call_in_danger_stands_first(db: None) -> None:
    page = text("/")
    assert page.index("112") < page.index("Veilig Thuis") < page.index("Zo bereik je het team")
    for number in ("0800-2000", "0800-0113", "0800-0432"):
        assert number in page


def test_the_numbers_are_data(db: None) -> None:
    assert {one.kind for one in SupportAddress.objects.all()} == set(SupportAddress.Kind)
    assert SupportAddress.objects.get(pk="veilig-thuis").dial == "08002000"
    assert load_addresses.__doc__


def test_help_beside_the_team_is_no_danger_number_and_no_team(db: None) -> None:
    beside = text("/").split("Hulp naast het team")[1]
    assert "Jeugdstem" in beside
    assert "112" not in beside.split("Nu in gevaar")[0]


def test_the_register_is_open_to_everybody_in_words(db: None) -> None:
    page = text("/privacy/")
    assert "Naast iemand staan: samen hopen, plannen, afspreken en doen" in page
    assert "Jeugdwet 7.3.4" in page
    assert "Managers, ambtenaren en beheerders lezen niets over mensen." in page


@pytest.mark.parametrize("page", ["/", "/privacy/", "/vraag/"])
def test_who_worries_about_another_finds_the_page_for_that(db: None, page: str) -> None:
    assert "/vraag/zorg/" in Page(Client().get(page).text).links


def test_each_code_finds_its_own_door(db: None) -> None:
    assert "/vraag/zorg/terug/" in Page(Client().get("/vraag/terug/").text).links


@pytest.mark.parametrize("page", PAGES)
def test_a_way_out_and_no_traces(db: None, page: str) -> None:
    answer = Client().get(page)
    assert "data-exit" in answer.content.decode()
    assert "script-src 'self'" in answer["Content-Security-Policy"]


def test_onward_leads_each_to_their_own_door(browser_of: Callable[[str], Client]) -> None:
    for who, home in {
        "Fatma": "/mijn/",
        "Sanne": "/team/",
        "Ans": "/team/",
        "Noor": "/partner/",
        "Erik": "/mijn/",
    }.items():
        assert browser_of(who).get("/verder/")["Location"] == home
    assert Client().get("/verder/")["Location"].startswith("/inloggen/login/")


def test_machines_get_short_answers(db: None, django_assert_num_queries: Callable[[int], object]) -> None:
    with django_assert_num_queries(0):
        assert Client().get("/healthz").content == b"ok\n"
    assert Client().get("/readyz").content == b"ready\n"
    told = Client().get("/.well-known/security.txt").content.decode()
    assert told.startswith("Contact: ")
    assert "Expires: 20" in told


@pytest.mark.parametrize("page", [*PAGES[:3], "/healthz", "/readyz"])
def test_they_are_for_reading(db: None, page: str) -> None:
    assert Client().post(page).status_code == 405
