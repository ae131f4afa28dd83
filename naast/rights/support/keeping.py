"""Addresses of help that does not belong to the team are public; nothing here is about a resident."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

KEPT: dict[str, Kept] = {
    "support_address": Kept(
        _("as long as it is right"),
        _("no person in it"),
        _("a newer address"),
        _("where to turn to without the team"),
    )
}
