"""A task reads nothing before it has said who acts: a person, by what they may see, or a named job, by what policies give it."""

from collections.abc import Callable
from typing import Any, cast

import pytest
from django.db import connection
from procrastinate.contrib.django import app

from naast.cast.people import key
from naast.people.acting import NobodyActs, acting_for_task, who
from naast.people.post import working
from naast.people.residents.models import Person
from naast.rights.access.opening import my_circles


def in_a_task(work: Callable[[], Any]) -> Any:
    """As a task worker calls it."""
    nothing: Any = None
    return working.nobody_acts_is_loud(work, nothing, nothing)


def test_who_says_nothing_reads_nothing(db: None) -> None:
    with pytest.raises(NobodyActs, match="acting_for_task"):
        in_a_task(lambda: Person.objects.count())


def test_a_person_acts_as_in_a_request(db: None) -> None:
    def work() -> tuple[int, int]:
        with acting_for_task(key("Sanne")):
            return my_circles("help").in_all, Person.objects.count()

    helped, read = in_a_task(work)
    assert helped
    assert read == 1, "herself, for she opened nobody's circle"


def test_a_job_holds_no_ground(db: None) -> None:
    def work() -> tuple[int, int, object]:
        with acting_for_task("post"), connection.cursor() as cursor:
            cursor.execute("SELECT rules.acting_job()")
            return my_circles("help").in_all, Person.objects.count(), cursor.fetchone()

    assert in_a_task(work) == (0, 0, ("post",))


def test_afterwards_nobody_acts(db: None) -> None:
    before = who()
    with acting_for_task("post"):
        assert who()[3] == "post"
    assert who() == before


def test_work_that_comes_by_itself_is_one_function(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def remind() -> None:
        done.append("reminded")

    assert working.every(working.EACH_MINUTE)(remind) is remind
    name = f"{__name__}.remind"
    try:
        cast(Any, app.tasks[name])(timestamp=0)
        assert done == ["reminded"]
        assert (name, "") in app.periodic_registry.periodic_tasks
    finally:
        del app.tasks[name], app.periodic_registry.periodic_tasks[name, ""]
