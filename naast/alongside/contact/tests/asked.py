"""What the stories have in common: asking, coming back, answering, each through the doors."""

import re
from typing import Any

from tests.visitor import Visitor

WORDS = "Is er een plek waar ik kan koken met anderen?"
THREAD = "/vraag/terug/lezen/"


def asks(visitor: Visitor, words: str = WORDS, **more: object) -> Any:
    form = visitor.page("/vraag/").form("words")
    return visitor.send("/vraag/", form, words=words, **more)


def code_on(answer: Any) -> str:
    found = re.search(r'class="secret"[^>]*>([^<]+)<', answer.text)
    assert found, answer.text
    return found[1]


def comes_back(code: str) -> Visitor:
    visitor = Visitor()
    assert visitor.post("/vraag/terug/", {"secret": code}).headers["Location"] == THREAD
    return visitor


def circle_of(sees: Any, words: str = WORDS) -> str:
    return str(sees(f"select circle_id from question where words = '{words}'")[0]["circle_id"])


def answers(who: str, circle: str, words: str = "Ja, op woensdag in het buurthuis.", **more: object) -> Any:
    worker = Visitor(who)
    page = f"/team/vragen/{circle}/"
    return worker.send(page, worker.page(page).form("words", "kind"), words=words, **more)
