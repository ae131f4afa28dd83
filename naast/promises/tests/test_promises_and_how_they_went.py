"""Who will do what by when, and did they: only the promiser says how it went (I5.5)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from naast.cast.people import SCHOOL, key

FATMA, LISA = key("circle Fatma"), key("circle Lisa")
Enter = Callable[[str], Client]


def promise_named(sees: Any, words: str) -> str:
    return str(sees(f"select id from promise where what like '{words}%'")[0]["id"])


def make(client: Client, door: str, circle: object, who: str, what: str, **more: object) -> Any:
    given = {"promiser": str(key(who)), "what": what, "about": str(key("Fatma")), **more}
    return client.post(f"/{door}/{circle}/afspraak/", given)


def test_resident_and_worker_both_promise_and_both_read_it(browser_of: Enter) -> None:
    make(browser_of("Fatma"), "mijn", FATMA, "Fatma", "Ik bel morgen de huisarts.")
    make(browser_of("Sanne"), "team", FATMA, "Sanne", "Ik ga mee.")
    for who, door in (("Fatma", "mijn"), ("Sanne", "team")):
        page = browser_of(who).get(f"/{door}/{FATMA}/").content.decode()
        assert "Ik bel morgen de huisarts." in page
        assert "Ik ga mee." in page


def test_a_click_too_many_writes_one_promise(browser_of: Enter, sees: Any) -> None:
    fatma, once = browser_of("Fatma"), str(key("once"))
    for _ in range(2):
        make(fatma, "mijn", FATMA, "Fatma", "Ik bel de bank.", once=once)
    assert len(sees("select 1 as one from promise where what = 'Ik bel de bank.'")) == 1


def test_only_the_promiser_says_how_it_went(browser_of: Enter, sees: Any) -> None:
    promise = promise_named(sees, "Ik leg de post")
    url = f"/team/{FATMA}/afspraak/{promise}/hoe-ging-het/"
    refused = browser_of("Sanne").post(url, {"result": "kept", "why": ""})
    assert refused.status_code == 409
    assert sees(f"select 1 as one from outcome where promise_id = '{promise}'") == []
    browser_of("Fatma").post(url.replace("/team/", "/mijn/"), {"result": "kept", "why": "Elke dag."})
    assert sees(f"select result from outcome where promise_id = '{promise}'") == [{"result": "kept"}]


def test_not_kept_asks_why_and_keeps_what_was_typed(browser_of: Enter, sees: Any) -> None:
    url = f"/mijn/{FATMA}/afspraak/{promise_named(sees, 'Ik leg de post')}/hoe-ging-het/"
    page = browser_of("Fatma").post(
        url, {"result": "not_kept", "why": "", "anew": "Ik vraag Joop om te helpen."}
    )
    assert page.status_code == 200
    assert "Ik vraag Joop om te helpen." in page.content.decode()


def test_made_anew_is_a_new_promise_that_knows_where_it_came_from(browser_of: Enter, sees: Any) -> None:
    old = promise_named(sees, "Ik zoek uit")
    url = f"/team/{FATMA}/afspraak/{old}/hoe-ging-het/"
    given = {"result": "renewed", "why": "De bank belde niet terug.", "anew": "Ik ga woensdag langs."}
    browser_of("Karim").post(url, given)
    new = sees(f"select what, promiser_name, organisation_id from promise where renews_id = '{old}'")[0]
    assert new["what"] == "Ik ga woensdag langs."
    assert new["promiser_name"] == "Sanne"
    assert new["organisation_id"]


def test_the_day_moves_together_before_it_has_passed_and_not_after(browser_of: Enter, sees: Any) -> None:
    fatma, later = browser_of("Fatma"), (timezone.localdate() + timedelta(days=30)).isoformat()
    going = f"/mijn/{FATMA}/afspraak/{promise_named(sees, 'Ik leg de post')}/hoe-is-het/"
    late = f"/mijn/{FATMA}/afspraak/{promise_named(sees, 'Ik zoek uit')}/hoe-is-het/"
    assert fatma.post(going, {"moved_to": later}).status_code == 302
    assert fatma.post(late, {"moved_to": later}).status_code == 200


def test_what_keeps_somebody_safe_starts_with_who_was_in_the_talk(browser_of: Enter, sees: Any) -> None:
    given = {"about": str(key("Lisa")), "safety": "on"}
    browser_of("Lisa").post(
        f"/mijn/{LISA}/afspraak/", {"promiser": str(key("Lisa")), "what": "Ik doe de deur op slot.", **given}
    )
    sheet = sees(
        "select s.part, s.visible_to from promise p join sheet s on s.id = p.sheet_id where p.what = 'Ik doe de deur op slot.'"
    )[0]
    assert sheet == {"part": 16, "visible_to": [str(key("Lisa"))]}
    assert "op slot" not in browser_of("Sanne").get(f"/team/{LISA}/").content.decode()


def test_lisa_opens_it_to_who_helps_and_ron_still_finds_nothing(browser_of: Enter, sees: Any) -> None:
    promise = promise_named(sees, "Als Ron voor de deur")
    karim = f"/team/{LISA}/"
    assert "bel ik 112" not in browser_of("Karim").get(karim).content.decode()
    browser_of("Lisa").post(f"/mijn/{LISA}/afspraak/{promise}/verder-open/")
    assert "bel ik 112" in browser_of("Karim").get(karim).content.decode()
    assert "bel ik 112" not in browser_of("Ron").get(f"/mijn/{LISA}/").content.decode()
    assert browser_of("Ron").get(f"/mijn/{LISA}/afspraak/{promise}/").status_code == 404


def test_mila_finds_nothing(browser_of: Enter, sees: Any) -> None:
    promise = promise_named(sees, "Ik leg de post")
    for path in ("", f"{promise}/", f"{promise}/hoe-ging-het/"):
        assert browser_of("Mila").get(f"/mijn/{FATMA}/afspraak/{path}").status_code == 404


def test_a_partner_promises_for_their_own_organisation(browser_of: Enter, sees: Any) -> None:
    given = {
        "promiser": str(key("Noor")),
        "what": "Ik zet elke dag een stoel voor Emre klaar.",
        "about": str(key("Fatma")),
    }
    assert browser_of("Noor").post(f"/partner/{FATMA}/afspraak/", given).status_code == 302
    assert "een stoel voor Emre" in browser_of("Fatma").get(f"/mijn/{FATMA}/").content.decode()
    row = sees("select promiser_name, organisation_id from promise where what like 'Ik zet elke dag%'")[0]
    assert row == {"promiser_name": "Noor", "organisation_id": str(key(SCHOOL))}


def test_what_was_said_in_a_talk_is_closed_on_the_page_and_not_in_what_there_was(browser_of: Enter) -> None:
    page = browser_of("Sanne").get(f"/team/{LISA}/").content.decode()
    before, talk = page.split('id="talk"')
    assert "bel ik 112" not in before
    assert talk.index("<details") < talk.index("bel ik 112") < talk.index("</details")
    assert "bel ik 112" not in talk.split('id="was"')[1]
