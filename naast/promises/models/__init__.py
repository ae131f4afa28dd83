"""A promise, how it went, and what others say of it."""

from .promise import NotYourWord, Promise, PromisedBy
from .said import Outcome, Remark

__all__ = ["NotYourWord", "Outcome", "Promise", "PromisedBy", "Remark"]
