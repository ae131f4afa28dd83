"""Laying down the rule: dropping it (closed, not open) before migrations and laying it again from the SQL files after."""

from pathlib import Path

from django.apps import apps
from django.db import connection, transaction

from .public import PUBLIC

HERE = Path(__file__).parent


def take_up() -> None:
    """Drop the vocabulary and every policy. Row security stays on, so meanwhile the program sees nothing at all."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute((HERE / "take_up.sql").read_text())


def lay_down() -> None:
    """Vocabulary first, then each topic's visibility.sql in the order of the parts, then the public list; then compare."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL check_function_bodies = off")
        cursor.execute("CREATE SCHEMA rules")
        cursor.execute("SET LOCAL search_path = public, rules")
        for page in pages():
            cursor.execute(page.read_text())
        cursor.execute((HERE / "lay_down.sql").read_text())
        for table in connection.introspection.table_names():
            if table in PUBLIC:
                cursor.execute(f'GRANT {PUBLIC[table].grants} ON public."{table}" TO naast_app')


def pages() -> list[Path]:
    """Every SQL file of the rule, in the order in which it is laid down."""
    topics = [Path(config.path) for config in apps.get_app_configs() if config.name.startswith("naast.")]
    vocabulary = sorted((HERE / "vocabulary").glob("*.sql"))
    own = [
        page for topic in topics for page in (topic / "vocabulary.sql", topic / "find.sql") if page.exists()
    ]
    return (
        vocabulary
        + own
        + [topic / "visibility.sql" for topic in topics if (topic / "visibility.sql").exists()]
    )


def differences() -> int:
    """How many access rows differ from their definition; anything but 0 is a fault."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM rules.access_difference")
        row = cursor.fetchone()
        return int(row[0]) if row else 0
