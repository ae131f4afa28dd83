"""What the docs name is there: files, tests, pages, commands, settings. A page that names what is gone sends people astray."""

import re
from pathlib import Path

import pytest
from django.core.management import get_commands

from tests.doors.routes import patterns

BASE = Path(__file__).resolve().parents[2]
DOCS = BASE / "docs"
MISSION = DOCS / "mission.md"
TO_CLAUSES = (MISSION, DOCS / "threat-model.md")
EVERY_PAGE = [BASE / "README.md", *sorted(DOCS.rglob("*.md"))]
NAMED = re.compile(r"`([^`\n]+)`")
LINK = re.compile(r"\]\(([^)#\s]+)(?:#[^)]*)?\)")
ELSEWHERE = re.compile(r"\w+:")


def named_in(text: str) -> list[str]:
    return NAMED.findall(text)


def is_page(name: str) -> bool:
    return name.startswith(("/", "…/"))


def is_file(name: str) -> bool:
    return not is_page(name) and ("/" in name or name.startswith("test_"))


def is_there(name: str) -> bool:
    """From the top, as a topic, or a test by its name alone."""
    if (BASE / name).exists() or (BASE / "naast" / name).exists():
        return True
    return name.startswith("test_") and any(
        [*place.rglob(name)] for place in (BASE / "naast", BASE / "tests")
    )


def opens(name: str) -> bool:
    """`…` is whatever stands there: a door with a circle, or a key."""
    asked = re.compile("/" + ".+".join(map(re.escape, name.removeprefix("/").split("…"))))
    return any(asked.fullmatch("/" + re.sub(r"<[^>]+>", "x", address)) for address in patterns())


def clauses() -> list[list[str]]:
    """The cells of each row of the table of clauses."""
    rows = [line for line in MISSION.read_text().splitlines() if line.startswith("|")][2:]
    return [[cell.strip() for cell in row.strip("|").split("|")] for row in rows]


@pytest.mark.parametrize("page", TO_CLAUSES, ids=lambda page: page.name)
def test_every_file_and_test_that_is_named_exists(page: Path) -> None:
    gone = [name for name in named_in(page.read_text()) if is_file(name) and not is_there(name)]
    assert not gone


@pytest.mark.parametrize("page", TO_CLAUSES, ids=lambda page: page.name)
def test_every_page_that_is_named_opens(page: Path) -> None:
    gone = [name for name in named_in(page.read_text()) if is_page(name) and not opens(name)]
    assert not gone


@pytest.mark.parametrize("row", clauses(), ids=lambda row: row[0])
def test_every_clause_names_where_it_happens_and_what_shows_it(row: list[str]) -> None:
    """Where people come: a page; below the pages: a part of the house."""
    _clause, _possible, where, shown, _stands = row
    assert any(is_page(name) or is_there(name) for name in named_in(where))
    assert any(is_file(name) for name in named_in(shown))


def test_what_is_for_everybody_names_its_page() -> None:
    (row,) = [row for row in clauses() if row[0] == "B7"]
    assert any(is_page(name) for name in named_in(row[2]))


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    links = [link for link in LINK.findall(page.read_text()) if not ELSEWHERE.match(link)]
    assert not [link for link in links if not (page.parent / link).exists()]


@pytest.mark.parametrize("page", EVERY_PAGE, ids=lambda page: page.name)
def test_every_command_that_is_named_exists(page: Path) -> None:
    text, makefile = page.read_text(), (BASE / "Makefile").read_text()
    targets = set(re.findall(r"^([a-z-]+):", makefile, re.MULTILINE))
    typed = set(re.findall(r"(?:`|^)make ([a-z-]+)", text, re.MULTILINE)) - said_to_be_missing(text)
    managed = set(re.findall(r"manage\.py ([a-z_]+)", text))
    assert typed <= targets
    assert managed <= get_commands().keys()


def said_to_be_missing(text: str) -> set[str]:
    """`make backup` … do not exist."""
    said = [part for part in text.split("\n\n") if "do not exist" in part]
    return set(re.findall(r"`make ([a-z-]+)`", " ".join(said)))


def test_every_setting_to_run_it_with_is_read() -> None:
    source = (BASE / "naast" / "settings.py").read_text()
    said = set(re.findall(r"`([A-Z][A-Z_]+[A-Z])(?:=\w+)?`", (DOCS / "running.md").read_text()))
    read = set(re.findall(r'environ(?:\.get\(|\[)\s*"(\w+)"', source))
    assert {"DATABASE_URL", "SECRET_KEY_FALLBACKS"} <= said
    assert said - read <= {"POST_CHANNELS"}  # named in the settings file itself
