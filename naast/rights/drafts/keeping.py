"""How long we keep drafts: hardly."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept
from naast.rights.access.keeping import NO_LONGER_NEEDED

KEPT: dict[str, Kept] = {
    "draft": Kept(
        _("fourteen days, or until it is sent or thrown away"),
        NO_LONGER_NEEDED,
        _("the moment that it was begun"),
        _("what you are still writing"),
    ),
}
