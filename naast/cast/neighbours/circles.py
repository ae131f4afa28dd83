"""Round a household with a question: its circle, who takes part, who stands beside them, and who comes in their place."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

from naast.alongside.involvement.models import Involvement
from naast.people.residents.models import Person
from naast.rights.access.models import Circle, Handover, NamedWorker, Participant, Task, WorkerRefusal

from ..people import CAST, key
from .homes import Home
from .rows import Rows
from .stories import said
from .workers import NEW, known_as, who_shares


@dataclass
class Around:
    """What is round one household: its circle, who takes part, who helps, since how many days."""

    circle: Circle
    home: Home
    people: list[Person]
    contact: str
    stand_in: str
    days: int
    awake: list[Person] = field(default_factory=list)  # about whom there was a yes while the story was told
    until: int = 0  # so many days ago the story stopped

    @property
    def adults(self) -> list[Person]:
        return [one for one in self.people if one in self.home.adults]

    @property
    def children(self) -> list[Person]:
        return [one for one in self.people if one not in self.home.adults]


def draw(rows: Rows, home: Home, people: list[Person], *, days: int, cast: str) -> Around:
    """A circle round these people of one household. `cast`: whose list it must be on, of the cast."""
    contact, stand_in = _pair(rows, home, days=days, cast=cast)
    circle = rows.add(
        Circle(
            id=rows.key(Circle),
            kind="involvement",
            team_id=key(home.buurt.team),
            opened_at=rows.morning(days),
        )
    )
    rows.add(Involvement(circle=circle, household=home.household))
    around = Around(circle, home, people, contact, stand_in, days)
    for nth, person in enumerate(people):
        since = rows.morning(days) + timedelta(seconds=nth)
        rows.add(
            Participant(id=rows.key(Participant), circle=circle, person=person, name=person.name, since=since)
        )
    name(rows, around, stand_in, "stand_in", since=rows.morning(days))
    _name_contact(rows, around, cast=cast)
    return around


def take_up(rows: Rows, around: Around) -> None:
    """The question that was asked of the team: four weeks to ask for the yes."""
    since = rows.morning(around.days)
    rows.add(
        Task(
            id=rows.key(Task), circle=around.circle, kind="question", person_id=key(around.contact),
            person_name=known_as(around.contact), since=since, until=since + timedelta(days=28),
        )
    )  # fmt: skip


def _pair(rows: Rows, home: Home, *, days: int, cast: str) -> tuple[str, str]:
    """Contact worker and stand-in, of the home's team, who both worked there by then."""
    here = [
        worker.name for worker in NEW if worker.name in who_shares(home.buurt.team) and worker.days >= days
    ]
    contact, stand_in = rows.chance.sample(here, 2)
    return (cast or contact), stand_in


def name(
    rows: Rows, around: Around, worker: str, role: str, *, since: datetime, until: datetime | None = None
) -> NamedWorker:
    """This worker stands beside them, from then on."""
    return rows.add(
        NamedWorker(
            id=rows.key(NamedWorker), circle=around.circle, person_id=key(worker), name=known_as(worker), role=role,
            since=since, until=until,
        )
    )  # fmt: skip


def _name_contact(rows: Rows, around: Around, *, cast: str) -> None:
    """Mostly one from the beginning; of some another came, or has been announced."""
    here = [
        name for name in who_shares(around.home.buurt.team) if name not in (around.contact, around.stand_in)
    ]
    begin, other = rows.morning(around.days), rows.chance.choice(here)
    if around.days < 60 or not rows.odds(11):
        name(rows, around, around.contact, "contact", since=begin)
    elif cast or rows.odds(65):
        _hand_over(
            rows,
            around,
            other,
            around.contact,
            begin=begin,
            change=rows.morning(rows.chance.randrange(10, 50)),
        )
        _refuse(rows, around, other)
    else:
        _hand_over(
            rows,
            around,
            around.contact,
            other,
            begin=begin,
            change=rows.morning(-rows.chance.randrange(2, 12)),
        )


def _hand_over(
    rows: Rows, around: Around, gone: str, coming: str, *, begin: datetime, change: datetime
) -> None:
    """From one to the other at that moment; for a safety circle or not, people heard it beforehand."""
    left = name(rows, around, gone, "contact", since=begin, until=change)
    came = name(rows, around, coming, "contact", since=change)
    rows.add(
        Handover(
            id=rows.key(Handover), circle=around.circle, gone=left, coming=came, announced_by_id=key(gone),
            reason=rows.chance.choice(said()["handed_over"]),
        )
    )  # fmt: skip


def _refuse(rows: Rows, around: Around, worker: str) -> None:
    """Two households did not want the first worker any more."""
    if len(rows.of(WorkerRefusal)) < 2 and worker not in CAST:
        rows.add(
            WorkerRefusal(
                id=rows.key(WorkerRefusal), circle=around.circle, worker_id=key(worker), refused_by=around.adults[0],
                words="Ik wil liever met iemand anders praten.", at=rows.morning(9),
            )
        )  # fmt: skip
