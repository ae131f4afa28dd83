"""How long we keep letters that people brought."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "document": Kept(
        TERM,
        FILE,
        LAST_CHANGE,
        _("the letters that were brought, what they were called, and the letters themselves"),
    ),
}
