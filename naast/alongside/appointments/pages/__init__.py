"""Pages of appointments: in a circle, one's own calendar, and what is one's own about it."""
