"""Two records of one person, in two circles: linked and loosened by who helps both; for everybody else there is no link."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import CAST, key
from tests.doors.changes import copied

Browser = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]
LISA, PIET = key("circle Lisa"), key("circle Piet")


def of(circle: object, name: str) -> str:
    return f"/team/{circle}/mensen/{CAST[name].id}/"


def read(client: Client, path: str) -> str:
    """A page, without what differs at every drawing."""
    html = client.get(path).content.decode()
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"|nonce="[^"]+"', "", html)


@pytest.fixture
def link(browser_of: Browser, sees: Sees) -> str:
    """Sanne stands beside Lisa and beside Piet, and links them."""
    sent = {"name": "Piet", "other": str(CAST["Piet"].id)}
    browser_of("Sanne").post(of(LISA, "Lisa") + "dezelfde/", sent)
    (one,) = sees("select * from same_person")
    return str(one["id"])


@pytest.fixture
def karim(browser_of: Browser, link: str) -> Client:
    """He stood beside both; Piet's mentor let him go, so now beside Lisa alone."""
    browser_of("Els").post(f"/mijn/{PIET}/wie/{key('Karim')}/weigering/", {"words": ""})
    assert browser_of("Karim").get(f"/team/{PIET}/").status_code == 404
    return browser_of("Karim")


@pytest.mark.parametrize(
    ("here", "who", "there", "other"), [(LISA, "Lisa", PIET, "Piet"), (PIET, "Piet", LISA, "Lisa")]
)
@pytest.mark.parametrize("page", ["", "dezelfde/"])
def test_who_helps_both_reads_it_on_the_page_of_each(
    browser_of: Browser, link: str, here: object, who: str, there: object, other: str, page: str
) -> None:
    browser = browser_of("Sanne")
    html = read(browser, of(here, who) + page)
    assert f'href="{of(there, other)}"' in html
    assert f"{link}/los/" in html
    assert browser.get(of(there, other)).status_code == 200


@pytest.mark.parametrize(("here", "who"), [(LISA, "Lisa"), (PIET, "Piet")])
def test_it_is_undone_there_and_can_be_linked_again(
    browser_of: Browser, link: str, sees: Sees, here: object, who: str
) -> None:
    browser, page = browser_of("Sanne"), of(here, who)
    assert browser.post(f"{page}dezelfde/{link}/los/")["Location"] == page
    (ended,) = sees("select * from same_person")
    assert ended["until"], "ended, and kept"
    assert ended["ended_by"] == str(CAST["Sanne"].id)
    assert link not in read(browser, page)
    assert browser.post(f"{page}dezelfde/{link}/los/").status_code == 404, "it is gone"
    browser.post(of(LISA, "Lisa") + "dezelfde/", {"name": "Piet", "other": str(CAST["Piet"].id)})
    assert len(sees("select 1 as one from same_person where until is null")) == 1


def test_the_second_circle_opens_by_a_look_of_its_contact_alone(
    browser_of: Browser, link: str, sees: Sees
) -> None:
    looks = f"select * from look where circle_id = '{PIET}' order by at"
    before = len(sees(looks))
    read(browser_of("Sanne"), of(LISA, "Lisa"))
    (look,) = sees(looks)[before:]
    assert (look["purpose"], look["parts"], look["actor"]) == ("find", 1, str(CAST["Sanne"].id))
    browser_of("Sanne").post(f"{of(LISA, 'Lisa')}dezelfde/{link}/los/")
    before = len(sees(looks))
    read(browser_of("Sanne"), of(LISA, "Lisa"))
    assert len(sees(looks)) == before, "without a link nothing is opened"


def test_the_other_circle_leaves_nothing_else_on_the_page(browser_of: Browser, link: str, sees: Sees) -> None:
    """Whom Lisa decides for is told of her own circle alone, and every way leads somewhere."""
    browser = browser_of("Sanne")
    html = read(browser, of(PIET, "Piet"))
    assert str(CAST["Noa"].id) not in html
    for path in re.findall(r'href="(/team/[^"]+)"', html):
        assert browser.get(path).status_code == 200, path


def test_who_helps_only_one_finds_no_trace(karim: Client, link: str, browser_of: Browser, sees: Sees) -> None:
    """Not in a page, an address, a look; the same pages as when the link is gone."""
    pages = [of(LISA, "Lisa"), of(LISA, "Lisa") + "dezelfde/"]
    looks = f"select count(*) from look where circle_id = '{PIET}'"
    before = sees(looks)
    with_link = [read(karim, page) for page in pages]
    assert all(link not in html and str(CAST["Piet"].id) not in html for html in with_link)
    nothing = karim.post(f"{of(LISA, 'Lisa')}dezelfde/{key('nowhere')}/los/")
    answer = karim.post(f"{of(LISA, 'Lisa')}dezelfde/{link}/los/")
    assert (answer.status_code, len(answer.content)) == (nothing.status_code, len(nothing.content))
    assert answer.status_code == 404
    assert sees(looks) == before
    browser_of("Sanne").post(f"{of(LISA, 'Lisa')}dezelfde/{link}/los/")
    karim = browser_of("Karim")
    assert [read(karim, page) for page in pages] == with_link


def test_who_took_the_yes_back_takes_the_link_along(browser_of: Browser, link: str, sees: Sees) -> None:
    """Piet's file is at rest: on Lisa's page nothing leads to it any more."""
    his = f"circle_id = '{PIET}' and kind = 'help' and giver_id = '{key('Piet')}'"
    withdrawn = copied("consent", his, answer="'withdrawn'", parts="0", since="rules.now()")
    sees(f"select rules.test_does($${withdrawn}$$)::text as x")
    html = read(browser_of("Sanne"), of(LISA, "Lisa"))
    assert link not in html
    assert str(CAST["Piet"].id) not in html


@pytest.mark.parametrize("who", ["Lisa", "Piet", "Ron", "Bram", "Mila"])
def test_nobody_else_comes_to_loosen_it(browser_of: Browser, link: str, who: str, sees: Sees) -> None:
    assert browser_of(who).post(f"{of(LISA, 'Lisa')}dezelfde/{link}/los/").status_code == 404
    assert sees("select until from same_person") == [{"until": None}]


def test_only_whom_one_reaches_can_be_linked(browser_of: Browser, sees: Sees) -> None:
    sent = {"name": "Piet", "other": str(CAST["Mila"].id)}
    assert browser_of("Sanne").post(of(LISA, "Lisa") + "dezelfde/", sent).status_code == 404
    assert sees("select 1 as one from same_person") == []
