"""Pages of appointments: inside a circle, and one's own at each door."""

from django.urls import path

from .pages import calendar, circle, own

in_circle = [
    path("gesprek/", circle.make, name="appointment-new"),
    path("gesprek/<uuid:appointment_id>/", circle.one, name="appointment"),
    path("gesprek/<uuid:appointment_id>/anders/", circle.move, name="appointment-move"),
    path("gesprek/<uuid:appointment_id>/niet-door/", circle.call_off, name="appointment-off"),
    path("gesprek/<uuid:appointment_id>/verder-open/", circle.wider, name="appointment-wider"),
]
own_calendar = [
    path("agenda/", calendar.calendar, name="calendar"),
    path("agenda/abonnement/", own.feed, name="calendar-feed"),
    path("agenda/herinnering/", own.reminders, name="calendar-reminders"),
]
