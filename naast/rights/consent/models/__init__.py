"""Statements of yes, no and not-any-more; exemptions decided by a human; the legal rules as data."""

from .consent import Consent, Exemption
from .rule import LegalRule

__all__ = ["Consent", "Exemption", "LegalRule"]
