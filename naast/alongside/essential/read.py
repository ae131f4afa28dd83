"""All rows of an opened circle that the essential page shows, read in one statement, each lying on its sheet."""

import uuid
from dataclasses import dataclass
from typing import Any

from naast.alongside.appointments.models import Appointment, AppointmentChange
from naast.alongside.documents.models import Document
from naast.alongside.involvement.models import Closeness, Closing, Origin
from naast.alongside.notes.models import Deed, Note
from naast.alongside.plan.models import Hope
from naast.promises.models import Outcome, Promise, Remark
from naast.rights.access.everything import everything
from naast.rights.access.models import Circle, Ending, NamedWorker, Participant, Sheet
from naast.rights.consent.models import Consent
from naast.rights.support.models import SupportOffer

BESIDE = (Participant, NamedWorker, Consent, Ending, Sheet)
SAID_OF = (Outcome, Remark, AppointmentChange)
ON_SHEETS = (Hope, Promise, Appointment, Note, Deed, Document, Closeness, Origin, SupportOffer, Closing)


@dataclass(frozen=True)
class Rows:
    """What the acting person may see of one circle, by kind."""

    of: dict[type, list[Any]]

    @classmethod
    def read(cls, circle: Circle) -> "Rows":
        """One statement, however many kinds; what the actor may not see does not come back."""
        kinds = (*BESIDE, *SAID_OF, *ON_SHEETS)
        rows = cls(dict(zip(kinds, everything([circle.pk], *kinds), strict=True)))
        sheets: dict[uuid.UUID, Sheet] = {sheet.pk: sheet for sheet in rows.of[Sheet]}
        for kind in ON_SHEETS:
            for row in rows.of[kind]:
                row.sheet = sheets[row.sheet_id]
        rows.of[Promise] = Promise.with_what_was_said(rows.of[Promise], rows.of[Outcome], rows.of[Remark])
        rows.of[Appointment] = Appointment.with_changes(rows.of[Appointment], rows.of[AppointmentChange])
        return rows

    def standing(self, kind: type) -> list[Any]:
        """The words that stand: those that nobody's newer words follow."""
        followed = {row.follows_id for row in self.of[kind]}
        return [row for row in self.of[kind] if row.pk not in followed]
