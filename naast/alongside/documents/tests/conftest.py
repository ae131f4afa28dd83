"""A store of its own for each test that writes, and the form as a browser sends it."""

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from naast.cast.people import key
from tests.conftest import world as world

from .made import picture, sent

Bring = Callable[..., Any]


@pytest.fixture
def own_store(settings: Any, tmp_path: Path) -> Path:
    settings.DOCUMENTS_DIR = tmp_path / "letters"
    return tmp_path / "letters"


@pytest.fixture
def bring(browser_of: Any, own_store: Path) -> Bring:
    """`bring("Fatma", content)`: as she would, about herself."""

    def send(
        who: str,
        content: bytes | None = None,
        *,
        circle: str = "Fatma",
        about: str = "Fatma",
        name: str = "IMG_1.jpg",
        **more: object,
    ) -> Any:
        door = "mijn" if who in ("Fatma", "Lisa", "Ron", "Mila", "Emre") else "team"
        letter = sent(picture() if content is None else content, name)
        given = {"once": str(uuid.uuid4()), "about": str(key(about)), "words": "", "letter": letter, **more}
        return browser_of(who).post(f"/{door}/{key(f'circle {circle}')}/brieven/", given)

    return send
