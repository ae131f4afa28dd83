"""Appointments: when people meet next, who comes, and how each wants to be reminded (I5.5, I1.3, I2.6).

A day and a time are enough. Nothing is edited: moving and calling off are rows. One's own calendar page, a calendar that one's
own telephone asks for by a secret address (times only, unless chosen otherwise), and reminders that never go by an unsafe way.
Not here: what was said when people met (contact notes), and promises (promises/).
"""
