"""The session ends, or the form lay open too long, while somebody is writing: nothing typed is lost."""

import pytest

from naast.cast.people import key
from tests.doors.changes import withdrawn
from tests.doors.knocking import heard
from tests.doors.routes import Route
from tests.doors.situations import Situation
from tests.doors.world import World
from tests.filling import NAME, WORDS, filled
from tests.page import Page
from tests.visitor import Visitor

from .asked import Asked, asking_routes, forms_of, name_of

FATMA = f"/mijn/{key('circle Fatma')}/"


@pytest.mark.parametrize("pair", asking_routes(), ids=name_of)
def test_what_was_typed_is_shown_again_and_can_be_sent_after_signing_in(
    pair: tuple[Route, Situation], world: World
) -> None:
    route, situation = pair
    if not route.pattern.startswith(("team/", "mijn/", "partner/")):
        return
    world.lay(situation)
    for asked in forms_of(world, route, situation):
        asked.visitor.client.session.flush()
        response = asked.send()
        assert response.status_code == 403, f"{asked}: {response.status_code}"
        assert shows_all(asked, response.text), f"{asked}: not all is on the page"
        assert asked.visitor.who
        asked.visitor.sign_in(asked.visitor.who)
        files = {one.name for one in asked.typed if one.kind == "file"}  # no page can give a file back
        again = Page(response.text).form(*(set(asked.answers) - files - {"csrfmiddlewaretoken"}))
        assert heard(asked.visitor.send(asked.path, again)) in ("200", "302", "leads on", "a refusal"), asked


def test_the_words_arrive(world: World) -> None:
    """From end to end: written, signed out, signed in, sent, there."""
    visitor = Visitor("Fatma")
    form = visitor.page(FATMA + "hoop/").form("words")
    visitor.client.session.flush()
    kept = visitor.send(FATMA + "hoop/", form, words="Dat de brieven ophouden.", about=str(key("Fatma")))
    visitor.sign_in("Fatma")
    assert visitor.send(FATMA + "hoop/", Page(kept.text).form("words")).status_code == 302
    assert "Dat de brieven ophouden." in visitor.page(FATMA).text


def test_what_was_typed_when_the_door_closed_is_still_on_the_page(world: World) -> None:
    """Fatma takes her yes back while Sanne is writing: nothing is written down, and Sanne can copy her words."""
    visitor, page = Visitor("Sanne"), f"/team/{key('circle Fatma')}/hoop/"
    form = visitor.page(page).form("words")
    world.does(withdrawn("Fatma"))
    answer = visitor.send(page, form, words="Dat de brieven ophouden.")
    assert answer.status_code == 404
    assert "Dat de brieven ophouden." in answer.text


def test_a_form_that_lay_open_too_long_can_be_sent_again(world: World) -> None:
    """The token is from another day; what was typed is on the page, with a fresh one."""
    visitor = Visitor("Fatma")
    form = visitor.page(FATMA + "hoop/").form("words")
    visitor.client.handler.enforce_csrf_checks = True
    visitor.client.cookies["csrftoken"] = "x" * 32
    answers = {"words": "Dat het stil wordt.", "about": str(key("Fatma")), "csrfmiddlewaretoken": "b" * 64}
    kept = visitor.send(FATMA + "hoop/", form, **answers)
    assert kept.status_code == 403
    assert "Dat het stil wordt." in kept.text
    assert visitor.send(FATMA + "hoop/", Page(kept.text).form("words")).status_code == 302
    assert "Dat het stil wordt." in visitor.page(FATMA).text


def test_from_another_site_it_is_not_offered_to_be_sent_again(world: World) -> None:
    """Otherwise a stranger's form becomes ours by one tap."""
    visitor = Visitor("Fatma")
    visitor.client.handler.enforce_csrf_checks = True
    elsewhere = {
        "origin": "https://elders.example",
        "sec-fetch-site": "cross-site",
        "referer": "https://elders.example/",
    }
    kept = visitor.post(FATMA + "ja/terug/", {"person": str(key("Fatma"))}, **elsewhere)
    assert kept.status_code == 403
    assert not [form for form in Page(kept.text).forms if "person" in form.fields]


def test_a_password_is_never_written_into_a_page(world: World) -> None:
    visitor = Visitor()
    visitor.client.handler.enforce_csrf_checks = True
    kept = visitor.post("/inloggen/login/", {"login": "iemand@post.example", "password": "geheim-van-mij"})
    assert kept.status_code == 403
    assert "geheim-van-mij" not in kept.text


def shows_all(asked: Asked, html: str) -> bool:
    """Every text that was typed."""
    return html.count(WORDS) >= list(filled(asked.form).values()).count(WORDS) and (
        NAME in html or NAME not in filled(asked.form).values()
    )
