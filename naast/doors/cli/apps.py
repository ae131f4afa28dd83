"""The command line's own: its check that the rule holds belongs to every start."""

from django.apps import AppConfig


class CliConfig(AppConfig):
    name = "naast.doors.cli"
    label = "cli"

    def ready(self) -> None:
        """Registers the check."""
        from . import guard  # noqa: F401
