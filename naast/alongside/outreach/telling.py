"""Telling the team that one is worried: a thread begins, and what was told is on it. The code itself writes."""

import uuid
from dataclasses import dataclass

from django.db import connection
from django.utils.translation import gettext

from naast.alongside.contact.threads import Brought, Thread, begin
from naast.rights.access.models import Circle, Part
from naast.rights.access.opening import open_circle, sheet_for

from .models import Initiator, Worry, WorryEnd, WorryWord


@dataclass(frozen=True)
class Said:
    """What somebody tells, and who they are. A name that is withheld stands on their own sheet alone."""

    about_whom: str
    where: str
    saw: str
    discussed: str
    said: str
    answer: str
    unsafe: bool
    name: str
    reach: str
    withheld_because: str = ""

    @property
    def told_by(self) -> str:
        """What the person reads."""
        return "" if self.withheld_because else self.name

    @property
    def called(self) -> str:
        """How rows and looks of the code are signed: the person may read those, so a withheld name stands there neither."""
        return self.told_by or gettext("Somebody who worries about you")

    @property
    def worry(self) -> dict[str, object]:
        names = ("about_whom", "where", "saw", "discussed", "said", "answer", "unsafe", "told_by")
        return {name: getattr(self, name) for name in names}


def tell(said: Said, *, thread: Thread, team: uuid.UUID) -> bool:
    """Write a worry down. It waits for two of the team, and nobody reads it before. False: this thread was begun already."""
    if not begin(thread, what="worry", team=team, called=said.called):
        return False
    Brought(thread.bearer, thread.circle).acts()
    circle = open_circle(thread.circle, purpose="together", worry=True)
    alone = sheet_for(circle, part=Part.CONTACT, about=[thread.bearer])
    Initiator(
        id=uuid.uuid5(circle.pk, "initiator"), circle=circle, sheet_id=alone,
        name=said.name, reach=said.reach, withheld_because=said.withheld_because,
    ).write_once()  # fmt: skip
    both = _beside(circle, thread.bearer)
    Worry(id=uuid.uuid5(circle.pk, "worry"), circle=circle, sheet_id=both, **said.worry).write_once()
    return True


def say_more(words: str, *, key: uuid.UUID, worry: Worry) -> None:
    """The initiator tells something more: the person reads that too."""
    WorryWord(id=key, circle_id=worry.circle_id, sheet_id=worry.sheet_id, words=words).write_once()


def take_back(worry: Worry, *, key: uuid.UUID) -> bool:
    """The initiator takes it back. True: everything is gone. False: the person knows, or somebody is in danger; it is told."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.take_back_worry(%s::uuid)", [worry.circle_id])
        gone = bool((cursor.fetchone() or (False,))[0])
    if not gone:
        WorryEnd(
            id=key, circle_id=worry.circle_id, sheet_id=worry.sheet_id, kind=WorryEnd.Kind.TAKEN_BACK
        ).write_once()
    return gone


def status(circle: uuid.UUID) -> str:
    """For the one who told it: waiting, taken_up, trying, contact or ended. Nothing of the person."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.worry_status(%s::uuid)", [circle])
        row = cursor.fetchone()
    return str(row[0] or "") if row else ""


def _beside(circle: Circle, bearer: uuid.UUID) -> uuid.UUID:
    """The sheet of the worry itself: about who told it, and about the one who is not known yet and goes by the circle's key."""
    return sheet_for(circle, part=Part.CONTACT, about=[bearer, circle.pk])
