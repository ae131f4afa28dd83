"""Which texts our code and templates ask for."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from django.utils.translation.template import templatize

PLAIN = {"gettext", "gettext_lazy", "gettext_noop"}
PLURAL = {"ngettext", "ngettext_lazy"}
CONTEXT = {"pgettext", "pgettext_lazy"}
BOTH = {"npgettext", "npgettext_lazy"}
NOT_READ = {"tests", "migrations", "locale", "static"}
LITERAL = r"""u?('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
ASKED = re.compile(
    rf"\b(gettext|_|ngettext|pgettext|npgettext)\({LITERAL}(?:, {LITERAL})?(?:, {LITERAL})?", re.S
)


class Text(NamedTuple):
    """A text in English, with its context and its plural when it has them."""

    context: str | None
    one: str
    many: str | None = None


class NotFixed(Exception):
    """A text that is put together while the program runs cannot be translated."""


def texts_used(house: Path) -> tuple[dict[Text, str], list[str]]:
    """Every text that is asked for with a place where, and what nobody can translate."""
    found: dict[Text, str] = {}
    mistakes: list[str] = []
    for path in sorted(house.rglob("*")):
        try:
            for text, line in _in_file(path, set(path.relative_to(house).parts)):
                found.setdefault(text, f"{path.relative_to(house.parent)}:{line}")
        except NotFixed as mistake:
            mistakes.append(str(mistake))
    return found, mistakes


def _in_file(path: Path, folders: set[str]) -> list[tuple[Text, int]]:
    if NOT_READ & folders or not path.is_file():
        return []
    if path.suffix == ".py":
        return list(_in_code(path))
    return list(_in_template(path)) if "templates" in folders else []


def _in_code(path: Path) -> Iterator[tuple[Text, int]]:
    tree = ast.parse(path.read_text())
    known = dict(_names(tree))
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and (asked := known.get(_called(node))):
            yield _text(asked, [_fixed(part, path) for part in node.args[: _parts(asked)]]), node.lineno


def _names(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What this file calls the functions of django.utils.translation."""
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            yield from ((name.asname or name.name, name.name) for name in node.names)


def _called(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else ""


def _parts(asked: str) -> int:
    return 1 if asked in PLAIN else 2 if asked in PLURAL | CONTEXT else 3 if asked in BOTH else 0


def _fixed(part: ast.expr, path: Path) -> str:
    if isinstance(part, ast.Constant) and isinstance(part.value, str):
        return part.value
    if isinstance(part, ast.Name | ast.Attribute | ast.Subscript):
        return ""  # a text that was marked where it is written
    raise NotFixed(
        f"{path}:{part.lineno}: write the whole text between quotes, with %(name)s for what varies."
    )


def _text(asked: str, parts: list[str]) -> Text:
    if asked in PLURAL:
        return Text(None, parts[0], parts[1])
    if asked in CONTEXT:
        return Text(parts[0], parts[1])
    if asked in BOTH:
        return Text(parts[0], parts[1], parts[2])
    return Text(None, parts[0] if parts else "")


def _in_template(path: Path) -> Iterator[tuple[Text, int]]:
    source = templatize(path.read_text(), str(path))
    for match in ASKED.finditer(source):
        asked, *literals = match.groups()
        parts = [ast.literal_eval(literal) for literal in literals if literal]
        if any(part.endswith("\\") for part in parts):
            raise NotFixed(f"{path}: a text with quotes inside quotes is cut off; write “ and ” inside.")
        name = "gettext" if asked == "_" else asked
        yield _text(name, parts[: _parts(name)]), source.count("\n", 0, match.start()) + 1
