"""How long we keep a worry: four weeks, unless an involvement came of it. All that hangs on it goes with it, in one stroke."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

FOUR_WEEKS = _("four weeks; when help came of it, as long as that file")
NO_LONGER = _("AVG 5 lid 1 e: no longer than needed; a worry without a yes makes no file")
LAST_STEP = _("the worry, a letter that tells it, contact, or the last word: whichever was last")

KEPT: dict[str, Kept] = {
    "worry": Kept(
        FOUR_WEEKS, NO_LONGER, LAST_STEP, _("what somebody told about you, and what they said to you")
    ),
    "initiator": Kept(
        FOUR_WEEKS, NO_LONGER, LAST_STEP, _("your name and how to reach you, when you told a worry")
    ),
    "worry_word": Kept(
        FOUR_WEEKS, NO_LONGER, LAST_STEP, _("how you see it yourself; what was told after it")
    ),
    "attempt": Kept(
        FOUR_WEEKS, NO_LONGER, LAST_STEP, _("how the team tried to reach you, and what was said")
    ),
    "worry_contact": Kept(FOUR_WEEKS, NO_LONGER, LAST_STEP, _("that there is contact, since when")),
    "worry_end": Kept(FOUR_WEEKS, NO_LONGER, LAST_STEP, _("what came of it")),
}
