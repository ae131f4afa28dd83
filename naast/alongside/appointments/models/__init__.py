"""Appointments, what changed about them, one's own calendar address, and how somebody wants to be reminded."""

from .appointment import Appointment, IsOff
from .change import AppointmentChange
from .feed import Feed
from .reminder import Reminder, ReminderWish

__all__ = ["Appointment", "AppointmentChange", "Feed", "IsOff", "Reminder", "ReminderWish"]
