"""The pages about people, over HTTP: they work without script, say no with a way forward, and give strangers nothing."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naast.cast.people import CAST, key

TODAY = timezone.localdate().isoformat()
LISA, PIET = f"/team/{key('circle Lisa')}/mensen/", f"/team/{key('circle Piet')}/mensen/"
Browser = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]


def of(circle: str, name: str) -> str:
    return f"{circle}{CAST[name].id}/"


HOME = f"{LISA}huishouden/{key('household de Wit')}/"
PAGES = [
    LISA,
    of(LISA, "Lisa"),
    of(LISA, "Noa"),
    of(LISA, "Lisa") + "naam/",
    of(LISA, "Lisa") + "gegevens/",
    of(LISA, "Lisa") + "bereiken/",
    of(LISA, "Noa") + "gezag/",
    of(LISA, "Lisa") + "vertegenwoordiging/",
    of(LISA, "Lisa") + "dezelfde/",
    of(LISA, "Lisa") + "thuis/",
    HOME,
    HOME + "adres/",
    HOME + "erbij/",
    HOME + "splitsing/",
    "/team/mensen/zoek/",
    "/team/mensen/opgeschreven/",
    of(PIET, "Piet"),
]


@pytest.mark.parametrize("page", PAGES)
def test_a_worker_beside_them_reads_the_page(browser_of: Browser, page: str) -> None:
    answer = browser_of("Sanne").get(page)
    assert answer.status_code == 200
    assert answer.content.count(b"<h1>") == 1


@pytest.mark.parametrize("who", ["Bram", "Mila", "Ron", "Lisa", "Erik"])
@pytest.mark.parametrize("page", PAGES[:2] + PAGES[10:11])
def test_for_everybody_else_there_is_nothing(browser_of: Browser, who: str, page: str) -> None:
    browser = browser_of(who)
    answer = browser.get(page)
    nowhere = browser.get(f"/team/{key('nowhere')}/mensen/")
    assert answer.status_code == nowhere.status_code == 404
    assert b"Lisa" not in answer.content


def test_no_page_names_anybody_in_its_address(browser_of: Browser) -> None:
    assert all(not re.search("lisa|noa|piet|wit", page, re.I) for page in PAGES)
    html = browser_of("Sanne").get(of(LISA, "Lisa")).content.decode()
    addresses = re.findall(r'(?:href|action)="([^"]*)"', html)
    assert not [
        one
        for one in addresses
        if re.search("lisa|ron|06 ?12", one, re.I) and str(CAST["Lisa"].id) not in one
    ]


def test_what_is_not_safe_is_said_in_words(browser_of: Browser) -> None:
    html = browser_of("Sanne").get(of(LISA, "Lisa")).content.decode()
    assert "Ron leest mee" in html
    assert "badge" in html


def test_a_secret_address_shows_only_when_asked_for_and_never_prints(browser_of: Browser) -> None:
    browser = browser_of("Sanne")
    assert "Tarwelaan" not in browser.get(of(LISA, "Lisa")).content.decode()
    html = browser.get(HOME).content.decode()
    folded = re.search(r'<div class="no-print">\s*<details.*?</details>', html, re.S)
    assert folded
    assert "Tarwelaan" in folded.group()
    assert "Tarwelaan" not in html.replace(folded.group(), "")


def test_a_name_is_put_right(browser_of: Browser, sees: Sees) -> None:
    sent = {"called": "Lies", "given_name": "Lisa", "between": "de", "family_name": "Wit"}
    answer = browser_of("Sanne").post(of(LISA, "Lisa") + "naam/", sent, follow=True)
    assert "Lies" in answer.content.decode()
    assert sees(f"select sort_key from person where id = '{CAST['Lisa'].id}'") == [
        {"sort_key": "wit  lisa  de"}
    ]


@pytest.mark.parametrize(
    ("page", "sent"),
    [
        ("naam/", {"called": ""}),
        ("naam/", {"called": "Li\0sa"}),
        ("gegevens/", {"birth_date": "2026-02-31"}),
        ("gegevens/", {"birth_date": "3026-02-01"}),
        ("gegevens/", {"birth_year": "1200"}),
        ("gegevens/", {"languages": "klingon"}),
        ("bereiken/", {"kind": "phone", "value": "bij de buren"}),
        ("bereiken/", {"kind": "pigeon", "value": "06"}),
        ("thuis/", {"since": "vandaag", "others": ["no-uuid"]}),
        ("dezelfde/", {"name": "\0"}),
        ("vertegenwoordiging/", {"who": str(key("nobody"))}),
        ("vertegenwoordiging/", {}),
    ],
)
def test_bad_input_comes_back_with_what_is_needed_and_what_was_typed(
    browser_of: Browser, page: str, sent: dict[str, str]
) -> None:
    answer = browser_of("Sanne").post(of(LISA, "Lisa") + page, sent)
    assert answer.status_code == 200
    html = answer.content.decode()
    assert "aria-invalid" in html or page == "dezelfde/"
    typed = sent.get("value", sent.get("birth_date", ""))
    assert typed in html


def test_a_way_to_reach_somebody_is_added_and_marked(browser_of: Browser, sees: Sees) -> None:
    browser, page = browser_of("Sanne"), of(LISA, "Lisa")
    sent = {"kind": "phone", "value": "06 11 22 33 44", "remark": "werk", "once": str(key("a way"))}
    for _twice in range(2):
        browser.post(page + "bereiken/", sent)
    (way,) = sees("select * from contact_way where digits = '31611223344'")
    for act in ("eerst", "nooit", "veilig", "weg"):
        answer = browser.post(f"{page}bereiken/{way['id']}/{act}/", follow=True)
        assert answer.status_code == 200
    (way,) = sees("select * from contact_way where digits = '31611223344'")
    assert way["until"]
    assert browser.post(f"{page}bereiken/{way['id']}/nooit/").status_code == 404, "it is gone"
    assert browser.get(f"{page}bereiken/{way['id']}/nooit/").status_code == 405


def test_a_household_splits_over_the_web(browser_of: Browser, sees: Sees) -> None:
    lisa, noa = str(CAST["Lisa"].id), str(CAST["Noa"].id)
    sent = {"going": [lisa], "both": [noa], "on": TODAY, "street": "Nieuwstraat", "postcode": "5611aa"}
    answer = browser_of("Sanne").post(HOME + "splitsing/", sent, follow=True)
    assert answer.status_code == 200
    (new,) = sees("select * from household where street = 'Nieuwstraat'")
    assert new["postcode"] == "5611 AA"
    assert new["split_from_id"] == str(key("household de Wit"))


def test_when_everybody_goes_it_is_a_move_and_that_is_said(browser_of: Browser) -> None:
    sent = {"going": [str(CAST["Lisa"].id), str(CAST["Noa"].id)], "on": TODAY, "street": "Nieuwstraat"}
    answer = browser_of("Sanne").post(HOME + "splitsing/", sent)
    assert answer.status_code == 422
    assert "Nieuwstraat" in answer.content.decode(), "nothing typed is lost"


def test_somebody_joins_and_leaves_over_the_web(browser_of: Browser, sees: Sees) -> None:
    browser = browser_of("Sanne")
    browser.post(HOME + "erbij/", {"person": str(CAST["Ron"].id), "since": TODAY})
    (one,) = sees(f"select * from membership where person_id = '{CAST['Ron'].id}' and since = '{TODAY}'")
    page = f"{HOME}weg/{one['id']}/"
    assert browser.get(page).status_code == 200
    browser.post(page, {"on": TODAY})
    assert browser.post(page, {"on": TODAY}).status_code == 409, "it has ended already"


def test_authority_by_somebody_new_is_written_down_and_what_follows_is_said(
    browser_of: Browser, sees: Sees
) -> None:
    sent = {
        "kind": "joint_parents",
        "holders": [str(CAST["Lisa"].id)],
        "name": "Dirk van Dam",
        "born": "1991-05-05",
        "evidence": "register",
        "since": TODAY,
    }
    answer = browser_of("Sanne").post(of(LISA, "Noa") + "gezag/", sent, follow=True)
    assert answer.redirect_chain == [("/team/mensen/opgeschreven/", 302)], "his yes is needed first"
    facts = sees(f"select * from authority where child_id = '{CAST['Noa'].id}' and until is null")
    assert {fact["kind"] for fact in facts} == {"joint_parents"}
    assert sees("select sort_key from person where name = 'Dirk van Dam'") == [{"sort_key": "dam  dirk  van"}]


def test_kind_and_number_of_holders_must_fit(browser_of: Browser) -> None:
    sent = {"kind": "one_parent", "evidence": "said", "since": TODAY}
    answer = browser_of("Sanne").post(of(LISA, "Noa") + "gezag/", sent)
    assert answer.status_code == 200
    assert "aria-invalid" in answer.content.decode()


def choices(html: str, name: str) -> list[str]:
    """What can be chosen under this name, on a page or in a part of one."""
    return re.findall(f'<input type="radio" name="{name}"[^>]* value="([^"]+)"', html)


def test_looking_first_writes_nothing_and_offers_who_is_known(browser_of: Browser, sees: Sees) -> None:
    before = sees("select count(*) from person")
    sent = {"kind": "mentor", "name": "Els IJzerman", "evidence": "court", "since": TODAY, "look": "yes"}
    browser, page = browser_of("Sanne"), of(LISA, "Lisa") + "vertegenwoordiging/"
    html = browser.post(page, sent).content.decode()
    assert str(CAST["Els"].id) in choices(html, "known")
    assert sees("select count(*) from person") == before
    del sent["look"]
    browser.post(page, {**sent, "known": str(CAST["Els"].id)})
    (fact,) = sees(f"select * from representation where person_id = '{CAST['Lisa'].id}'")
    assert fact["representative_id"] == str(CAST["Els"].id), "the one that was known, not a second Els"
    assert sees("select count(*) from person") == before


def test_without_looking_first_the_same_is_asked_after_sending(browser_of: Browser, sees: Sees) -> None:
    before = sees("select count(*) from person")
    sent = {"kind": "mentor", "name": "Els IJzerman", "evidence": "court", "since": TODAY}
    browser, page = browser_of("Sanne"), of(LISA, "Lisa") + "vertegenwoordiging/"
    html = browser.post(page, sent).content.decode()
    assert str(CAST["Els"].id) in choices(html, "known")
    assert "Zeg of het een van deze mensen is." in html
    assert sees("select count(*) from person") == before
    browser.post(page, {**sent, "known": "new"})
    (fact,) = sees(f"select * from representation where person_id = '{CAST['Lisa'].id}'")
    assert fact["representative_id"] != str(CAST["Els"].id), "another Els: that was said"


def test_only_who_was_found_can_be_chosen(browser_of: Browser, sees: Sees) -> None:
    sent = {"kind": "authorised", "name": "Zomaar Iemand", "evidence": "said", "since": TODAY}
    browser_of("Sanne").post(
        of(LISA, "Lisa") + "vertegenwoordiging/", {**sent, "known": str(CAST["Fatma"].id)}
    )
    (fact,) = sees(f"select * from representation where person_id = '{CAST['Lisa'].id}'")
    assert fact["representative_id"] != str(CAST["Fatma"].id)


def test_the_hint_while_typing_is_a_part_and_the_button_a_page(browser_of: Browser) -> None:
    browser, sent = browser_of("Sanne"), {"name": "Fatma Yildiz"}
    part = browser.post("/team/mensen/zoek/", sent, headers={"HX-Request": "true"}).content.decode()
    page = browser.post("/team/mensen/zoek/", sent).content.decode()
    assert part.strip() in page, "what is swapped in equals the fresh page"
    assert f"/team/{key('circle Fatma')}/mensen/{CAST['Fatma'].id}/" in part
    radios = browser.post("/team/mensen/zoek/", {**sent, "choose": "yes"}, headers={"HX-Request": "true"})
    assert 'type="radio"' in radios.content.decode()
    stem = {"stem": "elsewhere", "prefix": "people-1", "people-1-elsewhere": "Fatma Yildiz", "choose": "yes"}
    asked = browser.post("/team/mensen/zoek/", stem, headers={"HX-Request": "true"}).content.decode()
    assert str(CAST["Fatma"].id) in choices(asked, "people-1-elsewhere_known")
    prefixed = browser.post("/team/mensen/zoek/", {"prefix": "people-0", "people-0-name": "Fatma Yildiz"})
    assert "Fatma" in prefixed.content.decode()


def test_what_was_chosen_stays_chosen_and_a_phone_number_counts(browser_of: Browser) -> None:
    """A form that asks a number brings it along; of a form that does not, nothing of it is there."""
    browser, sent = browser_of("Sanne"), {"choose": "yes", "name": "F.", "phone": "06 12 34 56 01"}
    fatma = str(CAST["Fatma"].id)
    hint = browser.post("/team/mensen/zoek/", sent, headers={"HX-Request": "true"}).content.decode()
    assert fatma in choices(hint, "known")
    assert "checked" not in hint
    chosen = {**sent, "known": fatma}
    again = browser.post("/team/mensen/zoek/", chosen, headers={"HX-Request": "true"}).content.decode()
    assert re.search(f'<input[^>]*value="{fatma}"[^>]*checked', again)


def test_another_team_learns_only_that_there_is_somebody(browser_of: Browser) -> None:
    html = browser_of("Bram").post("/team/mensen/zoek/", {"name": "Fatma Yildiz"}).content.decode()
    shown = html.replace("Fatma Yildiz", "")
    assert "Fatma" not in shown
    assert str(CAST["Fatma"].id) not in shown
    assert 'id="found"' in shown
