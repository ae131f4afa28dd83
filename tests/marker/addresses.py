"""Every address there is, filled in with what exists: what is of one circle together, what is of one person together."""

from dataclasses import dataclass, field
from itertools import product
from typing import NamedTuple

from tests.doors.blanks import blanks_of, fill, table_of
from tests.doors.routes import ROUTES
from tests.laid import Laid

# Whose a row is, where it says so; a household is of whoever lives or lived there.
WHOSE = {
    "person": "SELECT NULL, id, id FROM person",
    "contact_way": "SELECT NULL, person_id, id FROM contact_way",
    "authority": "SELECT NULL, child_id, id FROM authority",
    "representation": "SELECT NULL, person_id, id FROM representation",
    "membership": "SELECT NULL, person_id, id FROM membership",
    "household": "SELECT NULL, person_id, household_id FROM membership",
    "position": "SELECT NULL, NULL, id FROM position",
    "same_person": "SELECT NULL, one_id, id FROM same_person",
    "feed": "SELECT NULL, person_id, id FROM feed",
    "circle": "SELECT id, NULL, id FROM circle",
}
IN_A_CIRCLE = "SELECT circle_id, NULL, id FROM {}"
ON_A_SHEET = "SELECT t.circle_id, NULL, t.id FROM {} t JOIN sheet s ON s.id = t.sheet_id ORDER BY s.visible_to IS NULL, t.id"
SHEETS = "SELECT table_name FROM information_schema.columns WHERE table_schema = 'public' AND column_name = 'sheet_id'"
MISMATCHED = 2
MOST = 60


class Thing(NamedTuple):
    """Something that can stand in an address: in which circle it lies and whose it is, when it says so."""

    circle: str
    person: str
    key: str


@dataclass
class Addresses:
    """Of one database as it stands."""

    laid: Laid
    things: dict[str, list[Thing]] = field(default_factory=dict)

    def all(self, closed: tuple[str, ...] = ()) -> list[str]:
        """Behind a closed door one of each is enough."""
        found = []
        for pattern in ROUTES:
            found += self.of(pattern)[: 1 if f"/{pattern}".startswith(closed) else MOST]
        return found

    def of(self, pattern: str) -> list[str]:
        """Those that fit first, then a few in which circle and person have nothing to do with each other."""
        fitting, strange = [], []
        for things in product(*(self.standing_in(blank) for blank in blanks_of(pattern))):
            path = fill(pattern, [thing.key for thing in things])
            (fitting if self.fits(things) else strange).append(path)
        return list(dict.fromkeys(fitting + strange[:MISMATCHED]))

    def fits(self, things: tuple[Thing, ...]) -> bool:
        """One circle, one person, and that person takes part in that circle."""
        circles, people = {t.circle for t in things if t.circle}, {t.person for t in things if t.person}
        if len(circles) > 1 or len(people) > 1:
            return False
        return not (circles and people) or (*circles, *people) in self.takes_part

    @property
    def takes_part(self) -> set[tuple[str, str]]:
        if "participant" not in self.things:
            self.things["participant"] = self.read("SELECT circle_id, person_id, id FROM participant")
        return {(thing.circle, thing.person) for thing in self.things["participant"]}

    def standing_in(self, blank: str) -> list[Thing]:
        table = table_of(blank)
        if table not in self.things:
            on_a_sheet = (table,) in self.laid.sees(SHEETS)
            sql = WHOSE.get(table) or (ON_A_SHEET if on_a_sheet else IN_A_CIRCLE).format(table)
            self.things[table] = self.read(sql)
        return self.things[table]

    def read(self, sql: str) -> list[Thing]:
        return [Thing(*(str(cell or "") for cell in row)) for row in self.laid.sees(sql)]
