"""How long we keep who somebody is, how to reach them, where they live and who decides for them.

The file as a whole decides: 20 years for help to youth (Jeugdwet 7.3.8 lid 3), 15 years otherwise (Wmo 2015, 5.3.4
lid 1), counted from the last change in any circle that the person takes part in; of several circles the longest.
"""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

TERM = _("20 years when there was help to a youth, else 15 years")
FILE = _("Jeugdwet 7.3.8 lid 3; Wmo 2015 5.3.4 lid 1")
LAST_CHANGE = _("the last change in the files that this person takes part in")
NO_LONGER = _("the day that it no longer held")

KEPT: dict[str, Kept] = {
    "person": Kept(
        _("as the file; four weeks when nothing began"), FILE, LAST_CHANGE,
        _("what you want to be called, when you were born, your languages and what helps in talking"),
    ),
    "contact_way": Kept(
        _("as long as it is yours, and one year after that"), _("AVG 5 lid 1 e: no longer than needed"), NO_LONGER,
        _("how to reach you, and how not"),
    ),
    "household": Kept(TERM, FILE, LAST_CHANGE, _("where you live and lived")),
    "membership": Kept(TERM, FILE, LAST_CHANGE, _("with whom you live and lived, since when and until when")),
    "authority": Kept(TERM, FILE, LAST_CHANGE, _("who has and had authority over whom, and how we know")),
    "representation": Kept(TERM, FILE, LAST_CHANGE, _("who acts and acted for whom, and how we know")),
    "same_person": Kept(TERM, FILE, LAST_CHANGE, _("which records turned out to be you")),
}  # fmt: skip
