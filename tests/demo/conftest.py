"""One demo for the tests of this folder; each test leaves it running."""

from collections.abc import Iterator

import pytest

from .running import RunningDemo


@pytest.fixture(scope="package")
def one_demo(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningDemo]:
    """Laid once, with few households round the cast; nothing of it is left."""
    demo = RunningDemo(tmp_path_factory.mktemp("demo"))
    try:
        yield demo
    finally:
        demo.falls_over()
        demo.postgres.remove()


@pytest.fixture
def demo(one_demo: RunningDemo) -> RunningDemo:
    """It runs, whatever the last test did."""
    if not one_demo.running():
        one_demo.starts()
    return one_demo
