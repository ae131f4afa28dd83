"""A file is a page, a function a breath: nine in ten under a bound, and none far beyond it. `pytest -rP` shows the report."""

import ast
from pathlib import Path

HOUSE = Path(__file__).parents[2]
LONGEST_FILE, LONGEST_FUNCTION = 400, 60
NINE_IN_TEN_FILES, NINE_IN_TEN_FUNCTIONS = 200, 25


def ours() -> list[Path]:
    """Python that people write; migrations are drawn by Django."""
    return [path for path in sorted(HOUSE.glob("naast/**/*.py")) if "migrations" not in path.parts]


def nine_in_ten(sizes: list[int]) -> int:
    return sorted(sizes)[int(len(sizes) * 0.9)]


def test_a_file_is_a_page() -> None:
    sizes = {path: len(path.read_text().splitlines()) for path in ours()}
    report("files", {str(path.relative_to(HOUSE)): size for path, size in sizes.items()})
    assert nine_in_ten(list(sizes.values())) <= NINE_IN_TEN_FILES
    long = [f"{path}: {size}" for path, size in sizes.items() if size > LONGEST_FILE]
    assert not long, f"two topics that have not met yet: {long}"


def test_a_function_is_a_breath() -> None:
    sizes = {name: size for path in ours() for name, size in functions(path)}
    report("functions", sizes)
    assert nine_in_ten(list(sizes.values())) <= NINE_IN_TEN_FUNCTIONS
    long = [f"{name}: {size}" for name, size in sizes.items() if size > LONGEST_FUNCTION]
    assert not long, f"these want to be several: {long}"


def functions(path: Path) -> list[tuple[str, int]]:
    """Each with its lines, signature included."""
    found = [
        node
        for node in ast.walk(ast.parse(path.read_text()))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    return [
        (f"{path.relative_to(HOUSE)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1) for node in found
    ]


def report(what: str, sizes: dict[str, int]) -> None:
    ordered = sorted(sizes.values())
    longest = sorted(sizes.items(), key=lambda item: -item[1])[:8]
    print(f"{len(ordered)} {what}: median {ordered[len(ordered) // 2]}, nine in ten {nine_in_ten(ordered)}")  # noqa: T201
    print("\n".join(f"  {size:4} {name}" for name, size in longest))  # noqa: T201
