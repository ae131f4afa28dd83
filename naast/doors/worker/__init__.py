"""The worker's door (`/team/`): today, my households, and everything inside a circle."""
