"""How long we keep what people hope for."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "hope": Kept(TERM, FILE, LAST_CHANGE, _("what was hoped for, in the words of each")),
}
