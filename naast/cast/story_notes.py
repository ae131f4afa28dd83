"""What there was between the cast and their team: contacts in parts, and what the team did. Run inside `as_definer`."""

from datetime import timedelta

from django.utils import timezone

from naast.alongside.notes.models import Deed, How, Note
from naast.rights.access.models import Part, Sheet

from .people import key
from .sheets import sheet

FATMA, LISA, PIET = "circle Fatma", "circle Lisa", "circle Piet"


def lay_notes() -> None:
    """Fatma's in many kinds, Lisa's with what Ron must never find, one of Piet's; Joop has none."""
    _fatma()
    _lisa()
    piet = _sheet(PIET, ["Piet"])
    _note(piet, "Karim", "Koffie gedronken. Piet vertelde over zijn jaren bij de bakkerij.", days=12)


def _fatma() -> None:
    both, fatma, emre = (_sheet(FATMA, who) for who in (["Fatma", "Emre"], ["Fatma"], ["Emre"]))
    talk = _sheet(FATMA, ["Emre"], only_for=["Emre", "Sanne"])
    first = _note(
        both,
        "Sanne",
        "Kennisgemaakt aan de keukentafel. Fatma zette thee, Emre liet zijn kaarten zien.",
        days=56,
    )
    _note(fatma, "Sanne", "Fatma zegt: van de post slaap ik niet.", days=56, contact=first)
    _note(
        talk,
        "Sanne",
        "Emre loopt om, want bij de brug staan jongens die hem uitlachen.",
        days=48,
        how=How.ALONG,
    )
    _note(fatma, "Sanne", "Gebeld. De school dacht mee over een rustig uur.", days=46, how=How.CALL)
    _note(fatma, "Fatma", "Vandaag durfde ik één brief open te maken.", days=30, how=How.OTHER)
    older = _note(
        fatma, "Karim", "Samen bij de huisarts. Ze is bang voor de uitslag.", days=15, how=How.ALONG
    )
    meant = "Samen bij de huisarts. Fatma vertelde dat zij bang was voor de uitslag."
    _note(fatma, "Karim", meant, days=14, on=15, how=How.ALONG, contact=older, follows=older)
    _deed(fatma, "Sanne", Deed.Kind.CALLED, "Gebeld met de school over een rustig uur.", days=46)
    _deed(fatma, "Sanne", Deed.Kind.FILLED_IN, "Samen de toeslag aangevraagd.", days=33)
    _deed(emre, "Karim", Deed.Kind.BROUGHT, "Een fietslamp gebracht.", days=9)


def _lisa() -> None:
    together = _sheet(LISA, ["Lisa", "Noa", "Ron"])
    safe = _sheet(LISA, ["Lisa", "Noa"], only_for=["Lisa", "Sanne"])
    _note(together, "Sanne", "Met zijn drieën gepraat over het slapen van Noa.", days=385)
    _note(safe, "Sanne", "Lisa woont nu ergens waar hij haar niet zoekt.", days=55, how=How.CALL)


def _sheet(circle: str, about: list[str], *, only_for: list[str] | None = None) -> Sheet:
    return sheet(key(circle), Part.NOTES, about, only_for=only_for)


def _note(
    sheet: Sheet,
    by: str,
    words: str,
    *,
    days: int,
    on: int | None = None,
    how: str = How.VISIT,
    contact: Note | None = None,
    follows: Note | None = None,
) -> Note:
    name = key(f"note {words}")
    return Note.objects.create(
        id=name,
        circle_id=sheet.circle_id,
        sheet=sheet,
        author_id=key(by),
        author_name=by,
        contact=contact.contact if contact else name,
        how=how,
        on=timezone.localdate() - timedelta(days=days if on is None else on),
        words=words,
        follows=follows,
        written_at=timezone.now() - timedelta(days=days),
    )


def _deed(sheet: Sheet, by: str, kind: str, line: str, *, days: int) -> None:
    Deed.objects.create(
        id=key(f"deed {line}"),
        circle_id=sheet.circle_id,
        sheet=sheet,
        author_id=key(by),
        author_name=by,
        kind=kind,
        line=line,
        on=timezone.localdate() - timedelta(days=days),
        written_at=timezone.now() - timedelta(days=days),
    )
