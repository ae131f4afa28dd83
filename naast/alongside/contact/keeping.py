"""How long we keep questions: short, for they make no file. Everything that hangs on one goes with it, in one stroke."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

SIX_MONTHS = _("six months, or until the one who asked takes it away")
NO_LONGER = _("AVG 5 lid 1 e: no longer than needed; a question makes no file")
LAST_WORD = _(
    "the last word or answer; then the looks, the promise and the lines of the processing log go along"
)

KEPT: dict[str, Kept] = {
    "question": Kept(SIX_MONTHS, NO_LONGER, LAST_WORD, _("what you asked, and how you wanted to hear")),
    "question_word": Kept(SIX_MONTHS, NO_LONGER, LAST_WORD, _("what you and the team said after it")),
    "question_outcome": Kept(SIX_MONTHS, NO_LONGER, LAST_WORD, _("what the team answered, and when")),
}
