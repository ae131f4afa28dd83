"""How long we keep noes, what became of them, and the words in which they may count."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE

KEPT: dict[str, Kept] = {
    "honest_no": Kept(
        TERM, FILE, LAST_CHANGE, _("what was not possible, why, and what was possible instead")
    ),
    "no_sequel": Kept(TERM, FILE, LAST_CHANGE, _("what became of what was not possible")),
    "no_view": Kept(TERM, FILE, LAST_CHANGE, _("how people saw what was not possible, in their own words")),
    "travel_word": Kept(
        TERM,
        FILE,
        LAST_CHANGE,
        _("the words in which it may count for the municipality, and who said yes or no"),
    ),
}
