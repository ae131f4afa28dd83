"""A day and a time are enough; moving and calling off are rows; the desk reads day and time alone (I5.5)."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naast.alongside.appointments.models import Appointment
from naast.cast.people import key
from naast.rights.access.opening import act, open_circles
from tests.doors.changes import copied
from tests.page import Page

FATMA, LISA, PIET = (key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet"))
NEXT, MOVED, OFF, TALK = (key(f"appointment {name}") for name in ("next", "moved", "off", "talk"))
Enter = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]


def in_days(days: int) -> str:
    return (timezone.localdate() + timedelta(days=days)).isoformat()


def agree(client: Client, door: str = "team", circle: object = FATMA, at: str = "", **said: object) -> Any:
    """From the page as it is drawn, with these answers."""
    path = f"/{door}/{circle}/gesprek/{at}"
    form = Page(client.get(path).content.decode()).form("day", "at")
    return client.post(path, form.answers(day=in_days(20), at="14:30", **said))


def text(response: Any) -> str:
    return Page(response.content.decode()).text


def written(sees: Sees) -> dict[str, Any]:
    return sees("select * from appointment order by written_at desc limit 1")[0]


def test_a_day_and_a_time_are_enough_and_sanne_comes(browser_of: Enter, sees: Sees) -> None:
    assert agree(browser_of("Sanne"), about=str(key("Fatma"))).status_code == 302
    row = written(sees)
    assert (row["place"], row["what"], row["minutes"]) == ("", "", None)
    assert (row["workers"], row["worker_names"], row["author_name"]) == (
        [str(key("Sanne"))],
        "Sanne",
        "Sanne",
    )


def test_fatma_makes_one_herself_and_her_contact_worker_comes(browser_of: Enter, sees: Sees) -> None:
    assert agree(browser_of("Fatma"), "mijn", about=str(key("Fatma")), place="Park").status_code == 302
    assert (written(sees)["worker_names"], written(sees)["place"]) == ("Sanne", "Park")
    assert "Park" in text(browser_of("Sanne").get("/team/agenda/"))


def test_only_somebody_of_the_team_is_named_as_who_comes(browser_of: Enter, sees: Sees) -> None:
    before = len(sees("select id from appointment"))
    given = {"day": in_days(3), "at": "10:00", "about": str(key("Fatma")), "workers": str(key("Mila"))}
    assert browser_of("Sanne").post(f"/team/{FATMA}/gesprek/", given).status_code == 200
    assert len(sees("select id from appointment")) == before


def test_moved_it_stands_at_the_new_moment_and_the_old_one_stays_readable(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    assert agree(sanne, at=f"{NEXT}/anders/", why="Ik ben die dag in opleiding.").status_code == 302
    page = text(browser_of("Fatma").get(f"/mijn/{FATMA}/gesprek/{NEXT}/"))
    assert "14:30" in page
    assert "Ik ben die dag in opleiding." in page
    assert "Samen de bank bellen" in page


def test_called_off_it_is_off_the_calendar_and_stays_off(browser_of: Enter, sees: Sees) -> None:
    fatma = browser_of("Fatma")
    assert "Samen de bank bellen" in text(fatma.get("/mijn/agenda/"))
    assert fatma.post(f"/mijn/{FATMA}/gesprek/{NEXT}/niet-door/", {"why": "Griep."}).status_code == 302
    assert "Samen de bank bellen" not in text(fatma.get("/mijn/agenda/"))
    assert "Griep." in text(browser_of("Sanne").get(f"/team/{FATMA}/gesprek/{NEXT}/"))
    given = {"day": in_days(9), "at": "10:00"}
    answer = browser_of("Sanne").post(f"/team/{FATMA}/gesprek/{NEXT}/anders/", given)
    assert answer.status_code == 409
    fatma.post(f"/mijn/{FATMA}/gesprek/{NEXT}/niet-door/", {})
    assert len(sees(f"select id from appointment_change where appointment_id = '{NEXT}'")) == 1


@pytest.mark.parametrize(
    ("day", "at", "sentence"),
    [
        (date(2027, 3, 28), "02:30", "Deze tijd bestaat niet"),
        (date(2026, 11, 3), "10:00", "Dit moment is voorbij"),
        (date(2031, 1, 1), "10:00", "meer dan twee jaar"),
        (date(9999, 12, 31), "23:59", "meer dan twee jaar"),
    ],
)
def test_a_moment_that_cannot_be_gets_a_sentence(
    day: date, at: str, sentence: str, browser_of: Enter, time_machine: Any
) -> None:
    time_machine.move_to("2026-11-24T12:00:00+01:00", tick=True)
    given = {"day": day.isoformat(), "at": at, "about": str(key("Fatma")), "place": "Blijft staan"}
    page = browser_of("Fatma").post(f"/mijn/{FATMA}/gesprek/", given).content.decode()
    assert sentence in page
    assert "Blijft staan" in page


def test_the_hour_that_comes_twice_is_the_first(browser_of: Enter, sees: Sees, time_machine: Any) -> None:
    time_machine.move_to("2026-10-20T12:00:00+02:00", tick=True)
    given = {"day": "2026-10-25", "at": "02:30", "about": str(key("Fatma"))}
    assert browser_of("Fatma").post(f"/mijn/{FATMA}/gesprek/", given).status_code == 302
    found = sees("select 1 as one from appointment where starts = '2026-10-25T00:30:00Z'")
    assert len(found) == 1


def test_the_desk_reads_the_next_day_and_time_and_no_more(browser_of: Enter) -> None:
    page = text(browser_of("Ans").get("/team/balie/"))
    assert page.count("volgende:") == 2, "Fatma and Piet; of Lisa only in a talk"
    assert "10:00" in page
    for hidden in ("Bij Fatma thuis", "Samen de bank bellen", "Kloosterdreef", "Bibliotheek", "11:00"):
        assert hidden not in page


def test_at_the_desk_nothing_about_somebody_without_a_yes(browser_of: Enter, sees: Sees) -> None:
    emre = f"(select id from sheet where part = 4 and about = array['{key('Emre')}'::uuid])"
    soon = copied(
        "appointment",
        f"id = '{NEXT}'",
        sheet_id=emre,
        starts="date_trunc('hour', now()) + interval '61 minutes'",
    )
    sees(f"select rules.test_does($${soon}$$)::text as x")
    page = text(browser_of("Ans").get("/team/balie/"))
    assert ":01" not in page, "his father said no for Emre"
    assert page.count("volgende:") == 2


def test_the_calendar_is_of_ones_own_circles(browser_of: Enter) -> None:
    sanne = text(browser_of("Sanne").get("/team/agenda/"))
    assert "10:00 · Fatma" in sanne
    assert "11:00 · Lisa" in sanne, "she was in that talk"
    assert "Noa" not in sanne
    assert "sloten" not in sanne, "somebody may look along at the table"
    assert "Lisa" not in text(browser_of("Karim").get("/team/agenda/"))
    for who, door in (("Ron", "mijn"), ("Mila", "mijn"), ("Bram", "team")):
        assert "Niets in de komende zes weken" in text(browser_of(who).get(f"/{door}/agenda/")), who
    assert "Kloosterdreef" in text(browser_of("Els").get("/mijn/agenda/")), "his mentor"


def test_mila_finds_nothing_and_ron_finds_no_trace(browser_of: Enter) -> None:
    for who, circle, which in (("Mila", FATMA, NEXT), ("Ron", LISA, TALK), ("Joop", FATMA, NEXT)):
        assert browser_of(who).get(f"/mijn/{circle}/gesprek/{which}/").status_code == 404
    before = browser_of("Ron").get("/mijn/wie-keek/").content
    browser_of("Lisa").get(f"/mijn/{LISA}/gesprek/{TALK}/")
    assert "gesprek" not in Page(before.decode()).text


def test_withdrawn_is_gone(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    page = Page(fatma.get(f"/mijn/{FATMA}/ja/terug/").content.decode())
    fatma.post(f"/mijn/{FATMA}/ja/terug/", page.form("person").answers())
    assert browser_of("Sanne").get(f"/team/{FATMA}/gesprek/{NEXT}/").status_code == 404
    assert "bank bellen" not in text(browser_of("Sanne").get("/team/agenda/"))
    assert "bank bellen" in text(fatma.get(f"/mijn/{FATMA}/gesprek/{NEXT}/")), (
        "what is about her stays readable"
    )


def test_what_was_for_a_few_is_opened_with_what_changed(browser_of: Enter) -> None:
    agree(browser_of("Sanne"), circle=LISA, at=f"{TALK}/anders/")
    assert browser_of("Karim").get(f"/team/{LISA}/gesprek/{TALK}/").status_code == 404
    lisa = browser_of("Lisa")
    assert lisa.post(f"/mijn/{LISA}/gesprek/{TALK}/verder-open/").status_code == 302
    assert "14:30" in text(browser_of("Karim").get(f"/team/{LISA}/gesprek/{TALK}/"))
    assert browser_of("Ron").get(f"/mijn/{LISA}/gesprek/{TALK}/").status_code == 404


def test_the_next_of_each_circle_in_one_statement(db: None, django_assert_num_queries: Any) -> None:
    act(key("Sanne"), door="worker")
    open_circles([FATMA, LISA, PIET], purpose="together")
    with django_assert_num_queries(1):
        found = Appointment.next_in([FATMA, LISA, PIET])
    assert {circle: one.pk for circle, one in found.items()} == {
        FATMA: NEXT,
        LISA: TALK,
        PIET: key("appointment Piet"),
    }


def test_who_looked_tells_of_the_calendar_once_a_week(browser_of: Enter) -> None:
    for _ in range(3):
        browser_of("Sanne").get("/team/agenda/")
    page = text(browser_of("Fatma").get("/mijn/wie-keek/"))
    assert page.count("zag in een agenda wanneer jullie elkaar zien") == 1


def test_a_calendar_costs_the_same_whatever_its_length(
    browser_of: Enter, django_assert_max_num_queries: Any
) -> None:
    sanne, fatma = browser_of("Sanne"), browser_of("Fatma")
    sanne.get("/team/agenda/")
    for client, path in ((sanne, "/team/agenda/"), (fatma, "/mijn/agenda/")):
        with django_assert_max_num_queries(14):
            client.get(path)


def test_two_hundred_in_one_circle_still_open_at_once(
    browser_of: Enter, sees: Sees, django_assert_max_num_queries: Any
) -> None:
    many = (
        "insert into appointment (id, circle_id, sheet_id, author_name, written_at, starts, place, what, workers,"
        " worker_names) select gen_random_uuid(), circle_id, sheet_id, author_name, written_at,"
        " starts + n * interval '1 hour', '', '', workers,"
        f" worker_names from appointment, generate_series(1, 200) n where id = '{NEXT}'"
    )
    sees(f"select rules.test_does($${many}$$)::text as x")
    sanne = browser_of("Sanne")
    with django_assert_max_num_queries(14):
        page = text(sanne.get("/team/agenda/?alles=ja"))
    assert page.count(" · Fatma") > 200
