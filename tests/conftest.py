"""For all tests of the house as a whole: a template variable that is not there fails."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.template import engines


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
