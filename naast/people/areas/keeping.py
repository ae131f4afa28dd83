"""Areas and their figures are open data; nothing in them is about a person."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

OPEN = _("open data, nothing about people")

KEPT: dict[str, Kept] = {
    "area": Kept(_("as long as something points at it"), OPEN, _("a newer division"), _("the neighbourhood")),
    "area_figure": Kept(
        _("as long as its area"), OPEN, _("a newer figure"), _("a figure of the neighbourhood")
    ),
}
