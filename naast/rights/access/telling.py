"""docs/who-sees-what.md: the policies as PostgreSQL holds them, told in words that a privacy officer can check.

The words are put in the place of the SQL, so nothing can be left out: what has no words stays SQL, and a test refuses that.
A policy that cannot be told so, because it weighs cases, has a `comment on policy` beside it, which is told instead.
Each topic brings its words in a `telling.toml` beside its visibility.sql: `among` (the actor's own sets), `asked` (functions
of the rule, whatever they are asked about) and `written` (anything else, as PostgreSQL writes it).
"""

import re
import tomllib
from functools import cache
from pathlib import Path
from typing import NamedTuple

from django.apps import apps
from django.db import connection

from .public import PUBLIC

ME = r"\( SELECT rules\.acting_person\(\) AS acting_person\)|rules\.acting_person\(\)"
AMONG = r"\w+ = ANY \((?:\( SELECT rules\.{name}\(\) AS \w+\)::(?:uuid|bigint)\[\]|rules\.{name}\(\))\)"
ASKED = re.compile(r"(?:\( SELECT )?rules\.(\w+)\(")
DOES = {
    "SELECT": "reads it when",
    "INSERT": "adds it when",
    "UPDATE": "changes it when",
    "DELETE": "removes it when",
}


class Words(NamedTuple):
    """What stands for which SQL: regular expressions in order, and functions by name."""

    written: list[tuple[str, str]]
    asked: dict[str, str]


@cache
def words() -> Words:
    """Of all topics together."""
    topics = [Path(config.path) / "telling.toml" for config in apps.get_app_configs()]
    read = [tomllib.loads(page.read_text()) for page in topics if page.exists()]
    among = {AMONG.format(name=name): told for page in read for name, told in page.get("among", {}).items()}
    written = [(pattern, told) for page in read for pattern, told in page.get("written", [])]
    asked = {name: told for page in read for name, told in page.get("asked", {}).items()}
    return Words([*among.items(), *written], asked)


def in_words(expression: str) -> str:
    """One policy expression, its SQL replaced by words."""
    told = re.sub(ME, "ME", re.sub(r"\s+", " ", expression))
    for pattern, said in words().written:
        told = re.sub(pattern, said, told)
    told = _functions_in_words(told)
    for _ in range(8):  # brackets round a single thing say nothing
        told = re.sub(
            r"\(([^()]*)\)", lambda m: m[1] if not re.search(" AND | OR ", m[1]) else f"⟨{m[1]}⟩", told
        )
    told = told.replace("⟨", "(").replace("⟩", ")")
    if told.startswith("(") and told.endswith(")") and told.count("(") == 1:
        told = told[1:-1]
    return (
        told.replace("NOT ", "it is not so that ").replace(" AND ", " **and** ").replace(" OR ", " **or** ")
    )


def _functions_in_words(told: str) -> str:
    """`rules.name(…)` with everything between its brackets."""
    at = 0
    while found := ASKED.search(told, at):
        end = _closing(told, found.end())
        said = words().asked.get(found[1])
        if said is None:
            at = found.end()
            continue
        told = told[: found.start()] + said + told[end:]
        at = found.start() + len(said)
    return told


def _closing(told: str, start: int) -> int:
    """Where the bracket that was opened before `start` is closed."""
    depth = 1
    for place in range(start, len(told)):
        depth += {"(": 1, ")": -1}.get(told[place], 0)
        if depth == 0:
            return place + 1
    return len(told)


def page() -> str:
    """The whole page, as Markdown."""
    return "\n".join([*_head(), *_protected(), *_public(), ""])


def _head() -> list[str]:
    return [
        "# Who sees what",
        "",
        "*Made from the policies as PostgreSQL holds them; a test refuses what differs. The rule",
        'itself, in full: [decision 0002](decisions/0002-the-rule-in-full.md).* "They" is the person (or link) that acts. Row security is on',
        "and forced on every table in the first part; what is not named cannot be done by the program at all. Nobody removes anything,",
        "but for a draft of their own (by sending it or throwing it away), which the database forgets after fourteen days anyway.",
        "",
        "## Protected tables",
        "",
    ]


def _protected() -> list[str]:
    lines = []
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT s.tablename, s.cmd, s.permissive, coalesce(s.qual, ''), coalesce(s.with_check, ''), obj_description(p.oid, 'pg_policy')"
            " FROM pg_policies s JOIN pg_policy p ON p.polname = s.policyname AND p.polrelid = format('public.%I', s.tablename)::regclass"
            " WHERE s.schemaname = 'public'"
            " ORDER BY s.tablename, array_position(ARRAY['SELECT','INSERT','UPDATE','DELETE'], s.cmd), s.policyname"
        )
        table = ""
        for name, command, permissive, using, check, comment in cursor.fetchall():
            if name != table:
                table = name
                lines += ["", f"### {name}", *_about(name)]
            only = "" if permissive == "PERMISSIVE" else "and only when"
            lines.append(
                f"- Somebody {only or DOES[command]} "
                + (comment or "; the new row: ".join(filter(None, map(in_words, (using, check)))))
                + "."
            )
    return lines


def _about(table: str) -> list[str]:
    """What the table is, by the first paragraph of its model."""
    for model in apps.get_models():
        if model._meta.db_table == table and model.__doc__:
            return [re.sub(r"\s+", " ", model.__doc__.strip().split("\n\n")[0]), ""]
    return [""]


def _public() -> list[str]:
    rows = [f"| {name} | {public.grants.lower()} | {public.why} |" for name, public in sorted(PUBLIC.items())]
    return [
        "",
        "## Tables without row security, and why",
        "",
        "| table | the program may | why that is no harm |",
        "|---|---|---|",
        *rows,
    ]
