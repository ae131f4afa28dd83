"""Doors: ways in, thin. Each door's urls.py is the complete list of what its audience can open."""
