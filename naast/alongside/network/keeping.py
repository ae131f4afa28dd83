"""How long we keep a network."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "tie": Kept(TERM, FILE, LAST_CHANGE, _("who is there for somebody, as they say it, and how near")),
}
