"""`manage.py who_sees_what`: print docs/who-sees-what.md, made from the policies."""

from typing import Any

from django.core.management.base import BaseCommand

from naast.rights.access.telling import page


class Command(BaseCommand):
    """Who sees what, in words, from the policies as they stand in the database."""

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(page())
