"""How long we keep the words that rows are found by: as long as the row."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "findable": Kept(
        _("as long as the words themselves"),
        FILE,
        LAST_CHANGE,
        _("nothing: the same words, taken apart to find them by"),
    ),
}
