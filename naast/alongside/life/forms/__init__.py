"""Telling how things are: each form asks whose words, about whom, for whose eyes, and the words themselves."""

from .child import ChildForm
from .domain import AnewForm, DomainForm, FirstForm
from .telling import TellingForm

__all__ = ["AnewForm", "ChildForm", "DomainForm", "FirstForm", "TellingForm"]
