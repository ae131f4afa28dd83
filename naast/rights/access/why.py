"""Why somebody may look along, in one sentence for each ground."""

from __future__ import annotations

from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from naast.look.dates import human_date

from .models import Emergency, LegalException, Part
from .reading import Ground
from .words import together

if TYPE_CHECKING:
    from .along import Along


def sentence(along: Along, grounds: list[Ground]) -> str:
    """What these grounds of one holder open, and because of what."""
    about = together(ground.about_name or "" for ground in grounds)
    match grounds[0].ground:
        case "help":
            return _of_help(about, along.because(grounds))
        case "sharing":
            return _of_sharing(about, _parts(grounds[0]), along.because(grounds))
        case "emergency":
            return _of_emergency(along, grounds[0])
        case "legal":
            return _of_the_law(along, grounds[0])
        case "desk":
            return _(
                "Colleagues on duty and the team lead see names, the contact worker and what the team promised."
            )
        case "represents":
            return _("May read what is about %(about)s alone, by authority or in writing.") % {"about": about}
        case _:
            return _("May know how to reach people here, for this: %(task)s. Nothing more.") % {
                "task": grounds[0].why
            }


def until(ground: Ground) -> str:
    """Until when, as people say it."""
    if ground.until:
        return _("Until %(day)s.") % {"day": human_date(ground.until, clock=ground.ground == "emergency")}
    if ground.ground in ("help", "sharing"):
        return _("Until somebody takes the yes back.")
    return _("As long as there is help.") if ground.ground == "desk" else ""


def _of_help(about: str, why: str) -> str:
    if why:
        return _("May read and write what is about %(about)s, because %(why)s.") % {
            "about": about,
            "why": why,
        }
    return _("May read and write what is about %(about)s, with a yes to help.") % {"about": about}


def _of_sharing(about: str, parts: str, why: str) -> str:
    blanks = {"about": about, "parts": parts, "why": why}
    if why:
        return _("May read this about %(about)s: %(parts)s. That is because %(why)s.") % blanks
    return _("May read this about %(about)s: %(parts)s. With a yes to sharing.") % blanks


def _of_emergency(along: Along, ground: Ground) -> str:
    near = Emergency.objects.filter(circle=along.circle, person=ground.holder, since__lte=ground.since)
    emergency = near.order_by("-since").first()
    if emergency is None or ground.since >= emergency.until:
        return _("May read everything for 24 hours, because of an emergency.")
    return _("May read everything for 24 hours, because of an emergency: “%(why)s”") % {"why": emergency.why}


def _of_the_law(along: Along, ground: Ground) -> str:
    near = LegalException.objects.filter(circle=along.circle, person=ground.holder, parts=ground.parts)
    exception = near.filter(since__lte=ground.since, until__gt=ground.since).order_by("-since").first()
    if exception is None:
        return _("May read this because the law asks for it: %(parts)s.") % {"parts": _parts(ground)}
    return _("May read this: %(parts)s. The law asks for it: %(kind)s (%(article)s). “%(reason)s”") % {
        "parts": _parts(ground),
        "kind": exception.get_kind_display(),
        "article": exception.article,
        "reason": exception.reason,
    }


def _parts(ground: Ground) -> str:
    return together(str(part.label) for part in Part.of(ground.parts))
