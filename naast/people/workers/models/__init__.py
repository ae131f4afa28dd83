"""Organisations, positions in them, duty, absence, and the account one signs in with."""

from .absence import Absence
from .account import Account, Accounts
from .area import TeamArea
from .organisation import Organisation
from .position import Duty, Mandate, Position

__all__ = ["Absence", "Account", "Accounts", "Duty", "Mandate", "Organisation", "Position", "TeamArea"]
