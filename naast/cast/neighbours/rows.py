"""What was made up, by table, before it is laid: so that tests can look at it without a database."""

import uuid
from collections.abc import Iterable
from datetime import datetime, time, timedelta
from random import Random
from typing import TypeVar

from django.db import models
from django.db.models import OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils import timezone

from naast.alongside.appointments.models import Appointment, AppointmentChange
from naast.alongside.contact.models import Question, QuestionOutcome, Word
from naast.alongside.involvement.models import CameFrom, Closeness, Closing, Involvement, Origin
from naast.alongside.messages.models import Message
from naast.alongside.notes.models import Deed, Note
from naast.alongside.outreach.models import Attempt, Initiator, Worry, WorryContact, WorryEnd, WorryWord
from naast.alongside.plan.models import Hope
from naast.people.residents.models import Authority, ContactWay, Household, Membership, Person, Representation
from naast.people.workers.models import Absence, Account, Duty, Organisation, Position
from naast.promises.models import Outcome, Promise, Remark
from naast.rights.access.models import (
    Bearer,
    Circle,
    Ending,
    Handover,
    NamedWorker,
    Participant,
    Sheet,
    Task,
    WorkerRefusal,
)
from naast.rights.consent.models import Consent, Exemption
from naast.rights.support.models import SupportOffer

from ..people import key

M = TypeVar("M", bound=models.Model)

IN_ORDER: tuple[type[models.Model], ...] = (
    Organisation, Person, Account, Position, Duty, Absence, Household, Membership, ContactWay, Authority, Representation,
    Circle, Bearer, Involvement, CameFrom, Participant, NamedWorker, Handover, WorkerRefusal, Task, Consent, Exemption, Ending,
    Sheet, Hope, Promise, Outcome, Remark, Appointment, AppointmentChange, Note, Deed, Closeness,
    SupportOffer, Closing, Origin, Message, Question, QuestionOutcome, Word,
    Worry, Initiator, WorryWord, Attempt, WorryContact, WorryEnd,
)  # fmt: skip


class Rows:
    """Everything made up so far, and the one source of chance. The same seed on the same day gives the same neighbourhood."""

    def __init__(self, *, seed: str, now: datetime | None = None) -> None:
        self.chance = Random(seed)  # noqa: S311  (no secret: it must be the same every time)
        self.now = now or timezone.now()
        self.today = timezone.localdate(self.now)
        self._by_table: dict[type[models.Model], list[models.Model]] = {model: [] for model in IN_ORDER}

    def add(self, row: M) -> M:
        """One more row; its key follows from its table and number, unless it has a name of its own (see `key`)."""
        rows = self._by_table[type(row)]
        rows.append(row)
        return row

    def key(self, model: type[models.Model]) -> uuid.UUID:
        """The key for the next row of this table: fixed, as everything in the cast."""
        return key(f"neighbours {model._meta.db_table} {len(self._by_table[model])}")

    def of(self, model: type[M]) -> list[M]:
        """The rows of one table, in the order in which they were made up."""
        return self._by_table[model]  # type: ignore[return-value]

    def lay(self) -> None:
        """Into the database, table by table. Run inside `as_definer(bulk=True)`."""
        for model, rows in self._by_table.items():
            model._default_manager.bulk_create(rows, batch_size=2000)
        self._opened_when_they_were()

    def _opened_when_they_were(self) -> None:
        """Django writes now where a circle was opened: as long ago as its code, or as those who take part."""
        code = Bearer.objects.filter(circle=OuterRef("pk"), purpose="thread").values("since")[:1]
        first = Participant.objects.filter(circle=OuterRef("pk")).order_by("since").values("since")[:1]
        here = Circle.objects.filter(pk__in=[one.pk for one in self.of(Circle)])
        here.update(opened_at=Coalesce(Subquery(code), Subquery(first), "opened_at"))

    def morning(self, days: float) -> datetime:
        """Nine o'clock, so many days ago (or ahead); today never later than now."""
        day = self.today - timedelta(days=int(days))
        begin = timezone.make_aware(datetime.combine(day, time(9)))
        return begin if int(days) else min(begin, self.now)

    def moment(self, days: float) -> datetime:
        """Some time of that working day."""
        return self.morning(days) + timedelta(minutes=self.chance.randrange(480) if int(days) else 0)

    def odds(self, percentage: float) -> bool:
        return self.chance.random() * 100 < percentage

    def some(self, things: Iterable[str], how_many: int) -> list[str]:
        """So many different ones, or all when there are fewer."""
        known = list(things)
        return self.chance.sample(known, min(how_many, len(known)))
