"""How long we keep promises, how they went, and what others said of them."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "promise": Kept(TERM, FILE, LAST_CHANGE, _("who promised what, to be done by when")),
    "outcome": Kept(TERM, FILE, LAST_CHANGE, _("how it went, in the words of who promised it")),
    "remark": Kept(TERM, FILE, LAST_CHANGE, _("how it was for others, and days that were moved together")),
}
