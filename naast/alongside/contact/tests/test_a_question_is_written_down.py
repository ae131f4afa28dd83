"""By phone, in the street, at the desk: fewer taps, answered at once where that can be, and the code on paper."""

from typing import Any

from naast.alongside.contact.waiting import waiting
from naast.cast.people import key
from naast.people.acting import acting_as
from tests.visitor import Visitor

from .asked import THREAD, WORDS, circle_of, code_on, comes_back

NEW = "/team/vragen/nieuw/"


def notes(visitor: Visitor, **more: object) -> Any:
    return visitor.send(NEW, visitor.page(NEW).form("words"), words=WORDS, **more)


def test_off_duty_in_the_street_and_the_one_who_wrote_it_keeps_it(sees: Any) -> None:
    sanne = Visitor("Sanne")
    answer = notes(sanne, channel="street")
    assert answer.status_code == 200
    assert WORDS in sanne.page("/team/vragen/").text
    thread = comes_back(code_on(answer)).page(THREAD).text
    assert WORDS in thread
    row = sees(f"select author_name, channel from question where circle_id = '{circle_of(sees)}'")
    assert row == [{"author_name": "Sanne", "channel": "street"}]


def test_it_remembers_how_the_last_one_came(sees: Any) -> None:
    sanne = Visitor("Sanne")
    notes(sanne, channel="desk")
    assert sanne.page(NEW).form("words").fields["channel"].values == ["desk"]


def test_answered_at_once_nobody_waits(sees: Any) -> None:
    answer = notes(Visitor("Sanne"), answer="Op woensdag, in het buurthuis.")
    assert "Je gaf meteen antwoord." in answer.text
    circle = circle_of(sees)
    assert sees(f"select id from promise where circle_id = '{circle}'") == []
    assert WORDS not in Visitor("Ans").page("/team/vragen/").text
    assert "Op woensdag, in het buurthuis." in comes_back(code_on(answer)).page(THREAD).text


def test_a_double_tap_writes_once(sees: Any) -> None:
    sanne = Visitor("Sanne")
    form = sanne.page(NEW).form("words")
    first, second = (sanne.send(NEW, form, words=WORDS, answer="Ja.") for _ in range(2))
    assert code_on(first) == code_on(second)
    assert len(sees(f"select id from question where words = '{WORDS}'")) == 1
    assert len(sees(f"select id from question_outcome where circle_id = '{circle_of(sees)}'")) == 1


def test_taken_up_it_can_be_read_off_duty(sees: Any, does: Any) -> None:
    notes(Visitor("Sanne"))
    circle, karim = circle_of(sees), Visitor("Karim")
    page = f"/team/vragen/{circle}/"
    for _ in range(2):
        assert karim.post(f"{page}neem-op/").status_code == 302
    assert len(sees(f"select id from task where circle_id = '{circle}' and person_name = 'Karim'")) == 1
    does("update duty set until = rules.now() - interval '1 hour'")
    assert karim.get(page).status_code == 200


def test_figures_for_the_first_page(sees: Any, does: Any) -> None:
    """Without a name, so without a look; one statement."""
    with acting_as(key("Ans")):
        before = waiting()
    notes(Visitor("Sanne"))
    does(f"update promise set due = current_date - 1 where circle_id = '{circle_of(sees)}'")
    with acting_as(key("Ans")):
        after = waiting()
    assert (after.how_many, after.late) == (before.how_many + 1, before.late + 1)
    with acting_as(key("Bram")):
        assert waiting().how_many == 0
    with acting_as(key("Mila")):
        assert waiting() == (0, None, 0)
