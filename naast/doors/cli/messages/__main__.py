"""python -m naast.doors.cli.messages [check]: lay the Dutch texts together, or say what is to be mended."""

import importlib.util
import sys
from collections.abc import Iterator
from pathlib import Path

import polib

from naast.doors.cli.messages import catalogue
from naast.doors.cli.messages.used import Text, texts_used

HOUSE = Path(__file__).resolve().parents[3]


def main(words: list[str]) -> int:
    if words not in ([], ["check"]):
        print(__doc__, file=sys.stderr)
        return 2
    whole, wrong = catalogue.lay_together(HOUSE)
    if not words:
        catalogue.write(HOUSE, whole)
    wrong += _missing_and_unused(catalogue.texts_there(whole))
    if words and not catalogue.fresh(HOUSE, whole):
        wrong.append("The catalogue is older than its parts: run make messages, and commit what it made.")
    print("\n".join([*wrong, f"{len(whole)} texts in Dutch, {len(wrong)} things to mend."]))
    return 1 if words and wrong else 0


def _missing_and_unused(there: set[Text]) -> Iterator[str]:
    """Every text we ask for has a Dutch one; every Dutch one is asked for, by us or by a library."""
    used, mistakes = texts_used(HOUSE)
    yield from mistakes
    for text, place in used.items():
        if text.one and text not in there:
            yield f"{place}: no Dutch text for “{text.one}”."
    for text in sorted(there - set(used) - set(_of_libraries()), key=str):
        yield f"Nobody asks for “{text.one}”: take it out of naast/look/locale/parts."


def _of_libraries() -> Iterator[Text]:
    """Texts of Django and allauth, which we may say in our own words."""
    for library in ("django", "allauth"):
        spec = importlib.util.find_spec(library)
        root = Path(spec.origin).parent if spec and spec.origin else Path("/nowhere")
        for path in root.rglob("locale/nl/LC_MESSAGES/django.po"):
            for entry in polib.pofile(str(path)):
                yield Text(entry.msgctxt, entry.msgid, entry.msgid_plural or None)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
