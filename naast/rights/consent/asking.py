"""Whose yes is needed about whom, and why: the database's own answer, as the page shows it."""

import uuid
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from naast.rights.access.models import Circle, NamedWorker

from .models import LegalRule


@dataclass(frozen=True)
class Needed:
    """One yes that is needed, by which rule, and what stands now (asked, yes, no, withdrawn)."""

    about: uuid.UUID
    about_name: str
    giver: uuid.UUID
    giver_name: str
    rule: str
    answer: str
    parts: int
    said_at: datetime | None

    @property
    def is_yes(self) -> bool:
        return self.answer == "yes"

    @property
    def for_self(self) -> bool:
        return self.about == self.giver


def whose_yes(circle: Circle) -> list[Needed]:
    """Of each participant of the opened circle that the actor may know about; in the order of participants."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT * FROM rules.needed(%s::uuid)", [circle.pk])
        return [Needed(*row) for row in cursor.fetchall()]


def in_one_sentence(workers: list[NamedWorker]) -> str:
    """What one says yes to: who of the team, now, may do what. Who is announced comes in a sentence of their own."""
    here = [worker for worker in workers if not worker.is_gone and not worker.is_coming]
    names = [
        _("%(name)s (stand-in)") % {"name": one.name} if one.role == NamedWorker.Role.STAND_IN else one.name
        for one in here
    ]
    if len(names) > 1:
        names = [_("%(others)s and %(last)s") % {"others": ", ".join(names[:-1]), "last": names[-1]}]
    said = ngettext(
        "%(names)s may read and write what we do together.",
        "%(names)s may read and write what we do together.",
        len(here),
    )
    return said % {"names": "".join(names)}


def unclear_authority(circle: Circle) -> list[uuid.UUID]:
    """Children about whom nobody can be asked yet: a human must decide who speaks for them. Only for helpers."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.unclear(%s::uuid)", [circle.pk])
        return [row[0] for row in cursor.fetchall()]


def rules_named(needed: list[Needed]) -> dict[str, LegalRule]:
    """The rules of law behind these yeses, by id."""
    return LegalRule.objects.in_bulk({one.rule for one in needed})
