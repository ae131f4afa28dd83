"""Two clicks are two requests at the same moment: the second waits for the first, and ends where it ended."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

from django.db import connection
from django.test import Client

from naast.cast.people import key
from tests.laid import Laid
from tests.visitor import ORIGIN, Visitor

CLICKS = 4


def clicked(visitor: Visitor, path: str, answers: dict[str, object]) -> list[Any]:
    """All at once, from one browser."""

    def click(_number: int) -> Any:
        client = Client(raise_request_exception=False, headers={"accept-language": "nl"})
        client.cookies.load({name: one.value for name, one in visitor.client.cookies.items()})
        try:
            return client.post(path, answers, headers={"origin": ORIGIN, "referer": ORIGIN + path})
        finally:
            connection.close()

    with ThreadPoolExecutor(CLICKS) as hands:
        return list(hands.map(click, range(CLICKS)))


def test_closing_together(committed: Laid) -> None:
    karim, path = Visitor("Karim"), f"/team/{key('circle Piet')}/afronden/"
    form = karim.page(path).form("way_back").answers(about=str(key("Piet")), decided="on")
    answers = clicked(karim, path, form)
    assert [(one.status_code, one.headers.get("Location")) for one in answers] == [(302, "/team/")] * CLICKS
    assert committed.sees("SELECT count(*) FROM closing WHERE circle_id = %s", key("circle Piet")) == [(1,)]
