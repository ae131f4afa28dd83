"""One tap and you are somebody of the cast; with DATABASE_URL these pages do not exist, not even as addresses."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core import mail
from django.core.mail import get_connection
from django.test import Client

from naast.cast.people import CAST, key
from naast.doors.public import demo_post
from naast.doors.public.demo import WHO
from tests import house
from tests.page import Page

ASK = """
import json, django
django.setup()
from django.conf import settings
from django.urls import get_resolver
from naast.doors.public.urls import urlpatterns
print(json.dumps([[str(one.pattern) for one in urlpatterns], settings.DEMO, settings.EMAIL_BACKEND, settings.HANDED_OVER]))
"""


def told(**env: str) -> tuple[list[str], bool, str, str]:
    clean = {name: value for name, value in os.environ.items() if not name.startswith(("NAAST_", "DATABASE"))}
    given = {**clean, "DJANGO_SETTINGS_MODULE": "naast.settings", **env}
    done = subprocess.run(  # noqa: S603
        [sys.executable, "-c", ASK], cwd=house.BASE, env=given, capture_output=True, text=True, check=True
    )
    return tuple(json.loads(done.stdout))


@pytest.mark.parametrize("demo", ["0", "1"])
def test_with_a_database_url_there_is_no_demo(demo: str) -> None:
    url = {"DATABASE_URL": "postgresql://naast_app@db/naast", "NAAST_EMBEDDED_URL": "postgresql://x/y"}
    routes, is_demo, backend, handed_over = told(**url, NAAST_DEMO=demo, SECRET_KEY="s" * 50)
    assert not [route for route in routes if route.startswith("demo")]
    assert not is_demo
    assert "demo" not in backend + handed_over


def test_in_the_demo_there_is() -> None:
    routes, is_demo, backend, _ = told(NAAST_EMBEDDED_URL="postgresql://x/y", NAAST_DEMO="1")
    assert {"demo/", "demo/post/"} <= set(routes)
    assert is_demo
    assert backend == "naast.doors.public.demo_post.Backend"


def test_everybody_of_the_cast_stands_there_with_who_they_are(db: None) -> None:
    assert WHO.keys() == CAST.keys()
    page = Page(Client().get("/demo/").content.decode())
    assert {form.fields["who"].values[0] for form in page.forms if "who" in form.fields} == {
        str(member.id) for member in CAST.values() if member.account
    }


def test_one_tap_and_the_second_factor_is_not_asked(browser_of: Callable[[str], Client]) -> None:
    assert browser_of("Sanne").get("/team/").status_code == 200


def test_becoming_somebody_else_leaves_nothing_of_the_first(browser_of: Callable[[str], Client]) -> None:
    client = browser_of("Sanne")
    client.post("/demo/", {"who": str(key("Mila"))})
    assert client.get("/team/").status_code == 404


def test_who_has_no_account_says_why(db: None) -> None:
    answer = Client().post("/demo/", {"who": str(key("Noa"))})
    assert answer.status_code == 409
    assert "Deze persoon heeft geen account." in answer.content.decode()
    for nobody in ("", "x", str(key("nobody"))):
        assert Client().post("/demo/", {"who": nobody}).status_code == 404


def test_their_post_stays_in_the_house_and_can_be_read(db: None, settings: Any, tmp_path: Path) -> None:
    settings.DEMO_POST = tmp_path
    message = mail.EmailMessage("Tot morgen", "Om tien uur bij jou.", to=["Fatma@naast.example"])
    get_connection("naast.doors.public.demo_post.Backend").send_messages([message])
    demo_post.send_text(to=key("Piet"), words="Ik ben er zo.")
    demo_post.send_letter(to=key("Joop"), about="Een uitnodiging", words="Tekens: K7QF")
    page = Page(Client().get("/demo/post/").content.decode()).text
    assert "Fatma" in page
    assert "Om tien uur bij jou." in page
    assert "Ik ben er zo." in page
    assert "K7QF" in page
    assert "Lisa" not in page
