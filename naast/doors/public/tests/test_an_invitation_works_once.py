"""A resident comes in by an invitation handed over in person: signs, six figures, then an own password."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import key
from naast.rights.access.opening import act

JOOP, FATMA, LISA = key("circle Joop"), key("circle Fatma"), key("circle Lisa")
MINE = {"email": "Joop.vdBerg@post.example", "password": "vier woorden op een rij"}
Enter = Callable[[str], Client]


@pytest.fixture
def paper(browser_of: Enter, sees: Any) -> Callable[[], dict[str, str]]:
    """Sanne makes an invitation for Joop, who has no account yet."""
    sees(f"select rules.test_does($$delete from account where person_id = '{key('Joop')}'$$)::text as x")

    def make() -> dict[str, str]:
        answer = browser_of("Sanne").post(f"/team/{JOOP}/uitnodiging/{key('Joop')}/")
        assert answer.status_code == 200
        signs, figures = re.findall(r'<span class="secret" dir="ltr">([^<]+)</span>', answer.content.decode())
        return {"secret": signs, "code": figures}

    return make


def use(client: Client, paper: dict[str, str]) -> Any:
    assert client.post("/uitnodiging/", paper)["Location"] == "account/"
    return client.post("/uitnodiging/account/", MINE)


def test_joop_gets_his_own_account_and_lands_on_his_page(paper: Any, db: None) -> None:
    joop = Client()
    answer = use(joop, paper())
    assert answer["Location"] == "/mijn/"
    assert "Joop" in joop.get("/mijn/").content.decode()
    act(None)  # a test is one transaction: Joop would still act
    again = Client()
    again.post("/inloggen/login/", {"login": MINE["email"].lower(), "password": MINE["password"]})
    assert again.get("/mijn/").status_code == 200


def test_however_it_is_typed(paper: Any) -> None:
    given = paper()
    typed = {
        "secret": given["secret"].lower().replace("-", " ").replace("0", "o").replace("1", "l"),
        "code": f"{given['code'][:3]} {given['code'][3:]}",
    }
    assert Client().post("/uitnodiging/", typed).status_code == 302


def test_it_works_once(paper: Any) -> None:
    given = paper()
    use(Client(), given)
    assert Client().post("/uitnodiging/", given).status_code == 404


def test_two_tabs_make_one_account(paper: Any, sees: Any) -> None:
    given, joop = paper(), Client()
    joop.post("/uitnodiging/", given)
    assert joop.post("/uitnodiging/account/", MINE).status_code == 302
    joop.post("/uitnodiging/account/", {**MINE, "email": "nog@een.example"})
    assert len(sees(f"select 1 as one from account where person_id = '{key('Joop')}'")) == 1


def test_the_first_browser_is_the_only_one(paper: Any) -> None:
    given = paper()
    assert Client().post("/uitnodiging/", given).status_code == 302
    assert Client().post("/uitnodiging/", given).status_code == 404


def test_after_seven_days_it_opens_nothing(paper: Any, sees: Any) -> None:
    given = paper()
    sees("select set_config('naast.test_clock', '7 days 1 minute', true) as clock")
    assert Client().post("/uitnodiging/", given).status_code == 404


def test_a_new_one_ends_the_earlier(paper: Any) -> None:
    earlier, later = paper(), paper()
    assert Client().post("/uitnodiging/", earlier).status_code == 404
    assert Client().post("/uitnodiging/", later).status_code == 302


def test_without_the_signs_the_second_page_is_closed(paper: Any, db: None) -> None:
    assert Client().get("/uitnodiging/account/").status_code == 404
    joop = Client()
    joop.post("/uitnodiging/", paper())
    stolen = Client()
    stolen.cookies["uitnodiging"] = joop.cookies["uitnodiging"].value
    assert stolen.get("/uitnodiging/account/").status_code == 404, "another browser"


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"password": "kort"}, "twaalf tekens"),
        ({"email": "geen adres"}, "e-mailadres"),
        ({"email": "FATMA@naast.example"}, "Kies een ander."),
    ],
)
def test_what_cannot_be_is_said_and_the_invitation_stays(
    paper: Any, changed: dict[str, str], said: str
) -> None:
    joop = Client()
    joop.post("/uitnodiging/", paper())
    answer = joop.post("/uitnodiging/account/", {**MINE, **changed})
    assert answer.status_code == 200
    assert said in answer.content.decode()
    assert MINE["password"] not in answer.content.decode()
    assert joop.post("/uitnodiging/account/", MINE).status_code == 302


def test_the_secret_is_kept_nowhere(paper: Any, sees: Any) -> None:
    given = paper()
    kept = sees("select * from bearer")[0]
    assert given["secret"] not in str(kept)
    assert given["code"] not in str(kept)
    assert len(bytes.fromhex(kept["secret_hash"].removeprefix("\\x"))) == 32


def test_the_square_carries_the_signs_where_no_server_sees_them(browser_of: Enter, paper: Any) -> None:
    paper()
    page = browser_of("Sanne").post(f"/team/{JOOP}/uitnodiging/{key('Joop')}/")
    assert 'src="data:image/svg+xml' in page.content.decode()
    assert page["Cache-Control"] == "no-store"


def test_in_the_demo_the_paper_is_among_joops_post(paper: Any, settings: Any, tmp_path: Path) -> None:
    settings.DEMO_POST, settings.HANDED_OVER = tmp_path, "naast.doors.public.demo_post.send_letter"
    given = paper()
    page = Client().get("/demo/post/").content.decode()
    assert given["secret"] in page
    assert given["code"] in page


def test_who_has_an_account_or_is_two_years_old_gets_none(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    assert sanne.post(f"/team/{FATMA}/uitnodiging/{key('Fatma')}/").status_code == 409
    assert sanne.post(f"/team/{LISA}/uitnodiging/{key('Noa')}/").status_code == 409


def test_only_for_people_one_may_reach(browser_of: Enter) -> None:
    for who, circle, whom in [
        ("Sanne", FATMA, "Mila"),
        ("Ans", FATMA, "Fatma"),
        ("Bram", JOOP, "Joop"),
        ("Karim", JOOP, "Joop"),
    ]:
        assert browser_of(who).post(f"/team/{circle}/uitnodiging/{key(whom)}/").status_code == 404
