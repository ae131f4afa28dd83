"""When something does not go: a sentence, what to do now, and everything typed is still there."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

Post = Callable[..., Any]
TEXT = "Sanne calls the school.\n<b>On Wednesday</b>"


def test_a_refusal_is_a_page_with_a_way_on(post: Post) -> None:
    page = post("/write/", {"how": "refused", "words": TEXT})
    html = page.content.decode()
    assert page.status_code == 409
    assert "<h1>That is too early.</h1>" in html
    assert "Wait until Friday." in html
    assert "Sanne calls the school.\n&lt;b&gt;On Wednesday&lt;/b&gt;</textarea>" in html


def test_for_htmx_a_refusal_is_a_part_and_the_form_stays(post: Post) -> None:
    page = post("/write/", {"how": "refused", "words": TEXT}, **{"hx-request": "true"})
    assert page.status_code == 409
    assert page.headers["HX-Retarget"] == "#refusal"
    assert "<html" not in page.content.decode()


@pytest.mark.parametrize(("how", "status"), [("no right", 404), ("busy", 503), ("date", 400), ("nul", 400)])
def test_what_the_database_refuses_is_a_page_too(post: Post, how: str, status: int) -> None:
    page = post("/write/", {"how": how, "words": TEXT})
    assert page.status_code == status
    assert "Sanne calls the school." in page.content.decode()


def test_what_may_not_be_done_looks_like_what_does_not_exist(post: Post, client: Client) -> None:
    """But for one's own words, which stay."""
    refused = re.sub(
        r'<section[^>]* id="typed">.*?</section>\n',
        "",
        post("/write/", {"how": "no right"}).content.decode(),
        flags=re.DOTALL,
    )
    absent = client.get("/not/there/").content.decode()
    assert without_tokens(refused) == without_tokens(absent)


def test_a_stale_form_is_kept_and_can_be_sent_again(post: Post, client: Client) -> None:
    page = post("/write/", {"csrfmiddlewaretoken": "x" * 64, "words": TEXT, "password": "hidden words"})
    html = page.content.decode()
    assert page.status_code == 403
    assert "Sanne calls the school." in html
    assert "hidden words" not in html


def test_sending_again_from_that_page_works(post: Post, client: Client) -> None:
    html = post("/write/", {"csrfmiddlewaretoken": "x" * 64, "words": TEXT}).content.decode()
    assert '<form class="act" method="post" action="/write/">' in html
    assert 'name="words" value="Sanne calls the school.' in html
    token = html.split('action="/write/"', 1)[1].split('value="', 1)[1].split('"', 1)[0]
    assert client.post("/write/", {"csrfmiddlewaretoken": token, "words": TEXT}).content == b"written"


@pytest.mark.parametrize(
    "headers", [{"sec-fetch-site": "cross-site"}, {"origin": "https://elsewhere.example"}, {}]
)
def test_a_form_that_another_site_filled_in_is_never_offered_to_be_sent(
    client: Client, headers: dict[str, str]
) -> None:
    page = client.post("/write/", {"words": "planted"}, headers=headers)
    assert page.status_code == 403
    assert 'action="/write/"' not in page.content.decode()


def test_signed_out_while_writing_keeps_the_text_and_says_how_to_go_on(post: Post) -> None:
    page = post("/signed-out/", {"words": TEXT})
    html = page.content.decode()
    assert page.status_code == 403
    assert "Sanne calls the school." in html
    assert 'href="/in/" target="_blank" rel="noopener"' in html
    assert '<form class="act" method="post" action="/signed-out/">' in html


def test_too_long_is_said_in_words(post: Post, settings: Any) -> None:
    page = post("/write/", {"words": "a" * (settings.DATA_UPLOAD_MAX_MEMORY_SIZE + 1)})
    assert page.status_code == 413
    assert "too long" in page.content.decode()


def test_too_many_fields_is_said_in_words(post: Post) -> None:
    page = post("/write/", {f"field{number}": "a" for number in range(600)})
    assert page.status_code == 400
    assert "too much in one go" in page.content.decode()


def test_our_own_mistake_says_so(client: Client, post: Post) -> None:
    client.raise_request_exception = False
    page = post("/write/", {"how": "broken", "words": TEXT})
    assert page.status_code == 500
    assert "Sanne calls the school." in page.content.decode()


def without_tokens(html: str) -> str:
    return "\n".join(line for line in html.splitlines() if "csrfmiddlewaretoken" not in line)
