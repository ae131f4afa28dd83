"""When a household and its worker meet: what was, what comes, what was moved or called off. From none to very many."""

from datetime import date, datetime, time, timedelta
from random import Random

from django.utils import timezone

from naast.alongside.appointments.models import Appointment, AppointmentChange
from naast.people.residents.models import Person
from naast.people.workdays import after_working_days, is_working_day

from .pen import Hand, Pen

HOW_MANY = (0, 0, 1, 1, 1, 2, 2, 3, 4)
OF_CASE = {
    "seven people, much told": 30,
    "a long name, nothing told": 0,
    "the shortest name, one thing told": 1,
}
PLACES = ("Thuis", "Thuis", "Buurthuis", "Aan de telefoon", "Bibliotheek", "Samen naar de gemeente", "")
ABOUT = ("De post doornemen", "Samen bellen", "Hoe het nu gaat", "Het formulier invullen", "", "", "")
HOURS = (9, 10, 11, 13, 14, 15, 16)


def meet(pen: Pen) -> None:
    """With chance of its own, so that nothing else of the neighbourhood changes by it."""
    chance = Random(str(pen.circle.pk))  # noqa: S311  (no secret: it must be the same every time)
    around = pen.around
    for _ in range(OF_CASE.get(around.home.case, chance.choice(HOW_MANY)) if around.awake else 0):
        _agree(pen, chance, chance.choice(around.awake))
    if around.awake and around.home.case not in OF_CASE and not around.until and chance.random() < 0.5:
        _agree(pen, chance, around.awake[0], ahead=True)


def _agree(pen: Pen, chance: Random, person: Person, *, ahead: bool = False) -> None:
    """Written down some day between the yes and the end; the meeting itself within three weeks of that, or soon."""
    written = min(pen.rows.now, pen.end) - timedelta(
        days=chance.uniform(0, max(pen.around.days - pen.around.until - 1, 0.1))
    )
    day = timezone.localdate(pen.rows.now if ahead else written) + timedelta(days=chance.randrange(1, 21))
    starts = timezone.make_aware(
        datetime.combine(_working_day(day), time(chance.choice(HOURS), chance.choice((0, 0, 30))))
    )
    worker = pen.worker
    appointment = pen.rows.add(
        Appointment(
            id=pen.rows.key(Appointment), circle=pen.circle, sheet=pen.sheet([person]), author_id=worker.id,
            author_name=worker.name, starts=starts, minutes=chance.choice((None, None, 60, 90)), place=chance.choice(PLACES),
            what=chance.choice(ABOUT), workers=[worker.id], worker_names=worker.name, written_at=written,
        )
    )  # fmt: skip
    if chance.random() < 0.15:
        _change(pen, chance, appointment, Hand.of(person))


def _change(pen: Pen, chance: Random, was: Appointment, by: Hand) -> None:
    """Another day in the same week, or it does not go on."""
    off = chance.random() < 0.4
    stands = {} if off else {
        "starts": _days_later(was.starts, 2), "place": was.place, "workers": was.workers, "worker_names": was.worker_names,
    }  # fmt: skip
    pen.rows.add(
        AppointmentChange(
            id=pen.rows.key(AppointmentChange), circle=pen.circle, sheet=was.sheet, appointment=was,
            kind="off" if off else "moved", author_id=by.id, author_name=by.name, why="Er kwam iets tussen.",
            written_at=min(was.written_at + timedelta(hours=5), pen.end), **stands,
        )
    )  # fmt: skip


def _days_later(moment: datetime, days: int) -> datetime:
    """At the same hour, on a working day."""
    there = timezone.localtime(moment)
    day = _working_day(there.date() + timedelta(days=days))
    return timezone.make_aware(datetime.combine(day, there.time()))


def _working_day(day: date) -> date:
    """That day, or the first working day after it."""
    return day if is_working_day(day) else after_working_days(day, 1)
