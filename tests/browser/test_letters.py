"""A letter on a phone: brought with one choice, read at 360 px, made larger; what is too large is said, and the words stay."""

from dataclasses import replace
from pathlib import Path

import pytest

from naast.cast.people import key
from tests.filling import a_photo

from .eyes import look
from .stage import LOCALES, Stage
from .ways import PHONE

MINE, TEAM = f"/mijn/{key('circle Fatma')}/brieven/", f"/team/{key('circle Fatma')}/brieven/"
BANK, RENT, SAFE = key("letter Fatma 19"), key("letter Fatma 6"), key("letter Lisa 54")
DRAWN = (
    "image => image.complete && image.naturalWidth > 0 && image.getBoundingClientRect().right <= innerWidth"
)
WORDS = "Brief van de tandarts"


def photo(tmp_path: Path) -> Path:
    place = tmp_path / "IMG_0001.jpg"
    place.write_bytes(a_photo().read())
    return place


def test_fatma_brings_a_letter_and_sanne_reads_it(stage: Stage, tmp_path: Path) -> None:
    fatma, sanne = stage.enter("Fatma"), stage.enter("Sanne")
    fatma.opens(MINE)
    fatma.writes("What is it?", WORDS)
    fatma.page.set_input_files("input[name=letter]", photo(tmp_path))
    fatma.taps("Add it")
    fatma.reads(WORDS)
    sanne.opens(TEAM)
    sanne.taps(WORDS)
    sanne.page.wait_for_load_state("networkidle")
    assert sanne.page.locator("a.letter img").evaluate(DRAWN)
    assert sanne.page.locator("a.letter img").get_attribute("alt") == WORDS


def test_a_photo_fits_the_phone_and_can_be_opened_alone(stage: Stage) -> None:
    fatma = stage.enter("Fatma")
    fatma.opens(f"{MINE}{BANK}/")
    fatma.page.wait_for_load_state("networkidle")
    assert fatma.page.locator("a.letter img").evaluate(DRAWN)
    fatma.taps("Open it alone, to make it larger")
    assert fatma.path == f"{MINE}{BANK}/bestand/"
    assert fatma.page.locator("img").evaluate("image => image.naturalWidth") == 1000


def test_a_pdf_is_given_to_the_viewer_of_the_phone(stage: Stage) -> None:
    fatma = stage.enter("Fatma")
    fatma.opens(f"{MINE}{RENT}/")
    link = fatma.page.get_by_role("link", name=fatma.words("Open the PDF"))
    answer = fatma.context.request.get(f"{fatma.page.url}{link.get_attribute('href')}")
    assert answer.headers["content-type"] == "application/pdf"
    assert answer.headers["content-disposition"] == 'inline; filename="brief.pdf"'


@pytest.mark.parametrize("script", [True, False])
def test_eleven_megabytes_are_said_in_a_real_browser(stage: Stage, tmp_path: Path, script: bool) -> None:
    """Also without script; and the words are still there."""
    fatma, place = stage.enter("Fatma", way=replace(PHONE, script=script)), tmp_path / "film.mov"
    place.write_bytes(b"x" * 11_000_000)
    fatma.opens(MINE)
    fatma.writes("What is it?", WORDS)
    fatma.page.set_input_files("input[name=letter]", place)
    fatma.taps("Add it")
    fatma.reads("This file is larger than 10 MB. Take a photo of the letter, or add the pages one by one.")
    assert fatma.page.locator("input[name=words]").input_value() == WORDS


def test_a_phone_offers_its_camera_and_its_files(stage: Stage) -> None:
    """`capture` would take the files away."""
    fatma = stage.enter("Fatma")
    fatma.opens(MINE)
    field = fatma.page.locator("input[name=letter]")
    assert field.get_attribute("accept") == "image/*,application/pdf"
    assert field.get_attribute("capture") is None


@pytest.mark.parametrize("language", LOCALES)
def test_every_state_is_for_everybody(stage: Stage, language: str, tmp_path: Path) -> None:
    """Nobody's yet, a photo, a PDF, for a few, at rest, and a file that is refused."""
    lisa = f"/mijn/{key('circle Lisa')}/brieven/"
    places = {
        "Fatma": (MINE, f"{MINE}{BANK}/", f"{MINE}{RENT}/"),
        "Lisa": (lisa, f"{lisa}{SAFE}/", f"{lisa}{SAFE}/verder-open/"),
        "Ron": (lisa,),
        "Joop": (f"/mijn/{key('circle Joop')}/brieven/",),
        "Noor": (f"/partner/{key('circle Fatma')}/brieven/",),
    }
    wrong = [one for who, paths in places.items() for one in looked(stage, who, language, paths)]
    fatma = stage.enter("Fatma", language=language, bypass_csp=True)
    fatma.opens(MINE)
    (tmp_path / "brief.txt").write_text("geen brief")
    fatma.page.set_input_files("input[name=letter]", tmp_path / "brief.txt")
    fatma.taps("Add it")
    fatma.reads("This is no photo and no PDF that we can read. Take a photo of the letter.")
    wrong += look(fatma, "letters, refused")
    assert not wrong, "\n".join(wrong)


def looked(stage: Stage, who: str, language: str, paths: tuple[str, ...]) -> list[str]:
    somebody, wrong = stage.enter(who, language=language, bypass_csp=True), []
    for path in paths:
        assert somebody.opens(path) == 200, f"{who}: {path}"
        somebody.page.wait_for_load_state("networkidle")
        wrong += look(
            somebody, "letters " + "/".join("id" if len(part) == 36 else part for part in path.split("/"))
        )
    return wrong
