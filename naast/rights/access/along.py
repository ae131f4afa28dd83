"""Who may look along: the table `access`, one line for each who holds something in an opened circle."""

import uuid
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cached_property

from django.utils import timezone
from django.utils.translation import gettext as _

from naast.look.dates import human_date

from .models import Circle, NamedWorker, WorkerRefusal
from .reading import Ground, Standing
from .said import standing_yeses
from .why import sentence, until
from .words import together

NEAREST_FIRST = [
    "help",
    "sharing",
    "question",
    "worry",
    "early_signal",
    "emergency",
    "legal",
    "desk",
    "represents",
]


A_YEAR = timedelta(days=365)


@dataclass(frozen=True)
class Line:
    """One who may look along: who, why, until when, and what is left out."""

    holder: uuid.UUID
    name: str
    role: str
    words: str
    until: str
    except_for: str
    since: datetime
    may_be_refused: bool

    @property
    def from_day(self) -> str:
        return _("From %(day)s:") % {"day": human_date(self.since)}


class Along:
    """Everybody's grounds in an opened circle, as far as the actor may read them: living, and to come."""

    def __init__(self, circle: Circle, standing: Standing) -> None:
        self.circle, self.standing, self.now = circle, standing, timezone.now()

    @property
    def lines(self) -> list[Line]:
        """Who may look now, nearest first; what somebody holds about several people is one line."""
        return self._lines([ground for ground in self.standing.grounds if ground.since <= self.now])

    @property
    def later(self) -> list[Line]:
        """Who may look from a known day on: a worker who comes, a child who turns sixteen."""
        return self._lines(
            [ground for ground in self.standing.grounds if self.now < ground.since < self.now + A_YEAR]
        )

    @property
    def themselves(self) -> str:
        """Those who read what is about them, for ever."""
        return together(ground.holder_name for ground in self.standing.grounds if ground.ground == "own")

    @cached_property
    def may_refuse(self) -> bool:
        return WorkerRefusal.may_be_said(self.circle)

    @cached_property
    def workers(self) -> list[NamedWorker]:
        return [one for one in self.circle.named_workers.all() if not one.is_gone]

    def because(self, grounds: list[Ground]) -> str:
        """Whose yes, on which day; nothing for who may not read that, and nothing about what is yet to come."""
        recipient = grounds[0].holder if grounds[0].ground == "sharing" else None
        living = [ground.about for ground in grounds if ground.about and ground.since <= self.now]
        return together(words for about in living for words in self._yeses.get((about, recipient), []))

    @cached_property
    def _yeses(self) -> dict[tuple[uuid.UUID, uuid.UUID | None], list[str]]:
        found: dict[tuple[uuid.UUID, uuid.UUID | None], list[str]] = {}
        for said in standing_yeses(self.circle):
            words = _("%(giver)s said yes on %(day)s") % {"giver": said.by, "day": human_date(said.at)}
            found.setdefault((said.about, said.recipient), []).append(words)
        return found

    def _lines(self, grounds: list[Ground]) -> list[Line]:
        alike: dict[tuple[int, str, uuid.UUID, int, datetime | None], list[Ground]] = {}
        for ground in grounds:
            if ground.ground != "own":
                nearness = NEAREST_FIRST.index(ground.ground)
                key = (nearness, ground.holder_name, ground.holder, ground.parts, ground.until)
                alike.setdefault(key, []).append(ground)
        return [
            self._line(alike[key]) for key in sorted(alike, key=lambda key: (key[:2], alike[key][0].since))
        ]

    def _line(self, grounds: list[Ground]) -> Line:
        first = grounds[0]
        helps = first.ground == "help"
        roles = [one.get_role_display() for one in self.workers if helps and one.person_id == first.holder]
        return Line(
            holder=first.holder,
            name=first.holder_name,
            role=together(roles),
            words=sentence(self, grounds),
            until=until(first),
            except_for=together(map(str, first.missing_parts)) if helps else "",
            since=min(ground.since for ground in grounds),
            may_be_refused=helps and self.may_refuse,
        )
