"""Addresses of help beside the team are public; that it was offered to somebody is kept as long as their file."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "support_address": Kept(
        _("as long as it is right"),
        _("no person in it"),
        _("a newer address"),
        _("where to turn to without the team"),
    ),
    "support_offer": Kept(
        TERM, FILE, LAST_CHANGE, _("that help beside the team was offered, and your answer")
    ),
}
