"""For all tests of the house as a whole: undefined template variables fail, and what tests commit is undone."""

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db import connection
from django.template import engines

from tests.doors.world import World
from tests.laid import Laid


class Undefined(str):
    """Django writes `string_if_invalid % name` for a variable that is not there."""

    def __contains__(self, part: object) -> bool:
        return True

    def __mod__(self, name: Any) -> str:
        raise AssertionError(f"undefined template variable: {name}")


@pytest.fixture(scope="session", autouse=True)
def undefined_is_loud() -> Iterator[None]:
    engine = engines["django"].engine  # type: ignore[attr-defined]
    engine.string_if_invalid = Undefined("%s")
    yield
    engine.string_if_invalid = ""


@pytest.fixture(scope="session")
def laid_for_all(django_db_setup: None) -> Iterator[Laid]:
    """The rows as they were laid, kept aside once."""
    laid = Laid()
    yield laid
    laid.close()


@pytest.fixture(scope="module")
def laid_once(laid_for_all: Laid, django_db_blocker: Any) -> Iterator[Laid]:
    """For a file of tests that commit: the database may be written to; afterwards all is as it was laid."""
    with django_db_blocker.unblock():
        laid_for_all.lay_again()
        try:
            yield laid_for_all
        finally:
            connection.close()
            laid_for_all.lay_again()


@pytest.fixture
def committed(laid_for_all: Laid, django_db_blocker: Any) -> Iterator[Laid]:
    """For one test that commits; afterwards all is as it was laid."""
    with django_db_blocker.unblock():
        try:
            yield laid_for_all
        finally:
            connection.close()
            laid_for_all.lay_again()


@pytest.fixture
def world(db: None, sees: Callable[[str], list[dict[str, Any]]]) -> World:
    """A world to lay situations in; the transaction takes it away again."""

    def does(statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.test_does(%s)", [statement])

    return World(sees, does)
