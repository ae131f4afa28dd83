"""What we say when PostgreSQL cannot be had: one sentence that names a way forward."""


class NoPostgres(Exception):
    """The database cannot be started or stopped here; the text says what to do."""
