"""Part 2: help for residents. Beside people, with their yes, and not in their place."""
