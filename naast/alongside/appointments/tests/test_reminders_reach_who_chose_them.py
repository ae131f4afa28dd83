"""Each exactly once, by the way somebody chose, as long as that way is safe; moved is told, called off is told (I5.5)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.test import Client

from naast.alongside.appointments import remind
from naast.alongside.appointments.remind import remind_all
from naast.cast.people import key
from naast.people.post.sealing import unseal
from tests.doors.changes import withdrawn
from tests.page import Page

FATMA, SANNE = key("Fatma"), key("Sanne")
CIRCLE, NEXT = key("circle Fatma"), key("appointment next")
Enter = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]


@pytest.fixture
def soon(sees: Sees) -> None:
    """The next one is in three hours."""
    does(
        sees,
        f"update appointment set starts = date_trunc('minute', now()) + interval '3 hours' where id = '{NEXT}'",
    )


def does(sees: Sees, statement: str) -> None:
    sees(f"select rules.test_does($${statement}$$)::text as x")


def letters(sees: Sees) -> list[dict[str, Any]]:
    found = sees(
        "select key, channel, contact_way, encode(sealed, 'hex') as sealed from letter order by made_at, key"
    )
    return [{**one, **unseal(bytes.fromhex(one["sealed"]))} for one in found]


def test_fatma_gets_one_text_message_that_says_when_and_no_more(soon: None, sees: Sees) -> None:
    remind_all()
    remind_all()
    (letter,) = letters(sees)
    assert (letter["channel"], letter["to"], letter["subject"]) == ("text", "06 12 34 56 01", "Herinnering")
    assert letter["words"].startswith("Je hebt een gesprek op ")
    for hidden in ("Fatma", "Sanne", "thuis", "bank", "Naast", "team"):
        assert hidden not in letter["words"]


def test_not_before_its_time_and_not_after(sees: Sees) -> None:
    assert remind.due() == []
    does(sees, f"update appointment set starts = now() - interval '1 minute' where id = '{NEXT}'")
    assert remind.due() == []


def test_two_hours_before_is_two_hours_before(soon: None, browser_of: Enter, sees: Sees) -> None:
    fatma = browser_of("Fatma")
    form = Page(fatma.get("/mijn/agenda/herinnering/").content.decode()).form("how")
    fatma.post("/mijn/agenda/herinnering/", form.answers(before="hours", with_place="on"))
    assert remind.due() == []
    does(sees, f"update appointment set starts = starts - interval '61 minutes' where id = '{NEXT}'")
    remind_all()
    assert "Waar: Bij Fatma thuis" in letters(sees)[0]["words"]


def test_moved_after_the_reminder_she_hears_it_and_is_reminded_anew(
    soon: None, browser_of: Enter, sees: Sees
) -> None:
    remind_all()
    does(
        sees,
        "insert into appointment_change (id, circle_id, sheet_id, appointment_id, kind, author_name, written_at, starts, place,"
        " workers, worker_names, why) select gen_random_uuid(), circle_id, sheet_id, id, 'moved', 'Sanne', now(),"
        f" starts + interval '2 days', place, workers, worker_names, '' from appointment where id = '{NEXT}'",
    )
    remind_all()
    remind_all()
    changed = [one for one in letters(sees) if one["key"].startswith("changed:")]
    assert len(changed) == 1
    assert " is nu op " in changed[0]["words"]
    does(
        sees,
        "update appointment_change set starts = now() + interval '90 minutes'"
        f" where appointment_id = '{NEXT}'",
    )
    remind_all()
    remind_all()
    assert len([one for one in letters(sees) if one["key"].startswith("reminder:")]) == 2


def test_called_off_there_is_no_reminder_and_who_had_one_hears_it(
    soon: None, browser_of: Enter, sees: Sees
) -> None:
    path = f"/mijn/{CIRCLE}/gesprek/{NEXT}/niet-door/"
    remind_all()
    browser_of("Fatma").post(path, {"why": "Griep."})
    remind_all()
    remind_all()
    assert [one["subject"] for one in letters(sees)] == ["Herinnering", "Een wijziging"]
    assert "gaat niet door" in letters(sees)[1]["words"]
    assert "Griep" not in letters(sees)[1]["words"]


def test_called_off_before_nobody_is_written(soon: None, browser_of: Enter, sees: Sees) -> None:
    browser_of("Fatma").post(f"/mijn/{CIRCLE}/gesprek/{NEXT}/niet-door/", {})
    remind_all()
    assert letters(sees) == []


@pytest.mark.parametrize("unsafe", ["never = true", "until = now()", "kind = 'letter'"])
def test_a_way_that_is_not_safe_any_more_is_never_used(unsafe: str, soon: None, sees: Sees) -> None:
    does(sees, f"update contact_way set {unsafe} where person_id = '{FATMA}'")
    remind_all()
    assert letters(sees) == []


def test_only_ones_own_safe_ways_can_be_chosen(browser_of: Enter, sees: Sees) -> None:
    page = browser_of("Lisa").get("/mijn/agenda/herinnering/").content.decode()
    assert "06 12 34 56 02" in page
    assert "lisa.ron@post.example" not in page
    fatmas = sees(f"select id from contact_way where person_id = '{FATMA}'")[0]["id"]
    answer = browser_of("Lisa").post("/mijn/agenda/herinnering/", {"how": f"text {fatmas}", "before": "day"})
    assert answer.status_code == 200
    assert len(sees(f"select id from reminder_wish where person_id = '{key('Lisa')}'")) == 0


def test_a_yes_taken_back_ends_reminders(soon: None, sees: Sees) -> None:
    does(sees, withdrawn("Fatma"))
    remind_all()
    assert letters(sees) == []


def test_it_leaves_a_look_of_her_own_and_of_that_sheet_alone(soon: None, sees: Sees) -> None:
    remind_all()
    looks = sees("select l.actor_name, l.ground, l.purpose, l.parts from look l")
    assert looks == [{"actor_name": "Fatma", "ground": "own", "purpose": "reminder", "parts": 4}]
    assert len(sees("select id from shown")) == 1


def test_what_is_due_is_asked_by_the_job_alone_and_says_keys(
    soon: None, act_as: Callable[[str], Any]
) -> None:
    act_as("Sanne")
    with (
        pytest.raises(ProgrammingError, match="only the job"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT * FROM rules.reminders_due()")
