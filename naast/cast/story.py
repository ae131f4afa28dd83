"""What happened between them before the demo begins: circles, yeses, hopes and promises. Run inside `as_definer`."""

from datetime import datetime, timedelta

from django.utils import timezone

from naast.alongside.involvement.models import Involvement
from naast.alongside.plan.models import Hope
from naast.promises.models import Outcome, Promise
from naast.rights.access.models import Circle, NamedWorker, Part, Participant, Sheet, Task
from naast.rights.consent.models import Consent

from .people import SCHOOL, WOENSEL, key
from .sheets import sheet
from .story_appointments import lay_appointments
from .story_involvement import lay_involvement
from .story_messages import lay_messages


def lay_story() -> None:
    """Fatma and Emre; Lisa, Noa and Ron; Piet and Els; Joop, who has yet to say yes."""
    _fatma()
    _lisa()
    _piet()
    _joop()
    lay_appointments()
    lay_messages()
    lay_involvement()


def _fatma() -> None:
    """Fatma said yes; Emre too; his father said no for Emre, so only Emre's own part is kept out."""
    circle = _circle("Fatma", ["Fatma", "Emre"], contact="Sanne", stand_in="Karim", days=60)
    _yes(circle, "Fatma", by="Fatma", days=60)
    _yes(circle, "Emre", by="Fatma", days=60)
    _yes(circle, "Emre", by="Emre", days=58)
    _say(circle, "Emre", by="Hakan", answer="no", days=55, reason="Wij lossen dit zelf op.")
    _share(
        circle,
        "Fatma",
        by="Fatma",
        recipient=SCHOOL,
        parts=Part.PLAN,
        days=40,
        reason="Zodat Noor weet wat we proberen",
    )
    fatma = _sheet(circle, Part.PLAN, ["Fatma"])
    both = _sheet(circle, Part.PLAN, ["Fatma", "Emre"])
    emre = _sheet(circle, Part.PLAN, ["Emre"])
    talk = _sheet(circle, Part.PLAN, ["Fatma"], only_for=["Fatma", "Sanne"])
    _hope(fatma, "Fatma", "Rust in huis, en dat ik de post weer durf open te maken.", days=57)
    _hope(both, "Fatma", "Dat Emre weer naar school durft.", days=57)
    _hope(emre, "Emre", "Ik wil weer met Sem naar school fietsen.", days=50)
    _hope(talk, "Fatma", "Ik wil leren nee te zeggen tegen mijn broer.", days=20)
    kept = _promise(
        fatma, "Sanne", "Ik bel de school over een rustig uur voor Emre.", days=50, due=45, team=True
    )
    _outcome(kept, "Sanne", "kept", "Noor dacht meteen mee.", days=46)
    late = _promise(
        fatma, "Sanne", "Ik zoek uit wie kan helpen met de brieven van de bank.", days=21, due=7, team=True
    )
    assert late.pk
    _promise(fatma, "Fatma", "Ik leg de post op één stapel, ook als ik hem niet open.", days=21, due=-7)
    _promise(fatma, "Karim", "Ik ga mee naar het spreekuur bij de huisarts.", days=5, due=-3, team=True)
    part = _promise(both, "Fatma", "Elke avond samen eten, zonder telefoon.", days=40, due=20)
    _outcome(part, "Fatma", "in_part", "Doordeweeks lukt het. In het weekend nog niet.", days=19)


def _lisa() -> None:
    """Ron took part and still may read what is about him. What keeps Lisa and Noa safe he must never find a trace of."""
    circle = _circle("Lisa", ["Lisa", "Noa", "Ron"], contact="Sanne", stand_in="Karim", days=400)
    _yes(circle, "Lisa", by="Lisa", days=400)
    _yes(circle, "Noa", by="Lisa", days=400)
    _yes(circle, "Ron", by="Ron", days=399)
    together = _sheet(circle, Part.PLAN, ["Lisa", "Noa", "Ron"])
    _hope(together, "Lisa", "Een huis waar Noa rustig slaapt.", days=390)
    _hope(together, "Ron", "Werk met vaste uren.", days=390)
    done = _promise(together, "Ron", "Ik schrijf me in bij het uitzendbureau.", days=380, due=370)
    _outcome(done, "Ron", "kept", "", days=371)
    safe = _sheet(circle, Part.SAFETY, ["Lisa", "Noa"], only_for=["Lisa", "Sanne"])
    _hope(safe, "Lisa", "Dat Noa en ik veilig zijn op de Tarwelaan.", days=55)
    _promise(safe, "Lisa", "Als Ron voor de deur staat bel ik 112 en daarna mijn zus.", days=55)
    _promise(
        safe, "Sanne", "Ik bel elke maandag om tien uur, nooit met voicemail.", days=55, due=-2, team=True
    )


def _piet() -> None:
    circle = _circle("Piet", ["Piet"], contact="Karim", stand_in="Sanne", days=30)
    _yes(circle, "Piet", by="Piet", days=30)
    _yes(circle, "Piet", by="Els", days=29)
    piet = _sheet(circle, Part.PLAN, ["Piet"])
    _hope(piet, "Piet", "Op zaterdag weer naar de biljartclub.", days=28)
    _promise(piet, "Els", "Ik breng vader de eerste twee keer met de auto.", days=20, due=-5)


def _joop() -> None:
    """Joop asked for help with his rent; Sanne wrote his name down. Nothing begins before his yes."""
    circle = _circle("Joop", ["Joop"], contact="Sanne", stand_in="Karim", days=1)
    Task.objects.create(
        id=key("task Joop"),
        circle=circle,
        kind="question",
        person_id=key("Sanne"),
        person_name="Sanne",
        since=_ago(1),
        until=_ago(-27),
    )


def _ago(days: float) -> datetime:
    return timezone.now() - timedelta(days=days)


def _circle(name: str, who: list[str], *, contact: str, stand_in: str, days: int) -> Circle:
    circle = Circle.objects.create(id=key(f"circle {name}"), kind="involvement", team_id=key(WOENSEL))
    Involvement.objects.create(circle=circle)
    for person in who:
        Participant.objects.create(
            id=key(f"{name}: {person} takes part"),
            circle=circle,
            person_id=key(person),
            name=person,
            since=_ago(days),
        )
    for worker, role in ((contact, "contact"), (stand_in, "stand_in")):
        NamedWorker.objects.create(
            circle=circle, person_id=key(worker), name=worker, role=role, since=_ago(days)
        )
    return circle


def _say(circle: Circle, about: str, *, by: str, answer: str, days: int, **more: object) -> None:
    Consent.objects.create(
        circle=circle,
        about_id=key(about),
        about_name=about,
        giver_id=key(by),
        giver_name=by,
        entered_by_id=key(by),
        answer=answer,
        since=_ago(days),
        how="self",
        **{"kind": "help", **more},
    )


def _yes(circle: Circle, about: str, *, by: str, days: int) -> None:
    _say(circle, about, by=by, answer="yes", days=days, parts=Part.everything())


def _share(
    circle: Circle, about: str, *, by: str, recipient: str, parts: int, days: int, reason: str
) -> None:
    _say(
        circle,
        about,
        by=by,
        answer="yes",
        days=days,
        kind="sharing",
        parts=parts,
        reason=reason,
        recipient=key(recipient),
        recipient_name=recipient,
    )


def _sheet(circle: Circle, part: int, about: list[str], *, only_for: list[str] | None = None) -> Sheet:
    return sheet(circle.pk, part, about, only_for=only_for)


def _hope(sheet: Sheet, who: str, words: str, *, days: float) -> Hope:
    return Hope.objects.create(
        circle_id=sheet.circle_id,
        sheet=sheet,
        author_id=key(who),
        author_name=who,
        of_id=key(who),
        of_name=who,
        words=words,
        written_at=_ago(days),
    )


def _promise(
    sheet: Sheet, who: str, what: str, *, days: float, due: float | None = None, team: bool = False
) -> Promise:
    return Promise.objects.create(
        circle_id=sheet.circle_id,
        sheet=sheet,
        author_id=key(who),
        author_name=who,
        promiser_id=key(who),
        promiser_name=who,
        organisation_id=key(WOENSEL) if team else None,
        what=what,
        written_at=_ago(days),
        due=_ago(due).date() if due is not None else None,
    )


def _outcome(promise: Promise, who: str, result: str, why: str, *, days: float) -> Outcome:
    return Outcome.objects.create(
        circle_id=promise.circle_id,
        sheet_id=promise.sheet_id,
        promise=promise,
        author_id=key(who),
        author_name=who,
        result=result,
        why=why,
        written_at=_ago(days),
    )
