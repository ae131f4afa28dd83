"""What the essential page shows of an opened circle."""

import uuid
from dataclasses import dataclass
from datetime import date

from naast.alongside.appointments.models import Appointment
from naast.alongside.involvement.models import Closeness, Closing
from naast.alongside.plan.models import Hope
from naast.promises.models import Promise
from naast.rights.access.away import away, in_words
from naast.rights.access.models import Circle, Ending, NamedWorker, Participant
from naast.rights.access.reading import Standing
from naast.rights.access.words import together
from naast.rights.consent.former import Former, former_circles, readable, standing_yeses
from naast.rights.consent.models import Consent

from .read import Rows
from .timeline import Moment, in_talks, timeline


@dataclass(frozen=True)
class Talk:
    """Words, promises and moments that only who was in the talk reads."""

    hopes: list[Hope]
    promises: list[Promise]
    moments: list[Moment]


class Together:
    """A household and its team, as the acting person may see them."""

    def __init__(self, circle: Circle, *, actor: uuid.UUID, letters_alone: bool = False) -> None:
        """Reads it all at once; what the acting person may not see does not come back.

        `letters_alone`: behind this door only letters have a page of their own, so nothing else is a link.
        """
        self._letters_alone = letters_alone
        self.circle, self.actor = circle, actor
        self.standing = Standing(circle, actor=actor, asks=True)
        self._rows = Rows.read(circle)
        self.people: list[Participant] = self._rows.of[Participant]
        self.promises: list[Promise] = sorted(self._rows.of[Promise], key=_in_order)

    @property
    def names(self) -> str:
        """Fatma en Emre."""
        return together(one.name for one in self.people)

    @property
    def workers(self) -> list[NamedWorker]:
        """Contact worker first, then the stand-in; also who is announced to come."""
        return [worker for worker in self._rows.of[NamedWorker] if not worker.is_gone]

    @property
    def who_is_away(self) -> list[str]:
        """That a worker is not there, until when, and who is; why is nowhere."""
        return in_words(self.workers, away([self.circle.pk]))

    @property
    def hopes(self) -> list[Hope]:
        """The words that stand."""
        return [hope for hope in self._rows.standing(Hope) if hope.sheet.visible_to is None]

    @property
    def talk(self) -> Talk | None:
        """What was said in a talk, for a few: kept together and closed, because somebody may be looking along at the table."""
        hopes = [hope for hope in self._rows.standing(Hope) if hope.sheet.visible_to is not None]
        promises = [promise for promise in self.promises if promise.for_few]
        talk = Talk(hopes, promises, in_talks(self._rows, letters_alone=self._letters_alone))
        return talk if talk.hopes or talk.promises or talk.moments else None

    @property
    def open_promises(self) -> list[Promise]:
        return [promise for promise in self.promises if promise.is_open and not promise.for_few]

    @property
    def done_promises(self) -> list[Promise]:
        return [promise for promise in self.promises if not promise.is_open and not promise.for_few]

    @property
    def timeline(self) -> list[Moment]:
        """What there was, newest first. Never what was said in a talk."""
        return timeline(self._rows, letters_alone=self._letters_alone)

    @property
    def to_come(self) -> list[Appointment]:
        """When people meet, the next first; what was agreed in a talk too, for who was in it, as only the day."""
        return [one for one in self._rows.of[Appointment] if one.is_to_come]

    @property
    def near(self) -> list[Closeness]:
        """How near the team stands now, and a wish that is newer."""
        open_rows = [one for one in self._rows.of[Closeness] if one.sheet.visible_to is None]
        return Closeness.now(open_rows)

    @property
    def ended_together(self) -> Ending | None:
        return next(iter(self._rows.of[Ending]), None)

    @property
    def closing(self) -> Closing | None:
        """What was learnt, as far as the actor may read it."""
        return next(reversed(self._rows.of[Closing]), None)

    @property
    def ask_also(self) -> list[str]:
        """There is more; whom to ask. Nobody but a worker with access reads this."""
        return self.standing.ask_also if self.standing.helps else []

    @property
    def reachable(self) -> set[uuid.UUID]:
        """Whom a worker may reach: who said yes; with a question taken up, all who take part."""
        if self.standing.follows_up:
            return {one.person_id for one in self.people}
        return self.standing.awake if self.standing.helps else set()

    @property
    def looks_along_as(self) -> str:
        """The line above the page: by which ground, since when."""
        mine = self.standing.mine
        return mine[0].why if mine else ""

    @property
    def begins_by_a_yes(self) -> bool:
        """Nobody's yes is complete yet, or not any more."""
        return not self.standing.has_begun

    @property
    def still_asks_a_yes(self) -> bool:
        """Help began for others; of the acting person no yes or no is there about somebody they speak for (I1.2, I6.1)."""
        said = {
            one.about_id
            for one in self._rows.of[Consent]
            if one.kind == Consent.Kind.HELP and one.giver_id == self.actor
        }
        return not self.ended_together and bool(self.standing.speaks_for - self.standing.awake - said)

    @property
    def waits_for_who_comes(self) -> bool:
        """Somebody came back, the team is told, and nobody comes yet; read by whoever is on duty, and the lead."""
        return self.standing.follows_up and not self.workers

    @property
    def before(self) -> list[Former]:
        """What was before and the household lets this worker read; no question to the database without such a yes."""
        if not self.standing.helps or not standing_yeses(self._rows.of[Consent]):
            return []
        return readable(former_circles(self.circle), by=self.actor)

    @property
    def has_ended(self) -> bool:
        """There was a yes, and it was taken back: the file is frozen."""
        taken_back = any(said.answer == Consent.Answer.WITHDRAWN for said in self._rows.of[Consent])
        return self.begins_by_a_yes and not self.ended_together and taken_back

    @property
    def takes_rows(self) -> bool:
        """There is somebody about whom the acting person can write now."""
        return bool(self.standing.writes_about) and not self.ended_together


def _in_order(promise: Promise) -> tuple[bool, bool, date]:
    """The team's own first; then by day."""
    day = promise.due_now
    return promise.organisation_id is None, day is None, day or promise.written_at.date()
