"""The stage for all browser tests, and an empty one for each."""

from collections.abc import Iterator
from typing import Any

import pytest

from .stage import Stage, built


@pytest.fixture(scope="session")
def built_stage(django_db_setup: None, django_db_blocker: Any) -> Iterator[Stage]:
    with django_db_blocker.unblock(), built() as stage:
        django_db_blocker.block()
        yield stage
        django_db_blocker.unblock()


@pytest.fixture
def stage(built_stage: Stage, django_db_blocker: Any) -> Iterator[Stage]:
    """Who serves may reach the database while this test runs. Afterwards nothing of it is left."""
    with django_db_blocker.unblock():
        yield built_stage
        built_stage.clear()
