"""Searching for what was planted: half of a word is enough, so a few letters find all that begin with them."""

from tests.laid import Laid

from .planting import Planted

FINDABLE = "SELECT name, columns FROM rules.findable_texts() WHERE to_regclass('public.' || name) IS NOT NULL"
ANEW = """
    DELETE FROM findable WHERE kind = '{0}';
    INSERT INTO findable (row_id, kind, sheet_id, circle_id, at, words)
    SELECT id, '{0}', sheet_id, circle_id, written_at, rules.words_in(concat_ws(' ', {1})) FROM "{0}"
     WHERE concat_ws(' ', {1}) ~ '\\S'
"""
CALLED = "SELECT DISTINCT split_part(sort_key, '  ', 2) FROM person ORDER BY 1"
HALF = 4  # of the seven letters; by so many begin at most twenty-six words, and fifty are shown


def findable(laid: Laid) -> list[tuple[str, list[str]]]:
    """Tables, and the columns whose words count."""
    return [(table, columns) for table, columns in laid.sees(FINDABLE)]


def find_them(laid: Laid) -> None:
    """Planting went round every trigger: take the words apart anew, as they stand now."""
    for table, columns in findable(laid):
        laid.do(ANEW.format(table, ", ".join(columns)))


def asked_for(laid: Laid, planted: dict[str, Planted]) -> list[str]:
    """The halves of all words that can be found; and how everybody is called."""
    counts = {(table, column) for table, columns in findable(laid) for column in columns}
    halves = {word[:HALF] for word, where in planted.items() if where[:2] in counts}
    names = [name for (name,) in laid.sees(CALLED) if name]
    assert halves
    assert names
    return sorted(halves) + names
