"""By what it is, not by its name: a photo is drawn anew, a PDF emptied of what acts, all else refused with a way forward."""

import re
from io import BytesIO
from typing import Any

import pikepdf
import pillow_heif
import pytest
from PIL import Image

from naast.alongside.documents.taking_in import NotTakenIn, take_in

from .conftest import Bring
from .made import MARKER, NAMES, NOT_TAKEN, TAKEN, paper_that_acts, picture, where_it_was_taken

ACTS = (
    b"/JS",
    b"/JavaScript",
    b"/OpenAction",
    b"/AA",
    b"/Launch",
    b"/EmbeddedFile",
    b"/EF",
    b"/XFA",
    b"/URI",
    b"/SubmitForm",
    MARKER,
)
WAY_FORWARD = re.compile("maak een foto|maak van elke|kies de brief", re.IGNORECASE)


@pytest.mark.parametrize("what", NOT_TAKEN)
def test_it_is_refused_with_what_can_be_done(what: str, bring: Bring, sees: Any) -> None:
    page = bring("Fatma", NOT_TAKEN[what], words="Brief over de huur")
    assert page.status_code == 200
    assert WAY_FORWARD.search(page.text), page.text
    assert "Brief over de huur" in page.text
    assert sees("SELECT 1 AS one FROM document WHERE words = 'Brief over de huur'") == []


@pytest.mark.parametrize("what", TAKEN)
def test_it_is_taken_and_nothing_hangs_on_to_it(what: str) -> None:
    letter = take_in(TAKEN[what])
    begins, ends = (b"\xff\xd8\xff", b"\xff\xd9") if letter.kind == "image" else (b"%PDF-", b"%%EOF\n")
    assert letter.content.startswith(begins)
    assert letter.content.endswith(ends)
    assert b"<script>" not in letter.content


@pytest.mark.parametrize("what", NAMES)
def test_its_own_name_goes_nowhere(what: str, bring: Bring, sees: Any) -> None:
    answer = bring("Fatma", name=NAMES[what], words=what)
    assert answer.status_code in (200, 302)
    assert sees("SELECT 1 AS one FROM document WHERE words LIKE '%passwd%' OR words LIKE '%script%'") == []


def test_a_photo_does_not_say_where_it_was_taken() -> None:
    letter = take_in(where_it_was_taken())
    with Image.open(BytesIO(letter.content)) as seen:
        assert not seen.getexif()
        assert seen.size == (60, 90), "it lay on its side"
    assert MARKER not in letter.content


def test_a_photo_of_an_iphone() -> None:
    drawn = BytesIO()
    pillow_heif.from_pillow(Image.new("RGB", (64, 64), "white")).save(drawn)
    assert take_in(drawn.getvalue()).content.startswith(b"\xff\xd8\xff")


def test_a_large_photo_becomes_one_that_a_phone_can_carry() -> None:
    letter = take_in(picture(size=(6000, 8000)))
    with Image.open(BytesIO(letter.content)) as seen:
        assert max(seen.size) == 3200


def test_a_pdf_does_nothing_by_itself() -> None:
    with pikepdf.open(BytesIO(paper_that_acts())) as there:
        assert "/OpenAction" in there.Root
    letter = take_in(paper_that_acts())
    with pikepdf.open(BytesIO(letter.content)) as clean:
        plain = BytesIO()
        clean.save(plain, qdf=True, object_stream_mode=pikepdf.ObjectStreamMode.disable)
    left = [word for word in ACTS if word in plain.getvalue()]
    assert not left
    assert letter.pages == 1


def test_what_breaks_the_reader_is_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    """The process that reads it dies: here it is a damaged file, and nothing else."""
    monkeypatch.setattr("naast.alongside.documents.taking_in.PATIENCE", 0.01)
    with pytest.raises(NotTakenIn):
        take_in(picture())
