"""Organisations, positions in them, duty, and the account one signs in with."""

from .account import Account, Accounts
from .organisation import Organisation
from .position import Duty, Mandate, Position

__all__ = ["Account", "Accounts", "Duty", "Mandate", "Organisation", "Position"]
