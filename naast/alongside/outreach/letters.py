"""The letter that tells somebody that another worries: how it can begin. The worker makes it their own."""

import uuid

from django.utils.translation import gettext as _

from naast.people.workers.models import Position

from .told import Told


def beginning_of(told: Told, *, by: uuid.UUID) -> str:
    """Who we are, that somebody worries (who, only when that is safe), that it is voluntary, and that everything can be read."""
    place = Position.at(by)
    blanks = {
        "who": place.person_name if place else "",
        "team": place.organisation.name if place else "",
        "teller": told.worry.teller_in_a_letter,
    }
    return "\n\n".join(part % blanks for part in (
        _("Hello,"),
        _("I am %(who)s of %(team)s. We stand beside people in your neighbourhood."),
        _("%(teller)s worries about you and told us. I would like to hear from you how you are."),
        _("You decide. You can say no, and then we stop. You can read everything that was told about you and what we did."),
        _("Do you want to talk, or to read it? Call or walk in at %(team)s and ask for me."),
        _("Kind regards,\n%(who)s"),
    ))  # fmt: skip
