"""After a new secret key the older ones still open what was signed and sealed with them (docs/running.md)."""

import json
import os
import subprocess
import sys

import pytest

from tests.house import BASE

SAY = "import json; from naast import settings as s; print(json.dumps([s.SECRET_KEY, s.SECRET_KEY_FALLBACKS, s.POST_KEYS]))"


def said_with(**environment: str) -> list[object]:
    bare = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("NAAST_", "SECRET_KEY", "POST_KEY"))
    }
    env = {**bare, "DATABASE_URL": "postgresql://naast_app@db/naast", "SECRET_KEY": "new", **environment}
    done = subprocess.run(
        [sys.executable, "-c", SAY], cwd=BASE, env=env, capture_output=True, text=True, check=True
    )
    said: list[object] = json.loads(done.stdout)
    return said


@pytest.mark.parametrize(
    ("environment", "older", "seals"),
    [
        ({}, [], ["new"]),
        ({"SECRET_KEY_FALLBACKS": "newer older"}, ["newer", "older"], ["new", "newer", "older"]),
        ({"SECRET_KEY_FALLBACKS": "older", "POST_KEY": "a b"}, ["older"], ["a", "b"]),
    ],
)
def test_the_first_key_seals_and_all_open(
    environment: dict[str, str], older: list[str], seals: list[str]
) -> None:
    assert said_with(**environment) == ["new", older, seals]
