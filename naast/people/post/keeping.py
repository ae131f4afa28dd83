"""How long we keep what was sent. The topic that wrote a letter keeps what it told, in its own rows."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

KEPT: dict[str, Kept] = {
    "letter": Kept(
        _("14 days when it was handed over, 30 days when it was not"),
        _("AVG 5 lid 1 e: no longer than needed"),
        _("the day that it was handed over or written"),
        _("which mails, text messages and letters we sent you in the last days"),
    ),
}
