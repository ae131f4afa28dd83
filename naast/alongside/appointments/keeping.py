"""How long we keep when people met, and how they wanted to be reminded of it."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import FILE, TERM
from naast.rights.access.keeping import LAST_CHANGE, NO_LONGER_NEEDED

KEPT: dict[str, Kept] = {
    "appointment": Kept(TERM, FILE, LAST_CHANGE, _("when you met, where, and who of the team came")),
    "appointment_change": Kept(TERM, FILE, LAST_CHANGE, _("what was moved or called off, by whom and why")),
    "feed": Kept(
        _("one year"),
        NO_LONGER_NEEDED,
        _("the day that the calendar address was closed"),
        _("which calendar addresses you had, and what they told"),
    ),
    "reminder_wish": Kept(
        _("as long as you have an account"),
        NO_LONGER_NEEDED,
        _("the day that the account ended"),
        _("how and when you wanted to be reminded"),
    ),
    "reminder": Kept(
        _("one year"), NO_LONGER_NEEDED, _("the moment that it told of"), _("when you were reminded")
    ),
}
