"""What people and the team wrote to each other: Fatma waits for an answer, Lisa's is late, Piet reads for himself alone."""

from datetime import datetime, timedelta
from uuid import UUID

from django.utils import timezone

from naast.alongside.messages.models import Message, answer_by
from naast.rights.access.models import Part, Sheet

from .people import key
from .sheets import sheet


def lay_messages() -> None:
    """Each thread lies on the notes about one person alone; Piet has a mentor, so his starts with who is in it."""
    fatma, lisa = _notes("Fatma", "Fatma"), _notes("Lisa", "Lisa")
    piet = _notes("Piet", "Piet", only_for=["Piet", "Karim", "Sanne"])
    _write(fatma, "Fatma", "Fatma", "Er ligt weer een brief van de bank. Mag ik die meenemen?", hours=200)
    _write(fatma, "Fatma", "Sanne", "Ja, neem hem mee. Dan lezen we hem samen.", hours=180)
    _write(fatma, "Fatma", "Fatma", "Kan het donderdag een uur later?", hours=2)
    _write(lisa, "Lisa", "Lisa", "Mijn zus kan op Noa passen. Kun je dan bellen?", hours=240)
    _write(piet, "Piet", "Karim", "De biljartclub is zaterdag om twee uur open.", hours=70)


def _notes(circle: str, person: str, *, only_for: list[str] | None = None) -> Sheet:
    return sheet(key(f"circle {circle}"), Part.NOTES, [person], only_for=only_for)


def _write(sheet: Sheet, of: str, by: str, words: str, *, hours: float) -> UUID:
    at: datetime = timezone.now() - timedelta(hours=hours)
    own = of == by
    message = Message.objects.create(
        circle_id=sheet.circle_id,
        sheet=sheet,
        of_id=key(of),
        by_team=not own,
        words=words,
        answer_by=answer_by(timezone.localdate(at)) if own else None,
        author_id=key(by),
        author_name=by,
        written_at=at,
    )
    return message.pk
