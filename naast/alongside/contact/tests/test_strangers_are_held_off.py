"""Spam is held off without a third party: each time a sentence, the words kept, a way to send again. No code is guessed."""

import re
from typing import Any

import pytest
from django.core import signing

from naast.alongside.contact.forms.held_off import SALT
from tests.visitor import Visitor

from .asked import THREAD, WORDS, asks, code_on, comes_back

WRONG = "AAAA-BBBB-CCCC-DDDD-EEEE-FFFF-GGGG"


def written(sees: Any) -> int:
    return len(sees(f"select id from question where words like '{WORDS}%'"))


def held(answer: Any, sees: Any, sentence: str) -> None:
    """A sentence, the words, nothing written."""
    assert sentence in answer.text
    assert WORDS in answer.text
    assert 'class="secret"' not in answer.text
    assert written(sees) == 0


def test_a_field_that_people_leave_empty(sees: Any) -> None:
    visitor = Visitor()
    answer = asks(visitor, website="http://koop.example")
    held(answer, sees, "Er stond iets in een veld dat leeg blijft.")
    assert "koop.example" not in answer.text


def test_too_fast_and_a_moment_later_it_goes(sees: Any, settings: Any) -> None:
    settings.QUESTION_TOO_FAST = 3
    visitor = Visitor()
    held(asks(visitor), sees, "Dat ging heel snel.")
    settings.QUESTION_TOO_FAST = 0
    asks(visitor)
    assert written(sees) == 1


@pytest.mark.parametrize(
    "drawn", ["", "onzin", signing.dumps(0, salt="another")], ids=["none", "nonsense", "of another form"]
)
def test_without_the_moment_it_was_drawn(drawn: str, sees: Any) -> None:
    held(asks(Visitor(), drawn=drawn), sees, "Deze pagina stond lang open.")


def test_open_for_two_days(sees: Any, settings: Any) -> None:
    settings.QUESTION_TOO_OLD = -1
    visitor = Visitor()
    answer = asks(visitor)
    held(answer, sees, "Deze pagina stond lang open.")
    settings.QUESTION_TOO_OLD = 60
    again = re.search(r'name="drawn" value="([^"]+)"', answer.text)
    assert again
    assert signing.loads(again[1], salt=SALT) == 0
    asks(visitor, drawn=again[1])
    assert written(sees) == 1


def test_a_link_wants_a_tick(sees: Any) -> None:
    words = f"{WORDS} Kijk op https://voorbeeld.example/"
    visitor = Visitor()
    held(asks(visitor, words), sees, "Vink aan dat het klopt")
    assert asks(visitor, words, link_meant="on").status_code == 200
    assert written(sees) == 1


def test_too_often_from_one_address_keeps_the_words(sees: Any) -> None:
    visitor = Visitor()
    for n in range(10):
        assert asks(visitor, f"Vraag {n}").status_code == 200
    answer = asks(visitor)
    assert answer.status_code == 429
    held(answer, sees, "Wacht een uur")


def test_every_wrong_code_reads_the_same_and_then_it_is_429(sees: Any) -> None:
    code_on(asks(Visitor()))
    visitor = Visitor()
    answers = [visitor.post("/vraag/terug/", {"secret": wrong}) for wrong in (WRONG, "kort", "'; --", "💥")]
    same = {re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", one.text) for one in answers}
    assert {one.status_code for one in answers} == {404}
    assert len(same) == 1
    for _ in range(6):
        visitor.post("/vraag/terug/", {"secret": WRONG})
    assert visitor.post("/vraag/terug/", {"secret": WRONG}).status_code == 429


def test_a_code_is_typed_as_it_was_heard(db: None) -> None:
    code = code_on(asks(Visitor()))
    comes_back(code.lower().replace("-", " ").replace("0", "o").replace("1", "l"))


def test_the_browser_forgets_the_code(db: None) -> None:
    visitor = comes_back(code_on(asks(Visitor())))
    assert visitor.get(THREAD).status_code == 200
    assert visitor.post("/vraag/terug/klaar/").status_code == 302
    assert visitor.get(THREAD).status_code == 404


def test_a_code_opens_nothing_else(sees: Any) -> None:
    """Not as a link to read along, nor as an invitation."""
    code = code_on(asks(Visitor()))
    for door in ("link", "uitnodiging"):
        assert Visitor().post(f"/{door}/", {"secret": code, "code": "000000"}).status_code == 404
