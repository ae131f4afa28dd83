"""What the essential page shows of an opened circle, read in one round trip, whatever the household's size."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.utils.translation import gettext as _

from naast.alongside.plan.models import Hope
from naast.promises.models import Outcome, Promise, Remark
from naast.rights.access.everything import everything
from naast.rights.access.models import Circle, NamedWorker, Participant, Sheet
from naast.rights.access.reading import Standing
from naast.rights.consent.models import Consent


@dataclass(frozen=True)
class Moment:
    """One line of "what there was"."""

    when: datetime
    who: str
    what: str
    text: str = ""


@dataclass(frozen=True)
class Talk:
    """Words and promises that only who was in the talk reads."""

    hopes: list[Hope]
    promises: list[Promise]


class Together:
    """A household and its team, as the acting person may see them."""

    def __init__(self, circle: Circle, *, actor: uuid.UUID) -> None:
        """Reads it all at once; what the acting person may not see does not come back."""
        self.circle, self.actor = circle, actor
        self.standing = Standing(circle, actor=actor)
        self.people: list[Participant]
        self.statements: list[Consent]
        kinds = (Participant, NamedWorker, Consent, Sheet, Hope, Promise, Outcome, Remark)
        self.people, self._workers, self.statements, sheets, self._hopes, promises, *said = everything(
            [circle.pk], *kinds
        )
        by_key = {sheet.pk: sheet for sheet in sheets}
        for row in (*self._hopes, *promises):
            row.sheet = by_key[row.sheet_id]
        self.promises: list[Promise] = sorted(Promise.with_what_was_said(promises, *said), key=_in_order)

    @property
    def names(self) -> str:
        """Fatma en Emre."""
        names = [one.name for one in self.people]
        return (
            _("%(others)s and %(last)s") % {"others": ", ".join(names[:-1]), "last": names[-1]}
            if len(names) > 1
            else "".join(names)
        )

    @property
    def workers(self) -> list[NamedWorker]:
        """Contact worker first, then the stand-in; also who is announced to come."""
        return [worker for worker in self._workers if not worker.is_gone]

    @property
    def hopes(self) -> list[Hope]:
        """The words that stand: those that nobody's newer words follow."""
        return [hope for hope in self._standing_hopes if hope.sheet.visible_to is None]

    @property
    def _standing_hopes(self) -> list[Hope]:
        followed = {hope.follows_id for hope in self._hopes}
        return [hope for hope in self._hopes if hope.pk not in followed]

    @property
    def talk(self) -> Talk | None:
        """What was said in a talk, for a few: kept together and closed, because somebody may be looking along at the table."""
        hopes = [hope for hope in self._standing_hopes if hope.sheet.visible_to is not None]
        promises = [promise for promise in self.promises if promise.for_few]
        return Talk(hopes, promises) if hopes or promises else None

    @property
    def open_promises(self) -> list[Promise]:
        return [promise for promise in self.promises if promise.is_open and not promise.for_few]

    @property
    def done_promises(self) -> list[Promise]:
        return [promise for promise in self.promises if not promise.is_open and not promise.for_few]

    @property
    def timeline(self) -> list[Moment]:
        """What there was, newest first: yeses and noes, words, promises and how they went. Never what was said in a talk."""
        moments = [
            Moment(said.since, said.giver_name, said.headline, said.reason) for said in self.statements
        ]
        for hope in self._hopes:
            if hope.sheet.visible_to is None:
                moments.append(Moment(hope.written_at, hope.of_name, _("hopes"), hope.words))
        for promise in (promise for promise in self.promises if not promise.for_few):
            moments.append(Moment(promise.written_at, promise.promiser_name, _("promised"), promise.what))
            for said in promise.said:
                about = "\n".join(filter(None, (promise.what, said.text)))
                moments.append(Moment(said.written_at, said.author_name, str(said.headline), about))
        return sorted(moments, key=lambda moment: moment.when, reverse=True)

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
    def has_ended(self) -> bool:
        """There was a yes, and it was taken back: the file is frozen."""
        return self.begins_by_a_yes and any(
            said.answer == Consent.Answer.WITHDRAWN for said in self.statements
        )

    @property
    def takes_rows(self) -> bool:
        """There is somebody about whom the acting person can write now."""
        return bool(self.standing.writes_about)


def _in_order(promise: Promise) -> tuple[bool, bool, date]:
    """The team's own first; then by day."""
    day = promise.due_now
    return promise.organisation_id is None, day is None, day or promise.written_at.date()
