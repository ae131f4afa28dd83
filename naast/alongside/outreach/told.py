"""A worry with everything beside it, as far as it was opened: by who told it, the two who took it up, the one it is about."""

import uuid
from dataclasses import dataclass, field
from datetime import date
from typing import NamedTuple

from django.http import Http404

from naast.rights.access.everything import everything
from naast.rights.access.models import Circle, Part, Participant, Task
from naast.rights.access.opening import open_circle, sheet_for
from naast.rights.access.words import together

from .models import Attempt, Initiator, Worry, WorryContact, WorryEnd, WorryWord
from .next_step import Step, next_step

Said = Attempt | WorryContact | WorryEnd | WorryWord
KINDS = (Worry, Initiator, WorryWord, Attempt, WorryContact, WorryEnd, Participant, Task)


class Moment(NamedTuple):
    """One thing that was tried, said or decided, for the timeline."""

    when: date
    who: str
    what: str
    text: str
    letter: uuid.UUID | None

    @classmethod
    def of(cls, row: Said) -> "Moment":
        attempt = row if isinstance(row, Attempt) else None
        return cls(
            attempt.on if attempt else row.written_at,
            attempt.who if attempt else row.author_name,
            row.headline,
            row.text,
            row.pk if attempt and attempt.is_letter else None,
        )


@dataclass(frozen=True)
class Told:
    """One worry. What somebody may not read is not in it: the database left it out."""

    circle: Circle
    worry: Worry
    initiators: list[Initiator]
    words: list[WorryWord]
    attempts: list[Attempt]
    contacts: list[WorryContact]
    ends: list[WorryEnd]
    people: list[Participant]
    tasks: list[Task] = field(default_factory=list)

    @classmethod
    def opened(cls, circle_id: uuid.UUID) -> "Told":
        """Opened with a look; 404 for who may not, and for a circle that is no worry."""
        for one in cls.each([open_circle(circle_id, purpose="together", parts=Part.CONTACT, worry=True)]):
            return one
        raise Http404

    @classmethod
    def each(cls, circles: list[Circle]) -> "list[Told]":
        """Of several that were opened, in one round trip."""
        found = everything([one.pk for one in circles], *KINDS)
        told = {one.circle_id: one for one in found[0]}
        return [
            cls(one, told[one.pk], *([row for row in rows if row.circle_id == one.pk] for rows in found[1:]))
            for one in circles
            if one.pk in told
        ]

    # Who it is about

    @property
    def person(self) -> Participant | None:
        """From the moment there is contact."""
        return self.people[0] if self.people else None

    @property
    def names(self) -> str:
        """As the person wants to be called; before there is contact as the initiator calls them."""
        return self.person.name if self.person else self.worry.about_whom

    def apart(self) -> uuid.UUID:
        """The sheet for what is not for the initiator: about the person; before anybody is known, about the key of the circle."""
        about = self.person.person_id if self.person else self.circle.pk
        return sheet_for(self.circle, part=Part.CONTACT, about=[about])

    # Who told it

    @property
    def initiator(self) -> Initiator | None:
        return self.initiators[0] if self.initiators else None

    # How it stands

    @property
    def end(self) -> WorryEnd | None:
        """Of the team or the person."""
        return next((one for one in reversed(self.ends) if not one.is_taken_back), None)

    @property
    def taken_back(self) -> WorryEnd | None:
        return next((one for one in self.ends if one.is_taken_back), None)

    @property
    def waits_for_nobody(self) -> bool:
        """The team goes without waiting for a yes."""
        return self.worry.unsafe

    @property
    def again_on(self) -> date | None:
        return Attempt.next_after(self.attempts)

    def has_contact_by(self, key: uuid.UUID) -> bool:
        """The same form sent once more."""
        return any(one.pk == key for one in self.contacts)

    @property
    def followed_by(self) -> str:
        return together(one.person_name for one in self.tasks)

    def colleague_of(self, person: uuid.UUID) -> str:
        """The other one of the two."""
        return next((one.person_name for one in reversed(self.tasks) if one.person_id != person), "")

    @property
    def key_of_taking_back(self) -> uuid.UUID:
        """Once for each worry, however often the button is tapped."""
        return uuid.uuid5(self.circle.pk, "taken back")

    @property
    def begin_href(self) -> str:
        """Where help begins with this person."""
        return f"/team/nieuw/{self.circle.pk}/"

    @property
    def next_step(self) -> Step:
        """What can be next, in words: patient, and never a count of what did not work."""
        return next_step(
            unsafe=self.worry.unsafe,
            answer=self.worry.answer,
            attempts=self.attempts,
            contact=self.person is not None,
        )

    @property
    def moments(self) -> list[Moment]:
        """Everything since, oldest first."""
        rows: list[Said] = [*self.attempts, *self.contacts, *self.ends, *self.words]
        rows.sort(key=lambda one: (getattr(one, "happened_at", one.written_at), one.written_at))
        return [Moment.of(row) for row in rows]
