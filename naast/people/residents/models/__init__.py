"""Persons, how to reach them, households, and who may decide for whom."""

from .authority import Authority, DatedFact, Evidence
from .contact import ContactWay
from .household import Address, Household, Membership
from .person import Person
from .representation import Representation
from .same_person import SamePerson

__all__ = [
    "Address",
    "Authority",
    "ContactWay",
    "DatedFact",
    "Evidence",
    "Household",
    "Membership",
    "Person",
    "Representation",
    "SamePerson",
]
