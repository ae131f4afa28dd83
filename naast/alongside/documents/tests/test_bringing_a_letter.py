"""A letter is in the circle with one choice; nothing typed is lost, and nothing is written twice."""

import uuid
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import key
from naast.look import uploads
from tests.doors.changes import withdrawn
from tests.doors.world import World
from tests.page import Page
from tests.visitor import Visitor

from .conftest import Bring
from .made import paper, picture, sent

FATMA = key("circle Fatma")
MINE = f"/mijn/{FATMA}/brieven/"
COUNT = f"SELECT count(*) AS n FROM document WHERE circle_id = '{FATMA}'"
TOO_LARGE = "groter dan 10 MB"


def test_fatma_brings_it_and_sanne_reads_it(bring: Bring, browser_of: Any) -> None:
    assert bring("Fatma", words="Brief van de tandarts").status_code == 302
    assert "Brief van de tandarts" in browser_of("Sanne").get(f"/team/{FATMA}/brieven/").text


def test_without_words_it_is_called_after_its_day(bring: Bring, browser_of: Any) -> None:
    bring("Sanne", paper(2))
    page = browser_of("Fatma").get(MINE).text
    assert "Brief van " in page
    assert "PDF, 2 pagina" in page


def test_the_picture_says_its_words_to_who_does_not_see_it(browser_of: Any) -> None:
    page = browser_of("Fatma").get(f"{MINE}{key('letter Fatma 19')}/").text
    assert 'alt="Brief van de bank over rood staan"' in page


def test_a_double_tap_writes_once(bring: Bring, own_store: Any, sees: Any) -> None:
    before, once = sees(COUNT)[0]["n"], str(uuid.uuid4())
    for _tap in range(2):
        assert bring("Fatma", once=once).status_code == 302
    assert sees(COUNT)[0]["n"] == before + 1
    assert len([path for path in own_store.rglob("*") if path.is_file()]) == 1


def test_two_tabs_lose_nothing(bring: Bring, browser_of: Any) -> None:
    for words in ("Uit het ene tabblad", "Uit het andere tabblad"):
        bring("Fatma", words=words)
    page = browser_of("Fatma").get(MINE).text
    assert "Uit het ene tabblad" in page
    assert "Uit het andere tabblad" in page


@pytest.mark.parametrize("size", [11_000_000, 45_000_000])
def test_eleven_megabytes_get_a_sentence_and_the_words_stay(size: int, bring: Bring, sees: Any) -> None:
    before = sees(COUNT)[0]["n"]
    page = bring("Fatma", b"\xff" * size, words="Een hele lange brief")
    assert page.status_code == 200
    assert TOO_LARGE in page.text
    assert "Een hele lange brief" in page.text
    assert sees(COUNT)[0]["n"] == before


def test_what_is_far_too_large_is_not_read_to_its_end(monkeypatch: pytest.MonkeyPatch, bring: Bring) -> None:
    kept: list[int] = []
    take = uploads.Held.receive_data_chunk

    def counted(self: Any, raw_data: bytes, start: int) -> None:
        kept.append(len(raw_data))
        take(self, raw_data, start)

    monkeypatch.setattr(uploads.Held, "receive_data_chunk", counted)
    bring("Fatma", b"\xff" * 60_000_000)
    assert sum(kept) < 41_000_000


def test_no_file_is_asked_for_again(browser_of: Any) -> None:
    page = browser_of("Fatma").post(MINE, {"about": str(key("Fatma")), "words": "Zonder brief"})
    assert page.status_code == 200
    assert "Kies de brief" in page.text
    assert "Zonder brief" in page.text


def test_signed_out_while_sending_the_words_are_kept_and_the_file_is_asked_again(world: World) -> None:
    visitor = Visitor("Fatma")
    form = visitor.page(MINE).form("words", "letter")
    visitor.client.session.flush()
    kept = visitor.send(MINE, form, words="Van de gemeente", letter=sent(picture()))
    assert kept.status_code == 403
    assert "Van de gemeente" in kept.text
    assert "Voeg het opnieuw toe" in kept.text
    visitor.sign_in("Fatma")
    again = visitor.send(MINE, Page(kept.text).form("words"))
    assert "Kies de brief" in again.text
    assert "Van de gemeente" in again.text


def test_signed_out_without_words_the_file_is_asked_again_too(world: World) -> None:
    visitor = Visitor("Fatma")
    form = visitor.page(MINE).form("words", "letter")
    visitor.client.session.flush()
    assert "Voeg het opnieuw toe" in visitor.send(MINE, form, letter=sent(picture())).text


def test_nothing_is_brought_after_the_yes_was_taken_back(world: World, own_store: Any) -> None:
    visitor = Visitor("Fatma")
    form = visitor.page(MINE).form("words", "letter")
    world.does(withdrawn("Fatma"))
    answer = visitor.send(MINE, form, words="Te laat", letter=sent(picture()))
    assert answer.status_code == 409
    assert "Te laat" in answer.text
    assert not list(own_store.rglob("*"))


def test_a_stranger_brings_nothing(bring: Bring) -> None:
    assert bring("Mila").status_code == 404


def test_a_long_list_has_pages(bring: Bring, world: World, browser_of: Any) -> None:
    world.does(
        "INSERT INTO document (id, circle_id, sheet_id, author_id, author_name, words, kind, pages, size, stored_as)"
        " SELECT gen_random_uuid(), circle_id, sheet_id, author_id, author_name, 'Brief ' || n, kind, pages, size,"
        f" gen_random_uuid() FROM document, generate_series(1, 40) n WHERE id = '{key('letter Fatma 19')}'"
    )
    assert "?page=2" in browser_of("Fatma").get(MINE).text
    assert browser_of("Fatma").get(f"{MINE}?page=2").status_code == 200


def test_files_elsewhere_are_held_in_memory_too(client: Client) -> None:
    """No address of the house lays a file of a stranger on the disk."""
    answer = client.post("/vraag-die-er-niet-is/", {"x": sent(b"x" * 3_000_000)})
    assert answer.status_code == 404
