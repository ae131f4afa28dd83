"""`manage.py sweep_documents`: take away files in the store that belong to no letter. As the owner, once a day."""

from typing import Any

from django.core.management.base import BaseCommand
from django.db import connection, transaction

from naast.alongside.documents.models import Document


class Command(BaseCommand):
    """A page that failed may leave a file behind; its row was never written."""

    def handle(self, *args: Any, **options: Any) -> None:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SET LOCAL ROLE naast_definer")
            swept = Document.sweep()
        self.stdout.write(f"{swept} files belonged to no letter and are gone.")
