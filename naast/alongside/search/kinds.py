"""What a hit is, in a word, and where it stands under the circle's address. The list of tables is in vocabulary.sql."""

from typing import NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


class Kind(NamedTuple):
    """One table that can be searched."""

    words: str | Promise
    where: str = ""


KINDS = {
    "question": Kind(_("a question")),
    "question_word": Kind(_("said about a question")),
    "question_outcome": Kind(_("an answer to a question")),
    "hope": Kind(_("what somebody hopes"), "#hope"),
    "promise": Kind(_("a promise"), "afspraak/{row}/"),
    "outcome": Kind(_("how a promise went"), "?alles#was"),
    "remark": Kind(_("how a promise was for somebody"), "?alles#was"),
    "message": Kind(_("a message"), "berichten/"),
    "note": Kind(_("a contact"), "?alles#was"),
    "deed": Kind(_("what the team did"), "?alles#was"),
    "appointment": Kind(_("when we meet"), "gesprek/{row}/"),
    "appointment_change": Kind(_("another time, or not at all"), "?alles#was"),
    "document": Kind(_("a letter or paper"), "?alles#was"),
}
ANYTHING = Kind(_("something written down"))


def kind_of(table: str) -> Kind:
    """Of a table without a line: something that stands on the household's page."""
    return KINDS.get(table, ANYTHING)
