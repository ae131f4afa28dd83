"""The jobs that the program names when it acts for a task, read from the program itself."""

import ast
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

from tests.house import BASE

SAYS = "acting_for_task"
HOUSE = BASE / "naast"


def named_in_the_program() -> set[str]:
    """Every name of a job; a person is no job."""
    files = [file for file in HOUSE.rglob("*.py") if "tests" not in file.parts]
    return {name for file in files if SAYS in file.read_text() for name in _named_in(file)}


def _named_in(file: Path) -> Iterator[str]:
    for one in ast.walk(ast.parse(file.read_text())):
        if isinstance(one, ast.Call) and isinstance(one.func, ast.Name) and one.func.id == SAYS:
            yield _word(one.args[0], file)


def _word(said: ast.expr, file: Path) -> str:
    """As it stands there, or by a name of the module's own."""
    if isinstance(said, ast.Constant):
        return str(said.value)
    assert isinstance(said, ast.Name), f"{file}: say which job it is in a word"
    module = ".".join(file.relative_to(BASE).with_suffix("").parts)
    return str(getattr(import_module(module), said.id))
