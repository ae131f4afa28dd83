"""docs/who-sees-what.md says what the policies say now, in words alone. NAAST_WRITE_DOCS=1 writes it anew."""

import os
import re
from pathlib import Path

import pytest

from naast.rights.access.telling import page

FILE = Path(__file__).parents[2] / "docs" / "who-sees-what.md"
SQL = re.compile(
    r"rules\.\w+|\bSELECT\b|\bEXISTS\b|::|<>|\bANY\b|\bNULL\b|\bDISTINCT\b|\bCASE\b|\w_id\b|\w \S?= "
)


@pytest.mark.django_db
def test_who_sees_what_is_told_in_words() -> None:
    told = [line for line in page().splitlines() if line.startswith("- Somebody")]
    assert told
    left = [f"{match[0]!r} in: {line}" for line in told for match in SQL.finditer(line)]
    assert not left, "give these words in a telling.toml:\n" + "\n".join(left)


@pytest.mark.django_db
def test_the_document_says_what_the_policies_say() -> None:
    if os.environ.get("NAAST_WRITE_DOCS"):
        FILE.write_text(page())
    assert FILE.read_text() == page(), (
        "make it anew: NAAST_WRITE_DOCS=1 make test ARGS=tests/structure/test_who_sees_what.py"
    )
