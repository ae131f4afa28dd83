"""Who is there for the cast: Fatma drew many, Piet three, Lisa two in a talk, Joop nobody yet. Run inside `as_definer`."""

from datetime import date, timedelta

from django.utils import timezone

from naast.alongside.network.kinds import HowItIs, Near
from naast.alongside.network.models import Tie
from naast.rights.access.models import Part, Sheet

from .people import key
from .sheets import sheet

FATMA, LISA, PIET = "circle Fatma", "circle Lisa", "circle Piet"
V, C, F, COULD = Near


def lay_network() -> None:
    """Fatma's with what changed and what is over; Lisa's that Ron must never find."""
    _fatma(sheet(key(FATMA), Part.STORY, ["Fatma"]))
    lisa = sheet(key(LISA), Part.STORY, ["Lisa"], only_for=["Lisa", "Sanne"])
    _tie(lisa, "Lisa", HowItIs("mijn zus Petra", "family", V, ["listens", "care"], []), days=54)
    _tie(lisa, "Lisa", HowItIs("Yvonne van de opvang", "help", C, ["listens", "advice"], []), days=54)
    piet = sheet(key(PIET), Part.STORY, ["Piet"])
    _tie(piet, "Karim", HowItIs("mijn dochter Els", "family", V, ["hands", "company"], []), days=27)
    _tie(piet, "Karim", HowItIs("Wim van de biljartclub", "club", COULD, ["company"], []), days=27)
    _tie(piet, "Piet", HowItIs("de buurvrouw met de hond", "neighbour", F, [], []), days=20)


def _fatma(fatma: Sheet) -> None:
    """Oma came nearer; Mine moved away; a colleague was there once; four were said at the table, three later."""
    oma = _tie(fatma, "Fatma", HowItIs("oma Hatice", "family", C, ["care"], ["care"]), days=55)
    _tie(fatma, "Fatma", HowItIs("Emre", "family", V, ["company"], ["care", "time"]), days=55)
    _tie(fatma, "Fatma", HowItIs("mijn broer Kemal", "family", F, ["things"], ["strength"]), days=55)
    mine = _tie(
        fatma, "Sanne", HowItIs("Mine van hierboven", "neighbour", V, ["listens", "hands"], []), days=55
    )
    work = _tie(fatma, "Fatma", HowItIs("Ank van de wasserij", "work", F, ["company"], []), days=55)
    _tie(fatma, "Fatma", HowItIs("Joop", "neighbour", F, ["hands"], []), days=40)
    _tie(fatma, "Sanne", HowItIs("juf Ineke", "help", C, ["advice"], []), days=40)
    _tie(fatma, "Fatma", HowItIs("de vrouwen van de moskee", "club", COULD, ["company"], []), days=30)
    _tie(fatma, "Fatma", HowItIs("Selma, van vroeger op school", "friend", COULD, [], []), days=12)
    _tie(fatma, "Karim", HowItIs("tante Gül in Helmond", "family", F, [], []), days=12)
    _tie(fatma, "Fatma", oma.how_it_is._replace(near=V, since=_day(25)), days=25, after=oma)
    _tie(fatma, "Fatma", mine.how_it_is._replace(near=C, since=_day(14)), days=14, after=mine)
    _tie(fatma, "Fatma", work.how_it_is._replace(until=_day(10)), days=9, after=work)


def _tie(sheet: Sheet, by: str, how: HowItIs, *, days: int, after: Tie | None = None) -> Tie:
    name = key(f"tie {how.name} {days} days ago")
    return Tie.objects.create(
        id=name,
        who=after.who if after else name,
        circle_id=sheet.circle_id,
        sheet=sheet,
        author_id=key(by),
        author_name=by,
        written_at=timezone.now() - timedelta(days=days),
        **how._asdict(),
    )


def _day(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)
