"""The rule of access, written a second time in Python and held against the database."""
