"""How long we keep that something was destroyed."""

from django.utils.translation import gettext_lazy as _

from naast.people.kept import Kept

KEPT: dict[str, Kept] = {
    "tombstone": Kept(
        _("20 years"),
        _("AVG 5 lid 2: we must be able to show that we destroyed it in time"),
        _("the day that it was destroyed"),
        _("nothing: how many, why and when, and no person in it"),
    ),
}
