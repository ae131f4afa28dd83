"""How near the team stands, how it began, what was offered beside it, and what Piet and the team closed together before."""

from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.utils import timezone

from naast.alongside.involvement.models import CameFrom, Closeness, Closing, Involvement, Origin
from naast.alongside.plan.models import Hope
from naast.promises.models import Outcome, Promise
from naast.rights.access.models import Circle, Ending, NamedWorker, Part, Participant, Sheet
from naast.rights.consent.models import Consent
from naast.rights.support.models import SupportOffer

from .people import WOENSEL, key
from .sheets import sheet

BEGAN, ENDED = 640, 480  # days ago


def lay_involvement() -> None:
    """Fatma: from listening to now and then. Piet: now and then, and before that something that was closed together."""
    fatma, piet = key("circle Fatma"), key("circle Piet")
    plan, story = _sheet(fatma, Part.PLAN, "Fatma"), _sheet(fatma, Part.STORY, "Fatma")
    _near(plan, "Sanne", "listening", days=58)
    _near(plan, "Sanne", "now_and_then", days=30, words="Om de week op dinsdag, en bellen mag altijd.")
    Origin.objects.create(
        **_row(story, "Sanne", days=57), kind=CameFrom.Kind.QUESTION,
        words="Mijn zoon gaat niet meer naar school en ik durf de post niet open te maken. Kan iemand meedenken?",
    )  # fmt: skip
    SupportOffer.objects.create(
        **_row(story, "Sanne", days=57), kind=SupportOffer.Kind.SUPPORTER, answer=SupportOffer.Answer.LATER,
        words="Eerst even zien hoe het met ons gaat.",
    )  # fmt: skip
    _near(_sheet(piet, Part.PLAN, "Piet"), "Karim", "now_and_then", days=26)
    _before()


def _before() -> None:
    """Piet after his hip: short, and good. Nobody of the team reads it now; in his new involvement he may say yes to that."""
    circle = Circle.objects.create(id=key("circle Piet before"), kind="involvement", team_id=key(WOENSEL))
    Involvement.objects.create(circle=circle)
    Participant.objects.create(
        id=key("Piet before: Piet takes part"),
        circle=circle,
        person_id=key("Piet"),
        name="Piet",
        since=_ago(BEGAN),
    )
    for worker, role in (("Sanne", "contact"), ("Karim", "stand_in")):
        NamedWorker.objects.create(
            circle=circle, person_id=key(worker), name=worker, role=role, since=_ago(BEGAN)
        )
    for giver in ("Piet", "Els"):
        Consent.objects.create(
            circle=circle, kind="help", about_id=key("Piet"), about_name="Piet", giver_id=key(giver), giver_name=giver,
            entered_by_id=key(giver), answer="yes", parts=Part.everything(), since=_ago(BEGAN), how="self",
        )  # fmt: skip
    _what_there_was(_sheet(circle.pk, Part.PLAN, "Piet"))
    story = _sheet(circle.pk, Part.STORY, "Piet")
    Closing.objects.create(
        **_row(story, "Sanne", days=ENDED),
        ours="Dat ik best hulp mag vragen. En dat de buurvrouw ook van biljart houdt.",
        team="Piet weet zelf precies wat hij kan. Wachten tot hij belt werkt beter dan langskomen.",
        way_back="Bellen naar het team, of één tik op je eigen pagina.",
    )
    Ending.objects.create(circle=circle, by_id=key("Sanne"), by_name="Sanne", at=_ago(ENDED))


def _what_there_was(plan: Sheet) -> None:
    Hope.objects.create(
        **_row(plan, "Piet", days=BEGAN - 5),
        of_id=key("Piet"),
        of_name="Piet",
        words="Weer zelf naar de bakker lopen.",
    )
    promise = Promise.objects.create(
        **_row(plan, "Sanne", days=BEGAN - 5), promiser_id=key("Sanne"), promiser_name="Sanne", organisation_id=key(WOENSEL),
        what="Ik vraag de fysio of hij aan huis komt.", due=_ago(BEGAN - 20).date(),
    )  # fmt: skip
    Outcome.objects.create(
        **_row(plan, "Sanne", days=BEGAN - 18), promise=promise, result="kept", why="Hij kwam zes keer."
    )


def _near(sheet: Sheet, who: str, near: str, *, days: float, words: str = "") -> None:
    Closeness.objects.create(**_row(sheet, who, days=days), near=near, words=words, agreed=True)


def _sheet(circle: UUID, part: int, about: str) -> Sheet:
    return sheet(circle, part, [about])


def _row(sheet: Sheet, who: str, *, days: float) -> dict[str, Any]:
    where = {"circle_id": sheet.circle_id, "sheet": sheet, "written_at": _ago(days)}
    return {**where, "author_id": key(who), "author_name": who}


def _ago(days: float) -> datetime:
    return timezone.now() - timedelta(days=days)
