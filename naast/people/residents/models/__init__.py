"""Persons, households, and who may decide for whom."""

from .authority import Authority, Evidence, Representation
from .household import Household, Membership
from .person import ContactWay, Person, SamePerson

__all__ = ["Authority", "ContactWay", "Evidence", "Household", "Membership", "Person", "Representation", "SamePerson"]
