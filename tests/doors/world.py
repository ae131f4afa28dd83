"""The world of one situation: its changes laid on the cast, what it is about, and who knocks."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID, uuid4

from naast.alongside.documents import sealing, store
from naast.cast.people import key
from naast.rights.access.models import Part
from tests.visitor import Visitor

from .changes import CODE, SECRET, copied
from .situations import Situation

PROTECTED = "SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity"
Sees = Callable[[str], list[dict[str, Any]]]
Does = Callable[[str], None]


@dataclass
class World:
    """Filled in once per test; the transaction takes it away again."""

    sees: Sees
    does: Does
    ids: dict[str, str] = field(default_factory=dict)

    def lay(self, situation: Situation) -> None:
        """What happened before somebody knocks."""
        for change in situation.all_changes:
            self.does(change)
        self.ids = self.things(situation)

    def change(self, situation: Situation) -> None:
        """The one thing that differs."""
        for change in situation.changes:
            self.does(change)

    def counts(self) -> dict[str, int]:
        """How many rows every protected table has."""
        counts = [
            f"SELECT '{t['relname']}' AS name, count(*) AS n FROM \"{t['relname']}\""
            for t in self.sees(PROTECTED)
        ]
        return {row["name"]: row["n"] for row in self.sees(" UNION ALL ".join(counts))}

    def things(self, situation: Situation) -> dict[str, str]:
        """What lies in this situation's circle about this person alone."""
        circle, about = key(f"circle {situation.circle}"), key(situation.about)
        if situation.about.startswith("code "):
            return of_a_question(circle) | {"attempt_id": self._told_by_letter(circle)}
        sheet = self._sheet(circle, about)
        return {
            "circle_id": str(circle),
            "person_id": str(about),
            "worker": str(key("Sanne")),
            "position_id": str(key("position Karim")),
            "exception_id": self._one(f"SELECT id FROM legal_exception WHERE circle_id = '{circle}'"),
            "household_id": self._one(
                f"SELECT household_id AS id FROM membership WHERE person_id = '{about}'"
            ),
            "membership_id": self._one(f"SELECT id FROM membership WHERE person_id = '{about}'"),
            "way_id": self._one(f"SELECT id FROM contact_way WHERE person_id = '{about}'"),
            "link_id": str(uuid4()),
            **self._facts(about),
            "promise_id": self._row("promise", sheet, "promiser", "what"),
            "hope_id": self._row("hope", sheet, "of", "words"),
            "appointment_id": self._appointment(sheet),
            "secret": "0123456789ABCDEFGHJKMNPQRSTV",
            "note_id": self._note(sheet),
            "document_id": self._letter(self._sheet(circle, about, Part.DOCUMENTS)),
            "attempt_id": self._told_by_letter(circle),
            "consent_id": self._one(
                f"SELECT id FROM consent WHERE circle_id = '{circle}' AND kind = 'sharing' AND answer = 'yes'"
            ),
        }

    def _facts(self, about: UUID) -> dict[str, str]:
        """Somebody without an account acts for this person, and has authority, from tomorrow on: it opens nothing yet."""
        new = {"authority_id": str(uuid4()), "representation_id": str(uuid4())}
        later = {"since": "current_date + 1", "until": "NULL"}
        nobody = f"'{key('oma Hatice')}'"
        self.does(
            copied(
                "authority",
                "true",
                id=f"'{new['authority_id']}'",
                child_id=f"'{about}'",
                holder_id=nobody,
                **later,
            )
        )
        self.does(
            copied(
                "representation", "true", id=f"'{new['representation_id']}'", person_id=f"'{about}'",
                representative_id=nobody, kind="'authorised'", **later,
            )
        )  # fmt: skip
        return new

    def _sheet(self, circle: UUID, about: UUID, part: Part = Part.PLAN) -> dict[str, Any]:
        """An ordinary sheet; made when there is none."""
        ordinary = (
            f"SELECT * FROM sheet WHERE circle_id = '{circle}' AND about = '{{{about}}}'"
            f" AND part = {part.value} AND visible_to IS NULL"
        )
        if not self.sees(ordinary):
            self.does(
                "INSERT INTO sheet (id, circle_id, part, about)"
                f" VALUES ('{uuid4()}', '{circle}', {part.value}, '{{{about}}}')"
            )
        return self.sees(ordinary)[0]

    def _row(self, table: str, sheet: dict[str, Any], whose: str, words: str) -> str:
        """A row on that sheet; written now when there is none. In a circle without a yes nothing was ever written."""
        if sheet["circle_id"] == str(key("circle Joop")):
            return str(uuid4())
        found = self.sees(
            f"SELECT id FROM {table} WHERE sheet_id = '{sheet['id']}' ORDER BY written_at LIMIT 1"
        )
        if found:
            return str(found[0]["id"])
        made, who = uuid4(), sheet["about"][0]
        self.does(
            f"INSERT INTO {table} (id, circle_id, sheet_id, author_id, author_name, {whose}_id, {whose}_name, {words})"
            f" VALUES ('{made}', '{sheet['circle_id']}', '{sheet['id']}', '{who}', 'x', '{who}', 'x', 'zo was het')"
        )
        return str(made)

    def _appointment(self, sheet: dict[str, Any]) -> str:
        """One that is still to come, as it was agreed first."""
        if sheet["circle_id"] == str(key("circle Joop")):
            return str(uuid4())
        found = self.sees(
            f"SELECT id FROM appointment a WHERE sheet_id = '{sheet['id']}' AND starts > now()"
            " AND NOT EXISTS (SELECT FROM appointment_change c WHERE c.appointment_id = a.id)"
        )
        if found:
            return str(found[0]["id"])
        made = uuid4()
        self.does(
            "INSERT INTO appointment (id, circle_id, sheet_id, author_id, author_name, starts, place, what, workers,"
            " worker_names)"
            f" VALUES ('{made}', '{sheet['circle_id']}', '{sheet['id']}', '{sheet['about'][0]}', 'x', now() + interval '5 days',"
            " '', '', '{}', '')"
        )
        return str(made)

    def _note(self, sheet: dict[str, Any]) -> str:
        """A contact on that sheet, as `_row`."""
        made, who = uuid4(), sheet["about"][0]
        if sheet["circle_id"] != str(key("circle Joop")):
            self.does(
                "INSERT INTO note (id, circle_id, sheet_id, author_id, author_name, contact, how, day, words)"
                f" VALUES ('{made}', '{sheet['circle_id']}', '{sheet['id']}', '{who}', 'x', '{made}', 'visit',"
                " current_date, 'zo')"
            )
        return str(made)

    def _letter(self, sheet: dict[str, Any]) -> str:
        """A letter on that sheet, sealed as any other. In a circle without a yes there is none."""
        made, stored, secret = uuid4(), uuid4(), sealing.new_key()
        if sheet["circle_id"] != str(key("circle Joop")):
            store.lay(stored, sealing.seal(b"een brief", key=secret, of=made))
            self.does(
                "INSERT INTO document"
                " (id, circle_id, sheet_id, author_id, author_name, words, kind, pages, size, stored_as, sealed_key)"
                f" VALUES ('{made}', '{sheet['circle_id']}', '{sheet['id']}', '{sheet['about'][0]}', 'x', '', 'pdf', 1, 9,"
                f" '{stored}', '\\x{sealing.seal_key(secret, of=made).hex()}')"
            )
        return str(made)

    def _told_by_letter(self, circle: UUID) -> str:
        """A letter about a worry."""
        return self._one(f"SELECT id FROM attempt WHERE circle_id = '{circle}' AND how = 'letter'")

    def _one(self, sql: str) -> str:
        found = self.sees(sql)
        return str(found[0]["id"]) if found else str(uuid4())


def of_a_question(circle: UUID) -> dict[str, str]:
    """In the circle of a question nothing lies that a household's pages show, and its code is nobody."""
    there = {"circle_id": str(circle), "worker": str(key("Sanne")), "position_id": str(key("position Karim"))}
    return defaultdict(lambda: str(uuid4()), {**there, "secret": "0123456789ABCDEFGHJKMNPQRSTV"})


def knocks(situation: Situation) -> Visitor:
    """The one who knocks, signed in as the situation says, or with a code at the door that asks for it."""
    visitor = Visitor(situation.who, second_factor=situation.second_factor)
    if situation.comes_by:
        visitor.post(f"/{situation.comes_by}/", {"secret": SECRET, "code": CODE})
    return visitor
