"""What a hit is, in a word, and where it stands under the circle's address. The list of tables is in vocabulary.sql."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(NamedTuple):
    """One table that can be searched."""

    words: str | Promise
    where: str = ""


KINDS = {
    "hope": Kind(_("what somebody hopes"), "#hope"),
    "promise": Kind(_("a promise"), "afspraak/{row}/"),
    "outcome": Kind(_("how a promise went"), "?alles#was"),
    "remark": Kind(_("how a promise was for somebody"), "?alles#was"),
    "message": Kind(_("a message"), "berichten/"),
    "note": Kind(_("a contact"), "?alles#was"),
    "perspective": Kind(_("what somebody tells of their life"), "leven/{row}/"),
    "deed": Kind(_("what the team did"), "?alles#was"),
    "appointment": Kind(_("when we meet"), "gesprek/{row}/"),
    "appointment_change": Kind(_("another time, or not at all"), "?alles#was"),
    "honest_no": Kind(_("what was not possible"), "dat-ging-niet/{row}/"),
    "no_sequel": Kind(_("what became of a no"), "?alles#was"),
    "no_view": Kind(_("how somebody sees a no"), "?alles#was"),
    "document": Kind(_("a letter or paper"), "?alles#was"),
}
ANYTHING = Kind(_("something written down"))


def kind_of(table: str) -> Kind:
    """Of a table without a line: something that stands on the household's page."""
    return KINDS.get(table, ANYTHING)
