"""What is asked about an appointment, a calendar address and reminders: as little as can be."""

from .appointment import AppointmentForm, CallOffForm, MoveForm
from .own import FeedForm, WishForm

__all__ = ["AppointmentForm", "CallOffForm", "FeedForm", "MoveForm", "WishForm"]
