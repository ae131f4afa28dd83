"""Themes are words of the municipality; nothing in them is about a person."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

KEPT: dict[str, Kept] = {
    "theme": Kept(
        _("as long as something points at it"),
        _("no person in it"),
        _("a newer list of themes"),
        _("a broad subject in the words of the municipality"),
    ),
}
