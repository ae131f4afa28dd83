"""One thread between a resident and the team: who reads it, and by when an answer comes (I1.1, I5.5, I6.1)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.utils import timezone

from naast.alongside.messages.models import Message, answer_by
from naast.alongside.messages.thread import waiting
from naast.cast.people import key
from naast.look.dates import human_date
from naast.rights.access.opening import acting_as, open_circle

FATMA, LISA, PIET = key("circle Fatma"), key("circle Lisa"), key("circle Piet")
Enter = Callable[[str], Client]


def page(client: Client, path: str) -> str:
    return client.get(path).content.decode()


def worker(circle: object, name: str) -> str:
    return f"/team/{circle}/berichten/{key(name)}/"


@pytest.fixture
def emre_is_helped(db: None) -> None:
    """His father has said yes after all: everybody's yes about Emre is there."""
    from django.db import connection

    statement = (
        "UPDATE consent SET answer = 'yes', parts = 127 WHERE giver_id = "
        f"'{key('Hakan')}' AND about_id = '{key('Emre')}'"
    )
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [statement])


def test_fatma_writes_and_reads_who_reads_along_and_by_when_she_hears(browser_of: Enter) -> None:
    fatma, path = browser_of("Fatma"), f"/mijn/{FATMA}/berichten/"
    assert fatma.post(path, {"words": "Kom je morgen ook?"}).status_code == 302
    said = page(fatma, path)
    assert said.index("Kan het donderdag een uur later?") < said.index("Kom je morgen ook?")
    assert "Sanne (vaste werker) en Karim (vervanger)" in said
    assert human_date(answer_by(), weekday=True) in said
    assert 'href="tel:112"' in said


def test_sanne_answers_and_fatma_no_longer_waits(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    assert "Kan het donderdag een uur later?" in page(sanne, worker(FATMA, "Fatma"))
    assert sanne.post(worker(FATMA, "Fatma"), {"words": "Dat is goed."}).status_code == 302
    said = page(browser_of("Fatma"), f"/mijn/{FATMA}/berichten/")
    assert "Dat is goed." in said
    assert "Je hoort uiterlijk" not in said


def test_a_double_send_writes_once(browser_of: Enter, sees: Any) -> None:
    fatma, once = browser_of("Fatma"), str(key("once"))
    for _ in range(2):
        fatma.post(f"/mijn/{FATMA}/berichten/", {"words": "Eén keer.", "once": once})
    assert len(sees("select 1 as one from message where words = 'Eén keer.'")) == 1


def test_nobody_in_the_house_finds_a_trace(browser_of: Enter) -> None:
    emre = browser_of("Emre")
    for path in (f"/mijn/{FATMA}/berichten/", f"/mijn/{FATMA}/", f"/mijn/{FATMA}/wie/", "/mijn/wie-keek/"):
        assert "een uur later" not in page(emre, path)
    assert "Noa passen" not in page(browser_of("Ron"), f"/mijn/{LISA}/berichten/")


def test_mila_finds_nothing(browser_of: Enter) -> None:
    assert browser_of("Mila").get(f"/mijn/{FATMA}/berichten/").status_code == 404
    assert browser_of("Bram").get(worker(FATMA, "Fatma")).status_code == 404
    assert browser_of("Ans").get(worker(FATMA, "Fatma")).status_code == 404


def test_who_does_not_take_part_has_no_thread(browser_of: Enter) -> None:
    assert browser_of("Sanne").get(worker(FATMA, "Hakan")).status_code == 404
    assert browser_of("Hakan").get(f"/mijn/{FATMA}/berichten/").status_code == 404
    assert browser_of("Els").get(f"/mijn/{PIET}/berichten/").status_code == 404


def test_a_thread_of_who_is_represented_starts_with_who_is_in_it(act_as: Any) -> None:
    for name, reads in (("Piet", True), ("Sanne", True), ("Els", False)):
        act_as(name)
        open_circle(PIET, purpose="together")
        assert Message.objects.filter(circle=PIET).exists() is reads, name


def test_a_youth_writes_for_sanne_and_karim_and_not_for_the_parents(
    browser_of: Enter, emre_is_helped: None, sees: Any, act_as: Any
) -> None:
    assert browser_of("Emre").post(f"/mijn/{FATMA}/berichten/", {"words": "Ik durf niet."}).status_code == 302
    eyes = sees(
        "select s.visible_to from message m join sheet s on s.id = m.sheet_id where words = 'Ik durf niet.'"
    )
    assert set(eyes[0]["visible_to"]) == {str(key(name)) for name in ("Emre", "Sanne", "Karim")}
    assert "Ik durf niet." in page(browser_of("Karim"), worker(FATMA, "Emre"))
    for name in ("Fatma", "Hakan"):
        act_as(name)
        open_circle(FATMA, purpose="together")
        assert not Message.objects.filter(words="Ik durf niet.").exists(), name


def test_without_the_yes_nothing_is_sent(browser_of: Enter, sees: Any) -> None:
    """Emre's father says no: what Emre typed stands on the page, and is not written."""
    answer = browser_of("Emre").post(f"/mijn/{FATMA}/berichten/", {"words": "Dit kan nu niet."})
    assert answer.status_code == 409
    assert "Dit kan nu niet." in answer.content.decode()
    assert sees("select 1 as one from message where words = 'Dit kan nu niet.'") == []


def test_withdrawn_the_thread_closes_for_the_team_and_stays_hers(browser_of: Enter) -> None:
    from django.db import connection

    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rules.test_does(%s)",
            [
                f"UPDATE consent SET answer = 'withdrawn', parts = 0 WHERE circle_id = '{FATMA}' AND kind = 'help'"
            ],
        )
    assert browser_of("Sanne").get(worker(FATMA, "Fatma")).status_code == 404
    fatma = browser_of("Fatma")
    assert "een uur later" in page(fatma, f"/mijn/{FATMA}/berichten/")
    assert fatma.post(f"/mijn/{FATMA}/berichten/", {"words": "Nog iets."}).status_code == 409


def test_a_late_answer_is_the_teams_own(browser_of: Enter) -> None:
    for who, path in (("Lisa", f"/mijn/{LISA}/berichten/"), ("Karim", worker(LISA, "Lisa"))):
        assert "Het team is te laat" in page(browser_of(who), path)


def test_what_waits_is_listed_for_its_workers_the_longest_first(act_as: Any) -> None:
    act_as("Sanne")
    assert [(one.circle_id, one.person_id, one.is_late) for one in waiting()] == [
        (LISA, key("Lisa"), True),
        (FATMA, key("Fatma"), False),
    ]
    for other in ("Bram", "Ans", "Fatma", "Mila", "Noor"):
        act_as(other)
        assert waiting() == [], other


def test_what_waits_costs_one_question(act_as: Any, django_assert_num_queries: Any) -> None:
    act_as("Sanne")
    with django_assert_num_queries(1):
        waiting()


def test_a_thread_that_was_closed_to_a_worker_waits_for_nobody(act_as: Any, sees: Any) -> None:
    """A youth's words to Karim alone are no line on Sanne's list."""
    act_as("Piet")
    circle = open_circle(PIET, purpose="together")
    Message.write("Komt er iemand mee?", key=key("m"), circle=circle, of=key("Piet"), by=key("Piet"))
    act_as("Karim")
    assert [one.person_id for one in waiting() if one.circle_id == PIET] == [key("Piet")]


@pytest.mark.parametrize(("day", "answer"), [("2026-11-24", "2026-11-26"), ("2026-12-24", "2026-12-29")])
def test_the_next_working_day_but_one(day: str, answer: str) -> None:
    with time_machine.travel(f"{day}T12:00:00+01:00", tick=False):
        assert answer_by().isoformat() == answer


def test_nobody_writes_for_the_other_side(sees: Any) -> None:
    """By SQL as the program: Fatma cannot sign as the team, and Sanne cannot write as Fatma."""
    from django.db import DatabaseError, transaction

    for who, by_team in (("Fatma", True), ("Sanne", False)):
        with acting_as(key(who)):
            circle = open_circle(FATMA, purpose="together")
            known = Message.objects.filter(circle=circle, of=key("Fatma"))[0]
            forged = Message(
                circle=circle, sheet_id=known.sheet_id, of_id=key("Fatma"), by_team=by_team, words="Vals.",
                answer_by=None if by_team else timezone.localdate() + timedelta(days=2), author_id=key(who),
                author_name=who,
            )  # fmt: skip
            with pytest.raises(DatabaseError), transaction.atomic():
                forged.write_once()
