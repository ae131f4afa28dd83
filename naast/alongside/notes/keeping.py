"""How long we keep notes of contacts and deeds."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "note": Kept(
        TERM, FILE, LAST_CHANGE, _("what was said or happened at a contact, in the words of who wrote it")
    ),
    "deed": Kept(TERM, FILE, LAST_CHANGE, _("what the team did itself")),
}
