"""Everything that the house wrote to somebody, unsealed; and which words may be in it: what the person chose, and no more."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from naast.people.post.sealing import unseal
from tests.laid import Laid

from .expecting import Expecting, content
from .planting import WORD

LETTERS = """
    SELECT key, channel, sealed, coalesce(contact_way::text, ''), delivered_at IS NOT NULL
      FROM letter ORDER BY made_at, key
"""
ANSWER = "SELECT words, shown_title, shown_url FROM question_outcome WHERE id = %s"
MORE = "SELECT words FROM question_word WHERE id = %s"
ATTEMPT = "SELECT words FROM attempt WHERE id = %s AND how = 'letter'"
PLACES = """
    SELECT place FROM (SELECT id, place FROM appointment UNION SELECT appointment_id, place FROM appointment_change) p
     WHERE id = %s AND (SELECT with_place FROM reminder_wish WHERE person_id = %s ORDER BY since DESC, id LIMIT 1)
"""
OF_A_QUESTION = """
    SELECT reach FROM question WHERE way = %s AND circle_id IN
        (SELECT circle_id FROM question_outcome WHERE id = %s UNION SELECT circle_id FROM question_word WHERE id = %s)
"""
OF_A_WAY = "SELECT value, person_id::text FROM contact_way WHERE id = %s AND NOT never AND until IS NULL"
OF_A_MESSAGE = "SELECT of_id::text FROM message WHERE id = %s AND by_team"


class Sent(NamedTuple):
    """One mail, text message or letter, as it lay in the post."""

    key: str
    channel: str
    to: str
    subject: str
    words: str
    way: str
    delivered: bool

    @property
    def kind(self) -> str:
        return self.key.split(":")[0]

    @property
    def about(self) -> str:
        """The key of what it tells about."""
        return self.key.split(":")[1]

    @property
    def to_whom(self) -> str:
        """The key of whom a reminder is for."""
        return self.key.split(":")[2]

    @property
    def words_in_it(self) -> set[str]:
        return set(WORD.findall(self.words))


def all_letters(laid: Laid) -> list[Sent]:
    found = []
    for key, channel, sealed, way, delivered in laid.sees(LETTERS):
        envelope = unseal(bytes(sealed))
        found.append(Sent(key=key, channel=channel, way=way, delivered=delivered, **envelope))
    return found


@dataclass
class Judging:
    """What may be in a letter, from what people chose: asked of the rows, not of the program that wrote it."""

    laid: Laid
    expecting: Expecting
    printed_on: str

    def faults(self, sent: Sent) -> list[str]:
        """Nothing in a subject or key; no word that was not chosen; to nobody else, and by no other way."""
        return [f"{sent.kind} by {sent.channel}: {fault}" for fault in self._faults(sent)]

    def _faults(self, sent: Sent) -> Iterator[str]:
        yield from (f"{word} in the subject" for word in WORD.findall(sent.subject))
        yield from (f"{word} in its key" for word in WORD.findall(sent.key))
        yield from (f"{word} in the words" for word in sent.words_in_it - self.may_say(sent))
        if sent.to not in self.may_go_to(sent):
            yield "to another address"

    def may_say(self, sent: Sent) -> set[str]:
        """A mail that was asked for carries the answer, and a letter about a worry is one; a reminder says where, if chosen."""
        match sent.kind, sent.channel:
            case "question", "mail":
                said = self.laid.sees(ANSWER, sent.about) + self.laid.sees(MORE, sent.about)
            case "worry", "letter":
                said = self.laid.sees(ATTEMPT, sent.about)
            case "reminder" | "changed", _:
                said = self.laid.sees(PLACES, sent.about, sent.to_whom)
            case _:
                said = []
        return {word for row in said for cell in row for word in WORD.findall(cell)}

    def may_go_to(self, sent: Sent) -> set[str]:
        """The way of whom it is for, that is theirs and safe; what the asker wrote; what was typed on the letter."""
        match sent.kind:
            case "question":
                return {
                    reach for (reach,) in self.laid.sees(OF_A_QUESTION, sent.channel, sent.about, sent.about)
                }
            case "worry":
                return {self.printed_on}
            case "message":
                whom = {person for (person,) in self.laid.sees(OF_A_MESSAGE, sent.about)}
            case "reminder" | "changed":
                whom = {sent.to_whom} if self.may_know(sent) else set()
            case _:
                whom = set()
        return {value for value, person in self.laid.sees(OF_A_WAY, sent.way or None) if person in whom}

    def may_know(self, sent: Sent) -> bool:
        """Whoever may not read an appointment is not reminded of it either."""
        row = self.expecting.rows("appointment")[sent.about]
        return content(self.expecting, sent.to_whom, row)
