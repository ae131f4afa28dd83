"""The program refuses to start when the database would not hold the rule: wrong role, or a table without row security.

A role that owns anything may change it: the policies of a table, what a function decides, what a schema or the database holds.
"""

from typing import Any

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

from naast.rights.access.public import PUBLIC

MAY_BECOME = "SELECT oid FROM pg_roles WHERE pg_has_role(current_user, oid, 'MEMBER')"
ABOVE_THE_RULE = (
    f"SELECT rolname FROM pg_roles WHERE (rolsuper OR rolbypassrls) AND oid IN ({MAY_BECOME}) ORDER BY 1"  # noqa: S608
)
# Of every kind, as PostgreSQL keeps count of it: here, and what all databases share (of which a database is one).
OWNED = f"""
    SELECT pg_describe_object(classid, objid, objsubid) FROM pg_shdepend
     WHERE refclassid = 'pg_authid'::regclass AND deptype = 'o' AND refobjid IN ({MAY_BECOME})
       AND dbid IN (0, (SELECT oid FROM pg_database WHERE datname = current_database())) ORDER BY 1
"""  # noqa: S608
OPEN = """
    SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p') AND n.nspname !~ '^(pg_|information_schema$)'
       AND NOT (c.relrowsecurity AND c.relforcerowsecurity) AND NOT (n.nspname = 'public' AND c.relname = ANY (%s))
     ORDER BY 1
"""
PASSES = "The program's role can pass row security, as: {}. Give it a role of its own."
OWNS = "The program's role owns: {}. Let it serve as naast_app, and migrate as naast_owner."
LIES_OPEN = "These tables have no row security, on and forced: {}. Migrate with `manage.py migrate`."


def problems(cursor: Any) -> list[str]:
    """Why the rule would not hold for who is connected; one sentence each, nothing when all is well."""
    found = [
        (PASSES, _names(cursor, ABOVE_THE_RULE)),
        (OWNS, _names(cursor, OWNED)),
        (LIES_OPEN, _names(cursor, OPEN, [list(PUBLIC)])),
    ]
    return [words.format(", ".join(names[:10])) for words, names in found if names]


def refuse_to_start() -> None:
    """Before the first request. Loud: a program that starts would show what it must not."""
    with connection.cursor() as cursor:
        found = problems(cursor)
    connection.close()
    if found:
        raise ImproperlyConfigured(" ".join(["Naast does not start.", *found]))


@register(Tags.database)
def the_rule_holds(app_configs: Any, databases: Any, **kwargs: Any) -> list[CheckMessage]:
    """`manage.py check --database default`. The owner migrates and serves nobody, so is not asked."""
    if not databases or settings.AS_OWNER:
        return []
    with connection.cursor() as cursor:
        return [Error(words, id="naast.E001") for words in problems(cursor)]


def _names(cursor: Any, question: str, values: list[object] | None = None) -> list[str]:
    cursor.execute(question, values)
    return [row[0] for row in cursor.fetchall()]
