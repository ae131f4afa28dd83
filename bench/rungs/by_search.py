"""Searching a caseload in bare SQL: caseload first, the filter by hand, a look by hand, extracts by PostgreSQL."""

from typing import Any

from bench.rungs.by_hand import LISTED, LIVING, LOOK

MINE = f"""
SELECT a.circle_id, array_agg(a.about) AS about FROM access a
WHERE a.holder = %(me)s::uuid AND a.ground IN ('help', 'sharing', 'question') AND {LIVING} GROUP BY a.circle_id
"""
ASKED = """
(plainto_tsquery('dutch', %(words)s) || plainto_tsquery('simple', %(words)s) || to_tsquery('simple', %(half)s))
"""
FIND = f"""
SELECT f.circle_id, f.row_id FROM ({MINE}) m
JOIN sheet s ON s.circle_id = m.circle_id AND s.about <@ m.about AND (s.visible_to IS NULL OR %(me)s::uuid = ANY (s.visible_to))
JOIN findable f ON f.sheet_id = s.id
WHERE f.words @@ {ASKED} ORDER BY ts_rank(f.words, {ASKED}) DESC, f.at DESC LIMIT 50
"""
NAMED = f"""
SELECT t.circle_id FROM ({MINE}) m JOIN participant t ON t.circle_id = m.circle_id JOIN person p ON p.id = t.person_id
WHERE position(' ' || lower(%(words)s) IN ' ' || p.sort_key) > 0
"""
COLUMNS = {
    "hope": "words",
    "promise": "what",
    "outcome": "why",
    "remark": "words",
    "note": "words",
    "message": "words",
    "deed": "line",
    "document": "words",
    "appointment": "concat_ws(' ', what, place)",
    "appointment_change": "concat_ws(' ', why, place)",
}
READ = " UNION ALL ".join(
    f"SELECT id, author_name, written_at, ts_headline('dutch', {words}, {ASKED}, 'MaxFragments=2')"
    f" FROM {table} WHERE id = ANY (%(rows)s::uuid[])"
    for table, words in COLUMNS.items()
)


def search(cursor: Any, *, me: str, words: str) -> list[list[tuple[Any, ...]]]:
    """What fits in the caseload, a look at each household in which something was found, and the words themselves."""
    asked: dict[str, Any] = {"me": me, "words": words, "half": " & ".join(words.split()) + ":*"}
    found, named = _rows(cursor, FIND, asked), _rows(cursor, NAMED, asked)
    if not found and not named:
        return []
    circles = list(dict.fromkeys(row[0] for row in (*named, *found)))
    cursor.execute(LOOK.format(purpose="'search'"), {"me": me, "circles": circles})
    said = _rows(cursor, READ, {**asked, "rows": [row[1] for row in found]})
    return [named, found, said, _rows(cursor, LISTED[0], {"circles": circles})]


def _rows(cursor: Any, sql: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    cursor.execute(sql, asked)
    return list(cursor.fetchall())
