"""A worry, who told it, what was tried, that there is contact, and how it ended."""

from .following import Attempt, WorryContact
from .telling import Initiator, Worry, WorryWord
from .worry_end import WorryEnd

__all__ = ["Attempt", "Initiator", "Worry", "WorryContact", "WorryEnd", "WorryWord"]
