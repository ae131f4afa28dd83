"""Every template of the house compiles, and none uses a name that is not there (tests/conftest.py makes that loud)."""

from pathlib import Path

import pytest
from django.template import engines
from django.template.loader import get_template

NAAST = Path(__file__).parents[2] / "naast"
TEMPLATES = sorted(NAAST.glob("**/templates/**/*.*"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: str(path.relative_to(NAAST)))
def test_a_template_compiles(path: Path) -> None:
    get_template(str(path).split("/templates/", 1)[1])


def test_an_undefined_name_is_loud() -> None:
    with pytest.raises(AssertionError, match="nobody"):
        engines["django"].from_string("{{ nobody }}").render({})
