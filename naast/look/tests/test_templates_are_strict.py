"""All templates of the house: no inline style, script or handler; the strict policy would stop it anyway."""

import re
from pathlib import Path

import pytest

NAAST = Path(__file__).parents[2]
TEMPLATES = sorted(NAAST.glob("**/templates/**/*.html"))
SCRIPT = re.compile(r"<script(?![^>]*\ssrc=)(?![^>]*type=\"application/json\")", re.IGNORECASE)
STYLE = re.compile(r"<style|\sstyle\s*=", re.IGNORECASE)
HANDLER = re.compile(r"<[a-z][^>]*\son[a-z]+\s*=|\shx-on|javascript:", re.IGNORECASE)
UNSAFE = re.compile(r"\|\s*safe\b|autoescape off")


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(NAAST)))
def test_a_template_has_nothing_inline(path: Path) -> None:
    text = path.read_text()
    for rule in (SCRIPT, STYLE, HANDLER, UNSAFE):
        assert not rule.search(text), rule.pattern


def test_no_style_sheet_asks_another_site_for_anything() -> None:
    for sheet in NAAST.glob("**/static/**/*.css"):
        text = sheet.read_text()
        assert "http" not in text.replace("http://www.w3.org", ""), sheet
        assert "sourceMappingURL" not in text, sheet
