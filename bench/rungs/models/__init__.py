"""The town's own tables, as an ordinary program would have them: no rule, only rows."""

from bench.rungs.models.around import (
    Appointment,
    AppointmentChange,
    Closeness,
    Closing,
    Deed,
    Document,
    Message,
    Origin,
    SupportOffer,
)
from bench.rungs.models.content import Hope, Note, Outcome, Promise, Remark, Written
from bench.rungs.models.frame import (
    Absence,
    Account,
    Circle,
    Consent,
    Ending,
    NamedWorker,
    Participant,
    Person,
    Position,
    Sheet,
)

__all__ = [
    "Absence",
    "Account",
    "Appointment",
    "AppointmentChange",
    "Circle",
    "Closeness",
    "Closing",
    "Consent",
    "Deed",
    "Document",
    "Ending",
    "Hope",
    "Message",
    "NamedWorker",
    "Note",
    "Origin",
    "Outcome",
    "Participant",
    "Person",
    "Position",
    "Promise",
    "Remark",
    "Sheet",
    "SupportOffer",
    "Written",
]
