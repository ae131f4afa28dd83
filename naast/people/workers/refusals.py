"""What cannot be done with positions and duty, and what can."""

from django.utils.translation import gettext_lazy as _

from naast.look.refusal import Refusal


class OnlyTheLead(Refusal):
    """Positions in a team are given and ended by its lead (C5)."""

    sentence = _("Only the team lead says who works in this team.")
    instead = _("Ask your team lead.")
    status = 403


class WorksHereAlready(Refusal):
    """A second living position of the same kind."""

    sentence = _("This colleague already works here.")
    instead = _("Is it somebody else with the same name? Then write the full name.")


class TeamNeedsALead(Refusal):
    """The last lead cannot leave through this page: nobody could let colleagues in any more."""

    sentence = _("A team always has a team lead.")
    instead = _("Ask the administrator to name a new team lead first.")


class NotYourPosition(Refusal):
    """Duty is a worker's own."""

    sentence = _("Only you say that you are on duty, and only as a worker of this team.")
    instead = _("Ask your colleague to do it.")
    status = 403


class NotYoursToSayAbsent(Refusal):
    """Oneself, the lead, or who stands beside the same people."""

    sentence = _("You do not stand beside the same people as this colleague.")
    instead = _("Ask the team lead, or a colleague who stands in.")
    status = 403


class BackBeforeGone(Refusal):
    """The day of being back lies after the first day."""

    sentence = _("The day of being back comes after the first day.")
    instead = _("Choose a later day, or leave it empty when nobody knows yet.")
    status = 422
