"""One household and one list in bare SQL: the filter written by hand, the look written by hand."""

from typing import Any

LIVING = "a.since <= now() AND (a.until IS NULL OR now() < a.until)"
LOOK = """
INSERT INTO look (id, trace, xid, circle_id, actor, actor_name, organisation_name, ground, purpose, parts, about, at)
SELECT gen_random_uuid(), gen_random_uuid(), '', c.id, %(me)s::uuid, p.name, o.name, 'help', {purpose}, 255,
    ARRAY(SELECT t.person_id FROM participant t WHERE t.circle_id = c.id), now()
FROM circle c JOIN organisation o ON o.id = c.team_id JOIN person p ON p.id = %(me)s::uuid
WHERE c.id = ANY (%(circles)s::uuid[])
"""
MINE = f"""
SELECT array_agg(a.about) FROM access a
WHERE a.circle_id = %(circle)s::uuid AND a.holder = %(me)s::uuid AND a.ground IN ('help', 'sharing')
AND a.parts & s.part <> 0 AND {LIVING}
"""
CONTENT = """
SELECT {columns} FROM {table} r JOIN sheet s ON s.id = r.sheet_id
WHERE r.circle_id = %(circle)s::uuid AND s.about <@ ({mine}) AND (s.visible_to IS NULL OR %(me)s::uuid = ANY (s.visible_to))
ORDER BY r.written_at
"""
FRAME = "SELECT r.* FROM {table} r WHERE r.circle_id = %(circle)s::uuid ORDER BY r.since"
CASELOAD = f"""
SELECT m.circle_id, count(*) OVER () FROM (
    SELECT DISTINCT a.circle_id FROM access a
    WHERE a.holder = %(me)s::uuid AND a.ground IN ('help', 'question') AND {LIVING}) m
CROSS JOIN LATERAL (
    SELECT p.sort_key FROM participant t JOIN person p ON p.id = t.person_id
    WHERE t.circle_id = m.circle_id ORDER BY t.since, p.sort_key LIMIT 1) f
ORDER BY f.sort_key LIMIT 20
"""
AWAY = """
SELECT n.person_id, b.until FROM named_worker n
JOIN circle c ON c.id = n.circle_id JOIN position p ON p.person_id = n.person_id AND p.organisation_id = c.team_id
JOIN absence b ON b.position_id = p.id AND b.since <= now() AND (b.until IS NULL OR now() < b.until)
WHERE n.circle_id = %(circle)s::uuid AND (n.until IS NULL OR now() < n.until)
"""
BEFORE = f"""
SELECT DISTINCT e.circle_id, k.opened_at, e.at FROM consent s
JOIN access a ON a.circle_id = s.recipient AND a.holder = %(me)s::uuid AND a.ground = 'sharing' AND {LIVING}
JOIN circle k ON k.id = s.recipient JOIN ending e ON e.circle_id = s.recipient
WHERE s.circle_id = %(circle)s::uuid AND s.kind = 'former'
"""
ON_SHEETS = (
    *(
        "hope",
        "promise",
        "outcome",
        "remark",
        "note",
        "deed",
        "appointment",
        "appointment_change",
        "document",
    ),
    *("closeness", "origin", "support_offer", "closing"),
)
# Of a letter not what only opens it.
COLUMNS = {
    "document": "r.id, r.author_name, r.written_at, r.words, r.kind, r.pages, r.size, r.stored_as, r.sheet_id"
}
OPEN = [
    *(FRAME.format(table=table) for table in ("participant", "named_worker", "consent")),
    "SELECT r.* FROM ending r WHERE r.circle_id = %(circle)s::uuid",
    *(CONTENT.format(table=table, columns=COLUMNS.get(table, "r.*"), mine=MINE) for table in ON_SHEETS),
    AWAY,
    BEFORE,
]
LISTED = [
    "SELECT r.* FROM participant r WHERE r.circle_id = ANY (%(circles)s::uuid[]) ORDER BY r.since",
    "SELECT r.* FROM named_worker r WHERE r.circle_id = ANY (%(circles)s::uuid[]) AND r.until IS NULL",
]


def open_household(cursor: Any, *, me: str, circle: str) -> list[list[tuple[Any, ...]]]:
    """One look, and everything that stands in the household's circle for this worker."""
    asked = {"me": me, "circle": circle, "circles": [circle]}
    cursor.execute(LOOK.format(purpose="'together'"), asked)
    return [_rows(cursor, sql, asked) for sql in OPEN]


def list_households(cursor: Any, *, me: str) -> list[list[tuple[Any, ...]]]:
    """Twenty of the caseload in the order of names, a look at each, and who is there."""
    caseload = _rows(cursor, CASELOAD, {"me": me})
    asked = {"me": me, "circles": [row[0] for row in caseload]}
    cursor.execute(LOOK.format(purpose="'list'"), asked)
    return [caseload, *(_rows(cursor, sql, asked) for sql in LISTED)]


def _rows(cursor: Any, sql: str, asked: dict[str, Any]) -> list[tuple[Any, ...]]:
    cursor.execute(sql, asked)
    return list(cursor.fetchall())
