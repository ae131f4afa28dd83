"""What is asked when a worker comes or goes, in an emergency, and when the law asks something."""

from .without_a_yes import EmergencyForm, LegalForm
from .workers import HandoverForm, NameAnewForm, NotThisWorkerForm

__all__ = ["EmergencyForm", "HandoverForm", "LegalForm", "NameAnewForm", "NotThisWorkerForm"]
