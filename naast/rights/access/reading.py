"""Access and looks in words: who can look along and why, who looked, and what the acting person may do in a circle."""

import uuid
from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from django.db import connection
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from .models import Circle, Look, Part

WHY = {
    "own": _("it is about them"),
    "represents": _("acts for them by law or in writing"),
    "help": _("yes to help"),
    "sharing": _("yes to sharing"),
    "question": _("a question asked of the team"),
    "worry": _("a worry being followed up"),
    "early_signal": _("an early signal under the debt-help law"),
    "desk": _("answers at the desk: names and appointments only"),
    "emergency": _("emergency, with a reason, for 24 hours"),
    "legal": _("a legal exception, with article and reason"),
}


HELD = "SELECT NULL, w.* FROM rules.who_may_look(%(circle)s::uuid) w"
ASKS = (
    "SELECT (SELECT array_agg(m.name) FROM rules.more_to_ask(%(circle)s::uuid) AS m (name)), w.*"
    " FROM rules.who_may_look(%(circle)s::uuid) w"
)


@dataclass(frozen=True)
class Ground:
    """One living ground, in words for the page."""

    id: uuid.UUID
    holder: uuid.UUID
    holder_name: str
    about: uuid.UUID | None
    about_name: str | None
    ground: str
    since: datetime
    until: datetime | None
    parts: int
    mine: bool

    @property
    def why(self) -> str:
        return str(WHY[self.ground])

    @property
    def missing_parts(self) -> list[str]:
        """Which parts a yes leaves out; people say yes to all with exceptions."""
        return [str(part.label) for part in Part.of(Part.everything() & ~self.parts)]


class Standing:
    """What the acting person is in an opened circle. *What you may do* follows from it; what you may see never does.

    `asks`: the page says whom else to ask (`ask_also`); others do not put that question.
    """

    def __init__(self, circle: Circle, *, actor: uuid.UUID, asks: bool = False) -> None:
        self.circle, self.actor = circle, actor
        self._question = ASKS if asks else HELD

    @cached_property
    def _read(self) -> tuple[list[Ground], list[str]]:
        with connection.cursor() as cursor:
            cursor.execute(self._question, {"circle": self.circle.pk})
            rows = cursor.fetchall()
        return [Ground(*row[1:]) for row in rows], rows[0][0] or [] if rows else []

    @property
    def grounds(self) -> list[Ground]:
        """Everybody's grounds in this circle that the actor may read, nearest first."""
        return self._read[0]

    @property
    def ask_also(self) -> list[str]:
        """ "There is more; ask …": whom of the team. For everybody but a worker with access, nobody."""
        return self._read[1]

    @cached_property
    def mine(self) -> list[Ground]:
        """The actor's own grounds, alive now."""
        return [ground for ground in self.grounds if ground.mine]

    @property
    def takes_part(self) -> bool:
        return any(ground.ground == "own" for ground in self.mine)

    @cached_property
    def speaks_for(self) -> set[uuid.UUID]:
        """The actor and whom they represent here."""
        return {
            ground.about for ground in self.mine if ground.ground in ("own", "represents") and ground.about
        }

    @cached_property
    def helps(self) -> bool:
        """Stands beside these people by their yes."""
        return any(ground.ground == "help" for ground in self.mine)

    @property
    def follows_up(self) -> bool:
        """Took up the question: may reach the people and ask for their yes, nothing more."""
        return any(ground.ground in ("question", "worry", "early_signal") for ground in self.mine)

    @property
    def waits_for_the_team(self) -> bool:
        """Asked of the whole team, of which the actor is the lead or on duty."""
        return any(one.ground == "question" and one.holder == self.circle.team_id for one in self.mine)

    @property
    def works_here(self) -> bool:
        return self.helps or self.follows_up

    @cached_property
    def awake(self) -> set[uuid.UUID]:
        """About whom somebody may help now: there a row can be added (as far as the actor may know)."""
        now = timezone.now()
        return {g.about for g in self.grounds if g.ground == "help" and g.about and g.since <= now}

    @property
    def has_begun(self) -> bool:
        """Somebody's yes to help is complete and living (as far as the actor may know)."""
        now = timezone.now()  # help may begin on a known day: at sixteen, one's own yes is enough
        begun = any(ground.ground in ("help", "desk") and ground.since <= now for ground in self.grounds)
        return begun or any(ground.ground in ("emergency", "legal") for ground in self.mine)

    def part_for(self, wanted: Part) -> Part:
        """The part to write on; where a yes keeps that part out, the one that every yes covers: how to reach each other."""
        held = [ground.parts for ground in self.mine if ground.ground in ("help", "own", "represents")]
        return wanted if any(parts & wanted for parts in held) else Part.CONTACT

    @cached_property
    def writes_about(self) -> set[uuid.UUID]:
        """About whom the actor can add a row now: whom they help, speak for, or are shared with."""
        if self.helps:
            return self.awake
        shared = {ground.about for ground in self.mine if ground.ground == "sharing" and ground.about}
        return self.awake & self.speaks_for or shared


def who_looked(circle: Circle | None = None, *, how_many: int = 50) -> list[Look]:
    """The looks the acting person may read, newest first; of one opened circle, or of all opened ones."""
    looks = Look.objects.select_related(None)
    return list((looks.filter(circle=circle) if circle else looks).order_by("-at")[:how_many])
