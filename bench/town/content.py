"""What was written down in a circle: hopes, promises, how they went, contacts; some thirty rows on a few sheets."""

from bench.town import words
from bench.town.circle import Told
from bench.town.people import key
from bench.town.rows import array

PLAN, STORY, NOTES, SAFETY, DOCUMENTS = 4, 2, 8, 16, 32
HOPES, PROMISES, CONTACTS = (2, 4), (4, 7), (8, 16)
HEAVY = 100  # of every so many circles one has twelve times as many rows


class Content:
    """Sheets and rows of one circle. Circles that never began have no rows. In one of five there was a talk."""

    def __init__(self, told: Told) -> None:
        self.told, self.rows, self.chance = told, told.rows, told.chance
        self._sheets: dict[tuple[object, ...], str] = {}
        if told.case.state in ("pending", "no"):
            return
        everybody, first = [someone.id for someone in told.people], [told.people[0].id]
        self.plan, self.own = self.sheet(PLAN, everybody), self.sheet(PLAN, first)
        self.story, self.contacts = self.sheet(STORY, everybody), self.sheet(NOTES, everybody)
        self.alone = self.sheet(NOTES, first)
        eyes = [*first, told.contact[0]] if self.chance.random() < 0.2 else None
        self.talk = self.own if eyes is None else self.sheet(SAFETY, first, eyes=eyes)
        self.few = self.alone if eyes is None else self.sheet(NOTES, first, eyes=eyes)
        self.weight = 12 if told.case.number % HEAVY == 5 else 1
        self._lay()

    @property
    def sheets(self) -> list[str]:
        return list(self._sheets.values())

    def sheet(self, part: int, about: list[str], *, eyes: list[str] | None = None) -> str:
        """Once for the same part, people and eyes."""
        given = (part, array(sorted(about)), None if eyes is None else array(sorted(eyes)))
        if given not in self._sheets:
            self._sheets[given] = key(self.chance)
            self.rows.add("sheet", self._sheets[given], self.told.id, *given)
        return self._sheets[given]

    def times(self, how_many: tuple[int, int]) -> range:
        """As often as it is done here."""
        return range(self.chance.randint(*how_many) * self.weight)

    def day_within(self) -> float:
        """Days ago, somewhere in the life of the circle."""
        return self.chance.uniform(self.told.ended or 0, self.told.begun)

    def row(
        self, table: str, sheet: str, author: tuple[str, str], *rest: object, days: float | None = None
    ) -> str:
        """Signed; its key."""
        row, when = key(self.chance), self.told.clock.ago(self.day_within() if days is None else days)
        self.rows.add(table, row, self.told.id, sheet, *author, when, *rest)
        return row

    def _lay(self) -> None:
        for _ in self.times(HOPES):
            self._hope(self.chance.choice((self.plan, self.plan, self.own, self.story)))
        for _ in self.times(PROMISES):
            self._promise(self.chance.choice((self.plan, self.plan, self.plan, self.own, self.talk)))
        for _ in self.times(CONTACTS):
            self._note(self.chance.choice((self.contacts,) * 8 + (self.alone, self.few)))

    def _hope(self, sheet: str) -> None:
        who = self.chance.choice(self.told.family.adults)
        self.row("hope", sheet, (who.id, who.name), who.id, who.name, self.chance.choice(words.HOPES))

    def _promise(self, sheet: str) -> None:
        helper = self.chance.random() < 0.5
        adult = self.told.family.adults[0]
        who = self.told.contact if helper else (adult.id, adult.name)
        due = self.told.clock.day(self.chance.uniform(self.told.ended or -60, self.told.begun))
        team = self.told.team[0] if helper else None
        promise = self.row("promise", sheet, who, *who, team, self.chance.choice(words.PROMISES), due)
        luck = self.chance.random()
        if luck < 0.45:
            result = self.chance.choice(("kept", "kept", "in_part", "not_kept", "let_go"))
            self.row("outcome", sheet, who, promise, result, self.chance.choice(words.REMARKS))
        if luck < 0.1:
            self.row("remark", sheet, self.told.contact, promise, words.REMARKS[0])

    def _note(self, sheet: str) -> None:
        days = self.day_within()
        how = self.chance.choice(("visit", "call", "at_team", "along"))
        said = self.chance.choice(words.CONTACTS)
        self.row(
            "note",
            sheet,
            self.told.contact,
            key(self.chance),
            how,
            self.told.clock.day(days),
            said,
            days=days,
        )
