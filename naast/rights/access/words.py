"""Names and days as people say them in a sentence."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from .models import Circle, Participant


def together(names: Iterable[str]) -> str:
    """Fatma, Emre en oma."""
    known = list(dict.fromkeys(names))
    if len(known) < 2:
        return "".join(known)
    return _("%(others)s and %(last)s") % {"others": ", ".join(known[:-1]), "last": known[-1]}


def names_of(circles: Iterable[Circle]) -> dict[object, str]:
    """How the people of each opened circle want to be called, as far as the actor may read them; one question for all."""
    names: dict[object, list[str]] = {circle.pk: [] for circle in circles}
    for one in Participant.objects.filter(circle__in=list(names)).order_by("since", "name"):
        names[one.circle_id].append(one.name)
    return {key: together(known) for key, known in names.items()}
