"""Who is there, drawn and as a list; nearer and further; as it was before; never overwritten (I2.3, I2.4)."""

import re
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from naast.cast.people import key

FATMA, PIET, JOOP = key("circle Fatma"), key("circle Piet"), key("circle Joop")
OMA = key("tie oma Hatice 25 days ago")
Enter = Callable[[str], Client]


def page(client: Client, path: str) -> str:
    answer = client.get(path)
    assert answer.status_code == 200
    return answer.content.decode()


def near_of(name: str, html: str) -> str:
    """In which band somebody stands."""
    found = re.search(rf'data-near="(\d)" transform="[^"]+"><title>{name}</title>', html)
    assert found, f"{name} is not drawn"
    return found[1]


def drawing(sees: Any, of: str) -> str:
    rows = sees(f"select sheet_id from tie where name = '{of}' limit 1")
    return str(rows[0]["sheet_id"])


def test_the_drawing_and_the_list_hold_the_same_people(browser_of: Enter) -> None:
    html = page(browser_of("Fatma"), f"/mijn/{FATMA}/netwerk/")
    drawn = re.findall(r"<title>(?!<)([^<]+)</title><use", html)
    listed = re.findall(r'class="row__title" href="[^"]+/netwerk/[^"]+">([^<]+)</a>', html.split("eerder")[0])
    assert len(drawn) == 9
    assert sorted(drawn) == sorted(listed)


def test_sanne_and_her_stand_in_see_what_fatma_drew(browser_of: Enter) -> None:
    for who in ("Sanne", "Karim"):
        assert "oma Hatice" in page(browser_of(who), f"/team/{FATMA}/netwerk/")


def test_somebody_is_drawn_in_and_named_as_the_resident_says(browser_of: Enter, sees: Any) -> None:
    fatma, sheet = browser_of("Fatma"), drawing(sees, "Emre")
    given = {"name": "tante Nur", "near": "2", "kind": "family", "gives": ["listens"], "asks": ["time"]}
    answer = fatma.post(f"/mijn/{FATMA}/netwerk/van/{sheet}/", given)
    assert answer.status_code == 302
    html = page(fatma, answer["location"])
    assert near_of("tante Nur", html) == "2"
    row = sees("select gives, asks, author_name, since from tie where name = 'tante Nur'")[0]
    assert row == {"gives": ["listens"], "asks": ["time"], "author_name": "Fatma", "since": None}


def test_the_first_one_begins_the_drawing(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    page_of_new = page(sanne, f"/team/{PIET}/netwerk/erbij/?zou=ja")
    assert re.search(r'value="4"[^>]*checked', page_of_new), "who could be there is chosen already"
    given = {"about": str(key("Piet")), "name": "neef Rob", "near": "4", "kind": "family"}
    answer = sanne.post(f"/team/{PIET}/netwerk/erbij/", given)
    assert "neef Rob" in page(sanne, answer["location"])


def test_nearer_is_a_new_row_and_sending_twice_writes_one(browser_of: Enter, sees: Any) -> None:
    fatma = browser_of("Fatma")
    given = {"near": "3", "once": "aaaaaaaa-0000-4000-8000-000000000001"}
    for _ in range(2):
        answer = fatma.post(f"/mijn/{FATMA}/netwerk/{OMA}/plek/", given)
        assert answer.status_code == 302
    assert near_of("oma Hatice", page(fatma, answer["location"])) == "3"
    said = sees("select near from tie where name = 'oma Hatice' order by written_at")
    assert [row["near"] for row in said] == [2, 1, 3]


def test_the_same_place_writes_nothing(browser_of: Enter, sees: Any) -> None:
    browser_of("Fatma").post(f"/mijn/{FATMA}/netwerk/{OMA}/plek/", {"near": "1"})
    assert len(sees("select 1 as one from tie where name = 'oma Hatice'")) == 2


def test_as_it_was_on_an_earlier_day(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    before = timezone.localdate() - timedelta(days=30)
    html = page(fatma, f"/mijn/{FATMA}/netwerk/?op={before}")
    assert near_of("oma Hatice", html) == "2"
    assert near_of("Ank van de wasserij", html) == "3"
    assert "data-moves" not in html, "the past is not dragged"
    assert near_of("oma Hatice", page(fatma, f"/mijn/{FATMA}/netwerk/")) == "1"


def test_a_day_that_is_none_or_still_to_come_is_today(browser_of: Enter) -> None:
    for day in ("gisteren", "2999-01-01", "0000-00-00", "%00"):
        assert "data-moves" in page(browser_of("Fatma"), f"/mijn/{FATMA}/netwerk/?op={day}")


def test_what_is_over_leaves_the_drawing_and_stays_before(browser_of: Enter, sees: Any) -> None:
    fatma, today = browser_of("Fatma"), timezone.localdate()
    fatma.post(f"/mijn/{FATMA}/netwerk/{OMA}/voorbij/", {"until": str(today)})
    html = page(fatma, f"/mijn/{FATMA}/netwerk/")
    assert "<title>oma Hatice</title>" not in html
    assert "oma Hatice" in html.split('id="eerder"')[1]
    yesterday = page(fatma, f"/mijn/{FATMA}/netwerk/?op={today - timedelta(days=1)}")
    assert near_of("oma Hatice", yesterday) == "1"
    assert len(sees("select 1 as one from tie where name = 'oma Hatice'")) == 3


def test_an_end_before_the_last_change_is_refused_with_a_way_forward(browser_of: Enter) -> None:
    too_early = str(timezone.localdate() - timedelta(days=26))
    answer = browser_of("Fatma").post(f"/mijn/{FATMA}/netwerk/{OMA}/voorbij/", {"until": too_early})
    assert answer.status_code == 409
    assert "Kies de dag waarop het voorbij was." in answer.content.decode()


def test_how_it_was_is_read_as_history(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    given = {"name": "mama", "near": "1", "kind": "family", "since": str(timezone.localdate())}
    fatma.post(f"/mijn/{FATMA}/netwerk/{OMA}/", given)
    was = page(fatma, f"/mijn/{FATMA}/netwerk/{OMA}/").split('id="was"')[1]
    assert was.index("mama") < was.index("oma Hatice")
    assert "dichtbij" in was


def test_words_for_an_earlier_day_than_the_last_are_asked_again(browser_of: Enter) -> None:
    early = str(timezone.localdate() - timedelta(days=40))
    given = {"name": "oma", "near": "3", "kind": "family", "since": early}
    answer = browser_of("Fatma").post(f"/mijn/{FATMA}/netwerk/{OMA}/", given)
    assert "Voor een latere dag is al iets gezegd." in answer.content.decode()


def test_who_could_be_there_is_asked(browser_of: Enter) -> None:
    assert "Wie zou er kunnen zijn?" in page(browser_of("Fatma"), f"/mijn/{FATMA}/netwerk/")


def test_the_essential_page_says_it_in_one_line(browser_of: Enter) -> None:
    html = page(browser_of("Fatma"), f"/mijn/{FATMA}/")
    assert "Om Fatma heen zijn 7 mensen getekend en 2 die er zouden kunnen zijn." in html
    assert 'href="netwerk/"' in html


def test_where_nobody_is_drawn_the_page_invites(browser_of: Enter) -> None:
    emre = page(browser_of("Emre"), f"/mijn/{FATMA}/netwerk/")
    assert "oma Hatice" not in emre
    assert "Hier is nog niemand getekend." in emre, "while his yes is not complete nothing is added"


def test_nothing_is_known_of_somebody_in_it_but_name_and_tie(sees: Any) -> None:
    """A name and a tie: no record of a person, nothing that identifies, no free text but the name (access)."""
    columns = sees("select column_name as name from information_schema.columns where table_name = 'tie'")
    assert {row["name"] for row in columns} == {
        "id", "circle_id", "sheet_id", "author_id", "author_name", "written_at", "who", "name", "kind", "near", "gives",
        "asks", "since", "until",
    }  # fmt: skip


def test_who_comes_nearer_after_it_was_over_is_back(browser_of: Enter, sees: Any) -> None:
    fatma, today = browser_of("Fatma"), timezone.localdate()
    ank = key("tie Ank van de wasserij 9 days ago")
    answer = fatma.post(f"/mijn/{FATMA}/netwerk/{ank}/plek/", {"near": "3"})
    assert answer.status_code == 302
    assert near_of("Ank van de wasserij", page(fatma, answer["location"])) == "3"
    between = page(fatma, f"/mijn/{FATMA}/netwerk/?op={today - timedelta(days=5)}")
    assert "<title>Ank van de wasserij</title>" not in between, "in between it was over"
