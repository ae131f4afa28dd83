"""Strict headers on every answer, whatever the page."""

from typing import Any

from django.test import Client


def test_only_our_own_scripts_styles_and_forms(client: Client) -> None:
    policy = client.get("/").headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self'" in policy
    assert "style-src 'self'" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy


def test_nothing_personal_stays_in_a_cache(client: Client) -> None:
    assert client.get("/").headers["Cache-Control"] == "no-store"
    assert client.get("/not/there/").headers["Cache-Control"] == "no-store"


def test_a_page_that_says_so_may_be_kept(client: Client) -> None:
    assert "public" in client.get("/public/").headers["Cache-Control"]


def test_the_quick_exit_works_without_script_and_tells_nobody_where_from(
    client: Client, settings: Any
) -> None:
    html = client.get("/").content.decode()
    assert f'href="{settings.QUICK_EXIT_URL}" rel="noreferrer" data-exit' in html
    assert client.get("/").headers["Referrer-Policy"] == "same-origin"


def test_htmx_brings_no_style_no_eval_and_keeps_no_pages(client: Client) -> None:
    html = client.get("/").content.decode()
    assert '"includeIndicatorStyles":false' in html
    assert '"allowEval":false' in html
    assert '"historyCacheSize":0' in html
