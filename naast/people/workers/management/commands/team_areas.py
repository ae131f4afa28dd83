"""`manage.py team_areas FILE`: which team works where (CSV with `team` and `code`); as the owner."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import DatabaseError, connection, transaction

from naast.people.workers.team_areas import Unknown, lay_over, rows_of


class Command(BaseCommand):
    """A question from a neighbourhood reaches the team that works there; one that says none reaches the first team."""

    help = (
        "Say which team works where: CSV with team and code (CBS); a row without code names the first team."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with transaction.atomic(), connection.cursor() as cursor:
                cursor.execute("SET LOCAL ROLE naast_definer")
                self.stdout.write(f"{lay_over(rows_of(options['file']))}")
        except (Unknown, OSError, UnicodeDecodeError) as error:
            raise CommandError(str(error)) from error
        except DatabaseError as error:
            raise CommandError("Run this as the owner (NAAST_AS=owner); each area has one team.") from error
