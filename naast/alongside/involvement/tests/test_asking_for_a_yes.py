"""Who takes part is written down; whose yes is needed follows; nothing else can be written before it (I1.2, I6.1)."""

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naast.cast.people import key
from tests.page import Page

Enter = Callable[[str], Client]
THIS_YEAR = timezone.localdate().year
STAYED = "Wie gezag heeft over een kind, stond al opgeschreven. Dat is zo gebleven."


def begin(client: Client, people: list[dict[str, object]], **more: object) -> Any:
    given: dict[str, object] = {"people-TOTAL_FORMS": str(len(people)), "people-INITIAL_FORMS": "0"}
    for number, person in enumerate(people):
        given |= {f"people-{number}-{field}": value for field, value in person.items()}
    page = client.get("/team/nieuw/").content.decode()
    stand_in = re.findall(r'<option value="([^"]+)"[^>]*>\s*Karim', page)[0]
    return client.post("/team/nieuw/", {**given, "stand_in": stand_in, **more})


def test_two_adults_and_a_child_and_everybodys_yes(browser_of: Enter, sees: Any) -> None:
    sanne = browser_of("Sanne")
    child = {"name": "Sem Vos", "born": date(THIS_YEAR - 5, 1, 1).isoformat(), "under": ["1", "2"]}
    started = begin(sanne, [{"name": "Ilse Vos"}, {"name": "Daan Vos"}, child])
    assert started.status_code == 302
    page = sanne.get(started["Location"]).content.decode()
    givers = re.findall(r'name="says_([0-9a-f-]+)"', page)
    assert len(set(givers)) == 2  # each parent speaks for themselves and for Sem
    answers = {f"says_{giver}": "yes" for giver in givers}
    sanne.post(started["Location"], {**answers, "explained": "Dat het mag stoppen."})
    circle = started["Location"].split("/")[2]
    about = sees(f"select distinct about from access where circle_id = '{circle}' and ground = 'help'")
    assert len(about) == 3


def test_before_the_yes_nothing_else_can_be_written(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    home = begin(sanne, [{"name": "Ilse Vos"}])["Location"].removesuffix("ja/")
    page = sanne.get(f"{home}hoop/").content.decode()
    assert "<textarea" not in page


def test_a_child_whose_parents_are_not_named_asks_a_human(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    started = begin(sanne, [{"name": "Sem Vos", "born": date(THIS_YEAR - 5, 1, 1).isoformat()}])
    page = sanne.get(started["Location"]).content.decode()
    assert "says_" not in page
    assert "uitzondering/" in page


def test_somebody_known_already_is_asked_about_before_a_second_record_is_made(
    browser_of: Enter, sees: Any
) -> None:
    sanne = browser_of("Sanne")
    asked = begin(sanne, [{"name": "Fatma Yildiz"}])
    assert asked.status_code == 200
    assert str(key("Fatma")) in asked.content.decode()
    begin(sanne, [{"name": "Fatma Yildiz", "known": str(key("Fatma"))}])
    assert len(sees(f"select 1 as one from participant where person_id = '{key('Fatma')}'")) == 2


def test_authority_elsewhere_is_looked_for_before_it_is_written_down(browser_of: Enter, sees: Any) -> None:
    sanne, els = browser_of("Sanne"), str(key("Els"))
    child = {"name": "Sem Vos", "born": date(THIS_YEAR - 5, 1, 1).isoformat(), "under": ["1"]}
    people = [{"name": "Ilse Vos"}, {**child, "elsewhere": "Els IJzerman"}]
    before = sees("select count(*) from person")
    asked = begin(sanne, people)
    assert asked.status_code == 200
    assert (
        els
        in Page(asked.content.decode())
        .form("people-1-elsewhere_known")
        .fields["people-1-elsewhere_known"]
        .choices
    )
    assert sees("select count(*) from person") == before, "nothing is written before it is said who it is"
    people[1]["elsewhere_known"] = els
    assert begin(sanne, people).status_code == 302
    assert els in {fact["holder_id"] for fact in authority_over("Sem", sees)}
    assert len(sees("select 1 as one from person where family_name = 'IJzerman' and given_name = 'Els'")) == 1


def test_the_same_name_elsewhere_with_two_children_is_written_down_once(browser_of: Enter, sees: Any) -> None:
    child = {"born": date(THIS_YEAR - 5, 1, 1).isoformat(), "under": ["1"], "elsewhere": "Daan Vos"}
    people = [{"name": "Ilse Vos"}, {"name": "Sem Vos", **child}, {"name": "Bo Vos", **child}]
    assert begin(browser_of("Sanne"), people).status_code == 302
    assert len(sees("select 1 as one from person where name = 'Daan Vos'")) == 1
    assert len(authority_over("Sem", sees)) == len(authority_over("Bo", sees)) == 2


def test_what_is_on_record_about_authority_is_not_overruled_by_a_tick(browser_of: Enter, sees: Any) -> None:
    """Noa is known: that Lisa has authority is on record, and stays as it was."""
    before, noa = authority_over("Noa", sees), {"name": "Noa de Wit", "known": str(key("Noa"))}
    assert before
    people = [{"name": "Ilse Vos"}, {**noa, "under": ["1"]}]
    sanne = browser_of("Sanne")
    asked = begin(sanne, people)
    assert asked.status_code == 302
    assert authority_over("Noa", sees) == before
    assert STAYED in sanne.get(asked["Location"]).content.decode(), "and it is said"
    on = asked["Location"].replace("/ja/", f"/mensen/{key('Noa')}/")
    assert sanne.get(on + "gezag/").status_code == 200, "there it can be changed"


@pytest.mark.parametrize(
    "child",
    [
        {"name": "Noa de Wit", "known": str(key("Noa"))},
        {"name": "Sem Vos", "born": f"{THIS_YEAR - 5}-01-01", "under": ["1"]},
    ],
    ids=["nothing was ticked", "nothing was on record"],
)
def test_nothing_is_said_where_nothing_stayed(browser_of: Enter, child: dict[str, Any]) -> None:
    sanne = browser_of("Sanne")
    asked = begin(sanne, [{"name": "Ilse Vos"}, child])
    assert STAYED not in sanne.get(asked["Location"]).content.decode()


def authority_over(given: str, sees: Any) -> list[dict[str, Any]]:
    over = (
        "select a.holder_id, a.kind, a.evidence, a.until from authority a join person p on p.id = a.child_id"
    )
    found: list[dict[str, Any]] = sees(f"{over} where p.given_name = '{given}' order by a.holder_id")
    return found


def test_nobody_named_and_impossible_birth_dates_keep_what_was_typed(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    assert begin(sanne, [{"name": ""}]).status_code == 200
    page = begin(sanne, [{"name": "Ilse Vos", "born": "1066-10-14"}])
    assert page.status_code == 200
    assert "Ilse Vos" in page.content.decode()


def test_residents_and_other_roles_do_not_find_the_page(browser_of: Enter) -> None:
    for who in ("Fatma", "Noor", "Erik", "Mila"):
        assert browser_of(who).get("/team/nieuw/").status_code == 404


def test_who_has_said_nothing_yet_is_asked_on_their_own_page_when_help_began_for_others(
    browser_of: Enter, sees: Any
) -> None:
    """Nobody who said yes or no is asked again there; nor is a worker."""
    does = "select rules.test_does('delete from consent where circle_id = ''%s'' and giver_id = ''%s''')::text as x"
    asked = "We vragen jou nog om een ja of een nee"
    home = f"{key('circle Fatma')}/"
    for who in ("Fatma", "Emre", "Hakan"):
        assert asked not in browser_of(who).get(f"/mijn/{home}").content.decode(), who
    sees(does % (key("circle Fatma"), key("Emre")))
    assert asked in browser_of("Emre").get(f"/mijn/{home}").content.decode()
    assert asked not in browser_of("Fatma").get(f"/mijn/{home}").content.decode(), "it is his to say"
    assert asked not in browser_of("Sanne").get(f"/team/{home}").content.decode()
