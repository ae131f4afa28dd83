"""A draft in every form that is sent, so that there is one to throw away: laid before the form is drawn, and anew each time."""

from collections.abc import Sequence

LAY = """
INSERT INTO draft (id, writer_id, circle_id, form, fields, tab)
SELECT md5('draft ' || circle)::uuid, writer, circle, 'contact/', '{{"words": ["Gebeld over"]}}', gen_random_uuid()
FROM (VALUES {pairs}) AS lying (writer, circle) ON CONFLICT (id) DO UPDATE SET begun_at = now();
VACUUM draft;
"""


def lying_drafts(pairs: Sequence[tuple[str, str]]) -> str:
    """SQL that lays one for each of these workers and circles."""
    words = ", ".join(f"('{writer}'::uuid, '{circle}'::uuid)" for writer, circle in pairs)
    return LAY.format(pairs=words) if words else ""
