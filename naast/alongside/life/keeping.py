"""How long we keep what people say about their life; the domains themselves are words of the municipality."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "life_domain": Kept(
        _("as long as something points at it"),
        _("no person in it"),
        _("newer words for the domains"),
        _("a domain of life in the words of the municipality"),
    ),
    "perspective": Kept(
        TERM, FILE, LAST_CHANGE, _("how things are on the domains of life, in the words of each")
    ),
}
