"""Two task workers remind at the same moment, and one is killed halfway: one letter, never two, never none."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from django.db import connection

from naast.alongside.appointments.remind import remind_all
from naast.cast.people import key
from naast.people.post.models import Letter
from tests.laid import Laid

SOON = "UPDATE appointment SET starts = now() + interval '3 hours' WHERE id = %s"


def test_two_task_workers_at_once_write_one_letter(committed: Laid) -> None:
    committed.do(SOON, key("appointment next"))
    committed.do("DELETE FROM letter")

    def works(_number: int) -> None:
        try:
            remind_all()
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as workers:
        list(workers.map(works, range(8)))
    assert Letter.objects.count() == 0, "nobody reads a letter back"
    assert committed.sees("SELECT count(*) FROM letter") == [(1,)]
    assert committed.sees("SELECT count(*) FROM reminder") == [(1,)]


def test_killed_halfway_nothing_is_lost_and_nothing_comes_twice(committed: Laid, monkeypatch: Any) -> None:
    """Between taking it in hand and writing the letter there is nothing: they stand or fall together."""
    committed.do(SOON, key("appointment next"))
    with monkeypatch.context() as broken:
        broken.setattr(Letter, "post", lambda **_words: (_ for _ in ()).throw(KeyboardInterrupt))
        with pytest.raises(KeyboardInterrupt):
            remind_all()
    assert committed.sees("SELECT count(*) FROM reminder") == [(0,)]
    remind_all()
    assert committed.sees("SELECT count(*) FROM letter") == [(1,)]
