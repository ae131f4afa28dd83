"""What was not possible for the cast, and what was: it stands, it was made possible, it was in a talk. Run in `as_definer`."""

from datetime import timedelta
from typing import Any

from django.utils import timezone

from naast.alongside.honest_no.models import HonestNo, OwnView, Sequel, TravelWord
from naast.rights.access.models import Part, Sheet

from .people import key
from .sheets import sheet

FATMA, LISA, PIET = "circle Fatma", "circle Lisa", "circle Piet"
BY, KIND, SAID = HonestNo.By, Sequel.Kind, TravelWord.Said


def lay_noes() -> None:
    """Fatma's two, Lisa's with one that Ron must never find, one of Piet's; Joop has none."""
    _fatma()
    _lisa()
    _piet()


def _fatma() -> None:
    fatma = sheet(key(FATMA), Part.PLAN, ["Fatma"])
    after_all = _no(
        fatma, "Sanne", "Iemand die meefietst als Emre weer naar school gaat.",
        why="In het rooster van het team is om acht uur niemand vrij.",
        instead="Sanne vraagt het rond in de straat, en bij Hatice.",
        by=(BY.TEAM, "", "werker"), days=40,
    )  # fmt: skip
    _becomes(after_all, "Fatma", KIND.REOPENED, "Kunnen we er nog een keer naar kijken?", days=36)
    _becomes(
        after_all, "Sanne", KIND.POSSIBLE, "Op maandag en donderdag fietst Karim mee.", whom="Ans schoof het rooster om", days=34
    )  # fmt: skip
    stands = _no(
        fatma, "Sanne", "Geld voor een wasmachine, want de oude is kapot.",
        why="De gemeente betaalt niet zolang er spaargeld is. Dat geld is voor de huur van mei.",
        instead="Bij het Fonds Noodhulp mag het wel. Sanne vult het formulier samen met jou in, op dinsdag.",
        by=(BY.MUNICIPALITY, "gemeente Eindhoven", "adviseur inkomen"), days=12,
    )  # fmt: skip
    _view(
        stands,
        "Fatma",
        by="Fatma",
        words="Ik spaar juist om niet weer achter te lopen. Nu word ik daarvoor gestraft.",
        days=11,
    )
    _travels(
        stands, "Sanne", "Wie spaart voor de huur, krijgt geen hulp voor een kapotte wasmachine.", days=10
    )


def _lisa() -> None:
    """What was said together Ron reads; what was asked in a talk he never finds."""
    together = sheet(key(LISA), Part.PLAN, ["Lisa", "Noa", "Ron"])
    _no(
        together, "Sanne", "Een grotere woning binnen een half jaar.",
        why="De wachttijd is nu drie jaar. Voorrang is er alleen bij brand of sloop.",
        instead="Woningruil kan wel. De corporatie zet jullie op de ruillijst.",
        by=(BY.OTHER, "Woonbedrijf de Kei", "medewerker verhuur"), days=380,
    )  # fmt: skip
    talk = sheet(key(LISA), Part.PLAN, ["Lisa"], only_for=["Lisa", "Sanne"])
    kept = _no(
        talk, "Sanne", "Post op een ander adres, dat niemand kan vinden.",
        why="Een postbus op naam geeft alleen post aan wie zo heet.",
        instead="Het team neemt de post aan. Sanne brengt hem op maandag mee.",
        by=(BY.OTHER, "PostNoord", "teamleider"), days=50,
    )  # fmt: skip
    _becomes(
        kept,
        "Sanne",
        KIND.ELSEWHERE,
        "Het gemeentehuis denkt mee en belt terug.",
        whom="bij burgerzaken",
        days=45,
    )
    _view(kept, "Lisa", by="Lisa", words="Ik wil dat hij mijn naam nergens op een deur leest.", days=44)
    _travels(kept, "Sanne", "Er is geen veilig postadres voor wie moest verhuizen.", days=43)
    _travels(kept, "Lisa", "Er is geen veilig postadres voor wie moest verhuizen.", of="Lisa", days=42)


def _piet() -> None:
    """He said it aloud; Karim wrote it down."""
    no = _no(
        sheet(key(PIET), Part.PLAN, ["Piet"]), "Karim", "Een traplift.",
        why="De trap is te smal. Twee bedrijven hebben gemeten.",
        instead="Het bed kan beneden staan. Er komt een tweede leuning.",
        by=(BY.OTHER, "Lift en Leven", "monteur"), days=18,
    )  # fmt: skip
    _view(
        no, "Piet", by="Karim", words="Dan maar beneden slapen. Als ik maar uit het raam kan kijken.", days=17
    )
    _becomes(no, "Karim", KIND.STAYS, "Een derde bedrijf heeft ook gemeten. De leuning hangt er nu.", days=9)
    _travels(no, "Karim", "", of="Piet", said=SAID.NO, days=16)


def _no(
    on: Sheet, who: str, asked: str, *, why: str, instead: str, by: tuple[str, str, str], days: int
) -> HonestNo:
    decided, organisation, function = by
    return HonestNo.objects.create(
        id=key(f"no {asked}"), asked=asked, why=why, instead=instead, decided_by=decided, organisation_name=organisation,
        function=function, **_row(on, who, days=days),
    )  # fmt: skip


def _becomes(no: HonestNo, who: str, kind: str, words: str, *, days: int, whom: str = "") -> None:
    Sequel.objects.create(no=no, kind=kind, words=words, by_whom=whom, **_row(no.sheet, who, days=days))


def _view(no: HonestNo, of: str, *, by: str, words: str, days: int) -> None:
    OwnView.objects.create(no=no, of_id=key(of), of_name=of, words=words, **_row(no.sheet, by, days=days))


def _travels(
    no: HonestNo, who: str, words: str, *, days: int, of: str = "", said: TravelWord.Said | None = None
) -> None:
    said = said or (SAID.YES if of else SAID.PROPOSED)
    TravelWord.objects.create(
        no=no,
        said=said,
        words=words,
        of_id=key(of) if of else None,
        of_name=of,
        **_row(no.sheet, who, days=days),
    )


def _row(on: Sheet, who: str, *, days: int) -> dict[str, Any]:
    return {
        "circle_id": on.circle_id,
        "sheet": on,
        "author_id": key(who),
        "author_name": who,
        "written_at": timezone.now() - timedelta(days=days),
    }
