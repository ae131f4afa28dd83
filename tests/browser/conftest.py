"""The stage for all browser tests, and an empty one for each."""

from collections.abc import Iterator
from typing import Any

import pytest
from django.db import connection

from tests.laid import Laid

from .stage import Stage, built


@pytest.fixture(scope="package")
def built_stage(laid_for_all: Laid) -> Iterator[Stage]:
    """One browser for all; it closes before other tests begin."""
    with built(laid_for_all) as stage:
        yield stage


@pytest.fixture
def stage(built_stage: Stage, django_db_blocker: Any) -> Iterator[Stage]:
    """Who serves may reach the database while this test runs. Afterwards nothing of it is left."""
    with django_db_blocker.unblock():
        try:
            yield built_stage
        finally:
            connection.close()
            built_stage.clear()
