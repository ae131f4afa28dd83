"""An honest no, and what lies beside it."""

from .beside import OwnView, Sequel
from .no import Decided, HonestNo
from .travel import SaidItThemselves, TravelWord

__all__ = ["Decided", "HonestNo", "OwnView", "SaidItThemselves", "Sequel", "TravelWord"]
