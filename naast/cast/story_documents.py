"""Letters that were brought before the demo begins, drawn here: nobody's real post. Run inside `as_definer`, after the story."""

import uuid
from datetime import timedelta
from io import BytesIO
from textwrap import wrap

from django.utils import timezone
from PIL import Image, ImageDraw, ImageFont

from naast.alongside.documents.models import Document
from naast.alongside.documents.taking_in import Cleaned
from naast.rights.access.models import Part, Sheet

from .people import key

PAGE, MARGIN, LINE = (1000, 1414), 90, 42  # as A4
BANK = """De Munt Bank

Eindhoven, maandag

Beste mevrouw Yıldız,

Uw rekening staat € 312,40 onder nul. Wij konden de huur van deze maand niet betalen.

Bel ons voor de 28e op 088 000 00 00. Dan zoeken wij samen naar een regeling. Belt u niet? Dan komen er kosten bij.

Met vriendelijke groet,
afdeling Regelingen"""
RENT = """Woonbedrijf Thuis

Overzicht van de huur

Huur per maand: € 612,00
Nog te betalen: € 612,00

U kunt in drie keer betalen. Stuur ons een bericht, dan maken wij een afspraak."""
SAFE = """Wat wij afspreken om veilig te zijn

1. Staat hij voor de deur: 112 bellen.
2. Daarna mijn zus bellen.
3. De tas staat klaar bij de buurvrouw."""


def lay_letters() -> None:
    """Fatma's post from the bank and the landlord; Lisa's page that only she and Sanne may see."""
    _bring("Fatma", ["Fatma"], "Brief van de bank over rood staan", photo(BANK), by="Fatma", days=19)
    _bring("Fatma", ["Fatma"], "", _paper(RENT), by="Sanne", days=6)
    only_for = sorted([key("Lisa"), key("Sanne")])
    _bring(
        "Lisa",
        ["Lisa", "Noa"],
        "Onze afspraken voor veiligheid",
        photo(SAFE),
        by="Sanne",
        days=54,
        only_for=only_for,
    )


def _bring(
    circle: str,
    about: list[str],
    words: str,
    letter: Cleaned,
    *,
    by: str,
    days: float,
    only_for: list[uuid.UUID] | None = None,
) -> None:
    sheet, _new = Sheet.objects.get_or_create(
        circle_id=key(f"circle {circle}"),
        part=Part.DOCUMENTS,
        about=sorted(map(key, about)),
        visible_to=only_for,
    )
    name = key(f"letter {circle} {days}")
    Document.bring(letter, words=words, key=name, circle=sheet.circle_id, sheet=sheet.pk, by=key(by))
    Document.objects.filter(pk=name).update(written_at=timezone.now() - timedelta(days=days))


def photo(text: str) -> Cleaned:
    """A letter with these words, as a telephone takes it."""
    drawn = BytesIO()
    _page(text).save(drawn, "JPEG", quality=70)
    return Cleaned(Document.Kind.IMAGE, 1, drawn.getvalue())


def _paper(text: str) -> Cleaned:
    drawn = BytesIO()
    _page(text).save(drawn, "PDF", resolution=120)
    return Cleaned(Document.Kind.PDF, 1, drawn.getvalue())


def _page(text: str) -> Image.Image:
    page = Image.new("RGB", PAGE, "#fdfcf8")
    lines = [line for part in text.splitlines() for line in wrap(part, 46) or [""]]
    pen, font = ImageDraw.Draw(page), ImageFont.load_default(30)
    for number, line in enumerate(lines):
        pen.text((MARGIN, MARGIN + number * LINE), line, fill="#1d2a2a", font=font)
    return page
