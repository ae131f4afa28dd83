"""How things are in the cast's own words, side by side and not always agreed. Run inside `as_definer`."""

from datetime import timedelta

from django.utils import timezone

from naast.alongside.life.models import Domain, Perspective
from naast.rights.access.models import Part, Sheet

from .people import key
from .sheets import sheet

FATMA, LISA, PIET = "circle Fatma", "circle Lisa", "circle Piet"
Kind = Perspective.Kind


def lay_life() -> None:
    """Fatma's on many domains, with Emre's talk of his own and Sanne's view beside it; Lisa's with what Ron must never find."""
    _fatma()
    _lisa()
    piet = _sheet(PIET, ["Piet"])
    _say(
        piet,
        "Piet",
        Kind.GIVES,
        "De mannen van zaterdag. Die kennen me nog.",
        "meedoen/1",
        days=25,
        by="Karim",
    )
    _say(
        piet,
        "Els",
        Kind.TAKES,
        "Vader zegt dat het gaat. Ik zie dat hij 's avonds niet eet.",
        "gezondheid/1",
        days=20,
    )


def _fatma() -> None:
    fatma, both, emre = (_sheet(FATMA, who) for who in (["Fatma"], ["Fatma", "Emre"], ["Emre"]))
    talk = _sheet(FATMA, ["Emre"], only_for=["Emre", "Sanne"])
    _say(fatma, "Fatma", Kind.IDEA, "Ik wil de post samen met mijn moeder doen, op zondag.", days=56)
    _say(fatma, "Fatma", Kind.TRIED, "Alles in een la leggen. Dat gaf even rust.", days=56, by="Sanne")
    older = _say(fatma, "Fatma", Kind.TAKES, "Elke brief maakt me bang.", "geld/1", days=56, by="Sanne")
    newer = "Brieven van de bank maken me bang. Andere durf ik nu."
    _say(fatma, "Fatma", Kind.TAKES, newer, "geld/1", days=12, by="Sanne", follows=older)
    _say(fatma, "Fatma", Kind.GIVES, "Koken voor de buurt. Dan lach ik.", "meedoen/1", days=40)
    _say(
        fatma,
        "Sanne",
        Kind.CONNECTS,
        "Ik zie dat de school en de post op dezelfde avond komen.",
        "geld/1",
        days=30,
    )
    _say(both, "Fatma", Kind.WISH, "Dat het ontbijt rustig is.", "gezin/1", days=30)
    _say(emre, "Emre", Kind.GIVES, "Fietsen met Sem.", "leren/1", days=50, by="Sanne")
    _say(
        talk,
        "Emre",
        Kind.TAKES,
        "Ze lachen me uit. Ik vertel het thuis niet.",
        "leren/1",
        days=48,
        by="Sanne",
    )


def _lisa() -> None:
    together, noa = _sheet(LISA, ["Lisa", "Noa", "Ron"]), _sheet(LISA, ["Noa"])
    safe = _sheet(LISA, ["Lisa", "Noa"], only_for=["Lisa", "Sanne"])
    _say(together, "Lisa", Kind.TAKES, "De nachten. Noa slaapt pas om elf uur.", "gezin/1", days=385)
    _say(together, "Ron", Kind.TAKES, "Ik vind dat er te veel mensen meepraten.", "gezin/1", days=384)
    _say(noa, "Noa", Kind.GIVES, "", "gezin/1", days=50, by="Lisa", pictures=["animal", "bed"])
    _say(safe, "Lisa", Kind.GIVES, "Hier weet niemand ons te vinden.", "veilig/1", days=54, by="Sanne")


def _sheet(circle: str, about: list[str], *, only_for: list[str] | None = None) -> Sheet:
    return sheet(key(circle), Part.STORY, about, only_for=only_for)


def _say(
    sheet: Sheet,
    of: str,
    kind: str,
    words: str,
    domain: str | None = None,
    *,
    days: int,
    by: str = "",
    pictures: list[str] | None = None,
    follows: Perspective | None = None,
) -> Perspective:
    return Perspective.objects.create(
        id=key(f"perspective {of} {kind} {words}"),
        circle_id=sheet.circle_id,
        sheet=sheet,
        author_id=key(by or of),
        author_name=by or of,
        of_id=key(of),
        of_name=of,
        professional=of == "Sanne",
        kind=kind,
        domain_id=domain,
        domain_name=Domain.objects.get(pk=domain).name if domain else "",
        words=words,
        pictures=pictures or [],
        follows=follows,
        written_at=timezone.now() - timedelta(days=days),
    )
