"""Saying an honest no, and what is said beside it."""

from .beside import SequelForm, TravelForm, ViewForm
from .no import NoForm

__all__ = ["NoForm", "SequelForm", "TravelForm", "ViewForm"]
