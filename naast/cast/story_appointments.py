"""When the cast meets next, and what changed about it. Run inside `as_definer`, after the rest of the story."""

import uuid
from datetime import datetime, time, timedelta

from django.utils import timezone

from naast.alongside.appointments.models import Appointment, AppointmentChange, ReminderWish
from naast.people.residents.models import ContactWay
from naast.rights.access.models import Part, Sheet

from .people import key
from .sheets import sheet


def lay_appointments() -> None:
    """Fatma has several, Lisa one that only who was in the talk reads, Piet one, Joop and Emre none."""
    fatma = _sheet("Fatma", ["Fatma"])
    was = _meet(fatma, "was", -12, 10, "Sanne", place="Bij Fatma thuis", what="De post van deze maand")
    _meet(fatma, "next", 3, 10, "Sanne", place="Bij Fatma thuis", what="Samen de bank bellen")
    moved = _meet(fatma, "moved", 6, 14, "Karim", place="Buurthuis De Kronehoef", written=9)
    _change(moved, "moved", "Karim", days=2, to=(9, 15), why="De huisarts kon niet eerder.")
    off = _meet(fatma, "off", 1, 9, "Sanne", written=8)
    _change(off, "off", "Fatma", days=1, why="Emre is ziek.")
    lisa = _sheet("Lisa", ["Lisa"], only_for=["Lisa", "Sanne"])
    _meet(lisa, "talk", 4, 11, "Sanne", place="Bibliotheek, kamer 2", what="Hoe het gaat met de sloten")
    _meet(_sheet("Piet", ["Piet"]), "Piet", 5, 13, "Karim", place="Kloosterdreef 102")
    assert was.pk
    way = ContactWay.objects.get(person=key("Fatma"), kind="phone")
    ReminderWish.objects.create(
        id=key("Fatma wishes"), person_id=key("Fatma"), how="text", way=way, since=_ago(30)
    )


def _meet(
    sheet: Sheet,
    name: str,
    days: int,
    hour: int,
    worker: str,
    *,
    place: str = "",
    what: str = "",
    written: int = 14,
) -> Appointment:
    return Appointment.objects.create(
        id=_key(name), circle_id=sheet.circle_id, sheet=sheet, author_id=key(worker), author_name=worker,
        starts=_at(days, hour), place=place, what=what, workers=[key(worker)], worker_names=worker,
        written_at=_ago(written),
    )  # fmt: skip


def _change(
    appointment: Appointment, kind: str, who: str, *, days: int, why: str, to: tuple[int, int] | None = None
) -> None:
    """Moved it stands where it stood; only the moment is another."""
    stays = {} if to is None else {
        "starts": _at(*to), "place": appointment.place, "workers": appointment.workers,
        "worker_names": appointment.worker_names,
    }  # fmt: skip
    AppointmentChange.objects.create(
        id=_key(f"{appointment.pk} {kind}"), circle_id=appointment.circle_id, sheet_id=appointment.sheet_id,
        appointment=appointment, kind=kind, author_id=key(who), author_name=who, why=why, written_at=_ago(days),
        **stays,
    )  # fmt: skip


def _sheet(circle: str, about: list[str], *, only_for: list[str] | None = None) -> Sheet:
    return sheet(key(f"circle {circle}"), Part.PLAN, about, only_for=only_for)


def _key(name: str) -> uuid.UUID:
    return key(f"appointment {name}")


def _at(days: int, hour: int) -> datetime:
    day = timezone.localdate() + timedelta(days=days)
    return timezone.make_aware(datetime.combine(day, time(hour)))


def _ago(days: float) -> datetime:
    return timezone.now() - timedelta(days=days)
