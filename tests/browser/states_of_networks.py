"""States of a network: nobody yet, drawn in a talk alone, as it was before, sixty people, and at rest."""

from datetime import timedelta

from django.utils import timezone

from naast.cast.people import key
from tests.doors.changes import withdrawn

from .eyes import look
from .stage import Stage

FATMA, LISA, JOOP = (f"/mijn/{key(f'circle {who}')}/netwerk/" for who in ("Fatma", "Lisa", "Joop"))
SIXTY = """
    INSERT INTO tie (id, who, circle_id, sheet_id, author_id, author_name, written_at, name, kind, near, gives, asks)
    SELECT md5(n::text)::uuid, md5(n::text)::uuid, t.circle_id, t.sheet_id, t.author_id, 'Fatma', t.written_at,
           (array['tante', 'Mevrouw Van den Boogaard', 'de overburen van'])[n %% 3 + 1] || ' ' || n,
           (array['family', 'friend', 'club'])[n %% 3 + 1], n %% 4 + 1, '{company}', '{time}'
    FROM tie t, generate_series(1, 60) n WHERE t.circle_id = %s AND t.name = 'Emre'
"""


def drawn_and_not(stage: Stage, language: str) -> list[str]:
    """Joop has nobody drawn yet; of Lisa it was in a talk, folded away and opened; Fatma looks back, to before anybody."""
    wrong = []
    talk = stage.laid.sees("SELECT sheet_id FROM tie WHERE circle_id = %s", key("circle Lisa"))[0][0]
    before, long_before = (timezone.localdate() - timedelta(days=days) for days in (30, 90))
    for who, path, state in (
        ("Joop", JOOP, "nobody drawn yet"),
        ("Lisa", LISA, "drawn in a talk"),
        ("Lisa", f"{LISA}van/{talk}/", "drawn in a talk, opened"),
        ("Fatma", f"{FATMA}?op={before}", "as it was"),
        ("Fatma", f"{FATMA}?op={long_before}", "before anybody was drawn"),
    ):
        somebody = stage.enter(who, language=language, bypass_csp=True)
        assert somebody.opens(path) == 200, path
        wrong += look(somebody, state)
    return wrong


def sixty_and_at_rest(stage: Stage, language: str) -> list[str]:
    """The whole screen is names; and when the yes was taken back they can be read and not moved."""
    stage.laid.do(SIXTY, key("circle Fatma"))
    fatma = stage.enter("Fatma", language=language, bypass_csp=True)
    wrong = []
    for state in ("sixty drawn", "sixty drawn, at rest"):
        assert fatma.opens(FATMA) == 200
        wrong += look(fatma, state)
        stage.laid.change(withdrawn("Fatma"))
    return wrong
