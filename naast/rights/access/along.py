"""Who may look along and why: the table `access` in sentences, one line for each who holds something."""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _

from naast.look.dates import human_date

from .models import Circle, Emergency, LegalException, NamedWorker, Part, WorkerRefusal
from .reading import Ground, Standing
from .said import standing_yeses
from .words import together

NEAREST_FIRST = (
    "help",
    "sharing",
    "question",
    "worry",
    "early_signal",
    "emergency",
    "legal",
    "desk",
    "represents",
)


@dataclass(frozen=True)
class Line:
    """One who may look along: who, why, until when, and what is left out."""

    holder: uuid.UUID
    ground: str
    name: str
    role: str
    words: str
    until: str
    except_for: str
    since: datetime
    may_be_refused: bool

    @property
    def comes_later(self) -> bool:
        return self.since > timezone.now()


class Along:
    """Everybody's living grounds in an opened circle, as far as the actor may read them."""

    def __init__(self, circle: Circle, standing: Standing) -> None:
        self.circle, self.standing = circle, standing

    @property
    def lines(self) -> list[Line]:
        """Nearest first; what somebody holds about several people is one line."""
        by_key: dict[tuple[object, ...], list[Ground]] = {}
        for ground in self.standing.grounds:
            if ground.ground != "own":
                by_key.setdefault(
                    (NEAREST_FIRST.index(ground.ground), ground.holder, ground.parts, ground.until), []
                ).append(ground)
        return [
            self._line(by_key[key])
            for key in sorted(
                by_key, key=lambda key: (key[0], by_key[key][0].holder_name, by_key[key][0].since)
            )
        ]

    @property
    def themselves(self) -> str:
        """Those who read what is about them, for ever."""
        return together(ground.holder_name for ground in self.standing.grounds if ground.ground == "own")

    @cached_property
    def workers(self) -> list[NamedWorker]:
        return [one for one in self.circle.named_workers.all() if not one.is_gone]

    @cached_property
    def may_refuse(self) -> bool:
        return WorkerRefusal.may_be_said(self.circle)

    @cached_property
    def _yeses(self) -> dict[tuple[uuid.UUID, uuid.UUID | None], list[str]]:
        found: dict[tuple[uuid.UUID, uuid.UUID | None], list[str]] = {}
        for said in standing_yeses(self.circle):
            words = _("%(giver)s said yes on %(day)s") % {"giver": said.by, "day": human_date(said.at)}
            found.setdefault((said.about, said.recipient), []).append(words)
        return found

    def _line(self, grounds: list[Ground]) -> Line:
        first, since = grounds[0], min(ground.since for ground in grounds)
        roles = (
            [one.get_role_display() for one in self.workers if one.person_id == first.holder]
            if first.ground == "help"
            else []
        )
        words = SENTENCES.get(first.ground, _of_a_task)(self, grounds)
        left_out = first.ground == "help" and first.missing_parts
        return Line(
            first.holder,
            first.ground,
            first.holder_name,
            together(map(str, roles)),
            words,
            until=_until(first),
            except_for=together(map(str, left_out)) if left_out else "",
            since=since,
            may_be_refused=first.ground == "help" and self.may_refuse,
        )

    def because(self, grounds: list[Ground]) -> str:
        """Whose yes, on which day."""
        recipient = grounds[0].holder if grounds[0].ground == "sharing" else None
        said = [
            words
            for ground in grounds
            if ground.about
            for words in self._yeses.get((ground.about, recipient), [])
        ]
        return together(said)

    def emergency_of(self, ground: Ground) -> Emergency | None:
        near = [
            one
            for one in Emergency.objects.filter(circle=self.circle, person=ground.holder)
            if one.since <= ground.since < one.until
        ]
        return near[-1] if near else None

    def exception_of(self, ground: Ground) -> LegalException | None:
        near = LegalException.objects.filter(
            circle=self.circle, person=ground.holder, parts=ground.parts, since__lte=ground.since
        )
        return near.filter(until__gt=ground.since).last()


def _of_help(along: Along, grounds: list[Ground]) -> str:
    about, why = together(ground.about_name or "" for ground in grounds), along.because(grounds)
    if not why:
        return _("May read and write what is about %(about)s, with a yes to help.") % {"about": about}
    return _("May read and write what is about %(about)s, because %(why)s.") % {"about": about, "why": why}


def _of_sharing(along: Along, grounds: list[Ground]) -> str:
    blanks = {
        "about": together(ground.about_name or "" for ground in grounds),
        "why": along.because(grounds),
        "parts": together(str(part.label) for part in Part.of(grounds[0].parts)),
    }
    if not blanks["why"]:
        return _("May read this about %(about)s: %(parts)s. With a yes to sharing.") % blanks
    return _("May read this about %(about)s: %(parts)s. That is because %(why)s.") % blanks


def _of_emergency(along: Along, grounds: list[Ground]) -> str:
    emergency = along.emergency_of(grounds[0])
    if emergency is None:
        return _("May read everything for 24 hours, because of an emergency.")
    return _("May read everything for 24 hours, because of an emergency: “%(why)s”") % {"why": emergency.why}


def _of_the_law(along: Along, grounds: list[Ground]) -> str:
    parts, exception = (
        together(str(part.label) for part in Part.of(grounds[0].parts)),
        along.exception_of(grounds[0]),
    )
    if exception is None:
        return _("May read this because the law asks for it: %(parts)s.") % {"parts": parts}
    blanks = {
        "parts": parts,
        "kind": exception.get_kind_display(),
        "article": exception.article,
        "reason": exception.reason,
    }
    return _("May read this: %(parts)s. The law asks for it: %(kind)s (%(article)s). “%(reason)s”") % blanks


def _of_the_desk(along: Along, grounds: list[Ground]) -> str:
    return _(
        "Colleagues on duty and the team lead see names, the contact worker and what the team promised. Nothing more."
    )


def _of_representing(along: Along, grounds: list[Ground]) -> str:
    about = together(ground.about_name or "" for ground in grounds)
    return _(
        "May read what is about %(about)s, by authority or in writing. Not what is about others too."
    ) % {"about": about}


def _of_a_task(along: Along, grounds: list[Ground]) -> str:
    return _("May know how to reach people here, because of this: %(task)s. Nothing more.") % {
        "task": grounds[0].why
    }


def _until(ground: Ground) -> str:
    if ground.until:
        return _("Until %(day)s.") % {"day": human_date(ground.until, clock=ground.ground == "emergency")}
    if ground.ground in ("help", "sharing"):
        return _("Until somebody takes the yes back.")
    return _("As long as there is help.") if ground.ground == "desk" else ""


SENTENCES: dict[str, Callable[[Along, list[Ground]], str]] = {
    "help": _of_help,
    "sharing": _of_sharing,
    "emergency": _of_emergency,
    "legal": _of_the_law,
    "desk": _of_the_desk,
    "represents": _of_representing,
}
