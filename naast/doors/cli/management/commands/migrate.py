"""`manage.py migrate`: take the rule up (closed), migrate, lay the rule down again, load what is data, compare.

Never one transaction: libraries migrate with statements that cannot share one. Whatever fails, the rule is laid down again.
"""

from contextlib import suppress
from typing import Any

from django.core.management.base import CommandError
from django.core.management.commands.migrate import Command as Migrate
from django.db import DatabaseError, connection

from naast.alongside.life.loading import load_domains
from naast.neighbourhood.themes.loading import load_themes
from naast.rights.access import laying
from naast.rights.access.register import load_register
from naast.rights.consent.rules import load_rules
from naast.rights.support.addresses import load_addresses


class Command(Migrate):
    """Django's migrate, between taking the rule up and laying it down."""

    def handle(self, *args: Any, **options: Any) -> None:
        self._must_be_owner()
        laying.take_up()
        try:
            super().handle(*args, **options)
        except BaseException:
            with suppress(DatabaseError):  # half migrated: the rule may not fit; then everything stays closed
                laying.lay_down()
            raise
        laying.lay_down()
        load_register()
        load_rules()
        load_addresses()
        load_themes()
        load_domains()
        if laying.differences():
            raise CommandError(
                "access differs from its definition: run `manage.py refresh_access` and look why"
            )

    def _must_be_owner(self) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT current_user")
            if cursor.fetchone() != ("naast_owner",):
                raise CommandError("migrate as naast_owner: set DATABASE_OWNER_URL and NAAST_AS=owner")
