"""How long we keep messages between a resident and the team."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "message": Kept(TERM, FILE, LAST_CHANGE, _("what you and the team wrote to each other")),
}
