"""How long we keep that people and a team were together for a while."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "involvement": Kept(TERM, FILE, LAST_CHANGE, _("that the team stood beside you, since when")),
    "came_from": Kept(
        TERM, FILE, LAST_CHANGE, _("that it began with a question or a worry, or that you came back")
    ),
    "origin": Kept(TERM, FILE, LAST_CHANGE, _("in which words it was asked first")),
    "closeness": Kept(TERM, FILE, LAST_CHANGE, _("how near the team stood, as it was agreed")),
    "closing": Kept(TERM, FILE, LAST_CHANGE, _("what was learnt, and how to come back")),
}
