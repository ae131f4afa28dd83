"""Writing a contact down in bare SQL: who takes part said yes, and I stand beside them; a look; the note."""

from typing import Any

from bench.rungs.by_hand import LIVING, LOOK

WRITTEN = "Geschreven om te meten: gebeld over de brief, en afgesproken wie er maandag meegaat."
# The last word of everybody whose yes was asked about those on the sheet is a yes that has not ended.
AGREED = """
NOT EXISTS (
    SELECT FROM (
        SELECT DISTINCT ON (c.about_id, c.giver_id) c.answer, c.until FROM consent c
        WHERE c.circle_id = s.circle_id AND c.kind = 'help' AND c.about_id = ANY (s.about)
        ORDER BY c.about_id, c.giver_id, c.since DESC) said
    WHERE said.answer <> 'yes' OR said.until <= now())
"""
WRITE = f"""
INSERT INTO bench.written (id, circle_id, sheet_id, author_id, author_name, written_at, day, contact, how, words)
SELECT gen_random_uuid(), s.circle_id, s.id, p.id, p.name, now(), current_date, gen_random_uuid(), 'visit', %(words)s
FROM sheet s JOIN person p ON p.id = %(me)s::uuid
WHERE s.id = %(sheet)s::uuid AND s.circle_id = %(circle)s::uuid
AND s.about <@ ARRAY(
    SELECT a.about FROM access a WHERE a.circle_id = s.circle_id AND a.holder = p.id AND a.ground = 'help'
    AND a.parts & s.part <> 0 AND {LIVING})
AND {AGREED} RETURNING id
"""


def write_note(cursor: Any, *, me: str, circle: str, sheet: str, words: str = WRITTEN) -> str:
    """One look, one note; loud when it may not be written."""
    asked = {"me": me, "circle": circle, "circles": [circle], "sheet": sheet, "words": words}
    cursor.execute(LOOK.format(purpose="'together'"), asked)
    cursor.execute(WRITE, asked)
    return str(cursor.fetchone()[0])
