"""Domains of life, and what somebody says about one."""

from .domain import Domain
from .perspective import NotYoursToFollow, Perspective

__all__ = ["Domain", "NotYoursToFollow", "Perspective"]
