"""Circles and who is in them, the grounds that are not a yes, sheets, access, looks and the processing log."""

from .bearer import Bearer
from .circle import Circle, Ending, NamedWorker, Participant
from .coming_and_going import Handover, WorkerRefusal
from .grounds import Emergency, LegalException, Task
from .look import Knock, Look, ProcessingActivity, ProcessingLine, PseudonymKey, Shown
from .parts import Part
from .sheet import Access, Row, Sheet, Widening

__all__ = [
    "Access",
    "Bearer",
    "Circle",
    "Emergency",
    "Ending",
    "Handover",
    "Knock",
    "LegalException",
    "Look",
    "NamedWorker",
    "Part",
    "Participant",
    "ProcessingActivity",
    "ProcessingLine",
    "PseudonymKey",
    "Row",
    "Sheet",
    "Shown",
    "Task",
    "Widening",
    "WorkerRefusal",
]
