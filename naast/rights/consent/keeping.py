"""How long we keep who said yes, no or not any more: as long as what was done by that word."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.people.residents.keeping import TERM
from naast.rights.access.keeping import LAST_CHANGE

SHOWN = _("Jeugdwet 7.3.8 lid 3; Wmo 2015 5.3.4 lid 1; AVG 7 lid 1: a yes must be shown afterwards")

KEPT: dict[str, Kept] = {
    "consent": Kept(
        TERM, SHOWN, LAST_CHANGE, _("who said yes, no or not any more, about whom, to what, and when")
    ),
    "exemption": Kept(TERM, SHOWN, LAST_CHANGE, _("when somebody decided without a yes, with which reason")),
    "legal_rule": Kept(
        _("as long as something points at it"),
        _("no person in it"),
        _("a newer text of the law"),
        _("a rule of law in plain words"),
    ),
}
