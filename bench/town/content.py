"""What was written down in a circle: hopes, promises, how they went, contacts; some fifteen rows on a few sheets."""

from bench.town import words
from bench.town.circle import Told
from bench.town.people import key
from bench.town.rows import array

PLAN, STORY, NOTES, SAFETY = 4, 2, 8, 16
HOPES, PROMISES, CONTACTS, TIES = (2, 4), (4, 7), (3, 7), (0, 9)
HEAVY = 100  # of every so many circles one has twelve times as many rows


class Content:
    """Sheets and rows of one circle. Circles that never began have no rows."""

    def __init__(self, told: Told) -> None:
        self.told, self.rows, self.chance = told, told.rows, told.chance
        self.sheets: list[str] = []
        if told.case.state in ("pending", "no"):
            return
        everybody, first = [someone.id for someone in told.people], told.people[0].id
        plan = self._sheet(PLAN, everybody)
        own = self._sheet(PLAN, [first]) if len(everybody) > 1 else plan
        story = self._sheet(STORY, everybody)
        talk = (
            self._sheet(SAFETY, [first], eyes=[first, told.contact[0]]) if self.chance.random() < 0.2 else own
        )
        weight = 12 if told.case.number % HEAVY == 5 else 1
        for _ in range(self.chance.randint(*HOPES) * weight):
            self._hope(self.chance.choice((plan, plan, own, story)))
        for _ in range(self.chance.randint(*PROMISES) * weight):
            self._promise(self.chance.choice((plan, plan, plan, own, talk)))

        contacts = self._sheet(NOTES, everybody)
        for _ in range(self.chance.randint(*CONTACTS) * weight):
            self._note(contacts)
        network = self._sheet(STORY, [first]) if len(everybody) > 1 else story
        for _ in range(min(self.chance.randint(*TIES) * weight, 60)):
            self._tie(network)

    def _sheet(self, part: int, about: list[str], *, eyes: list[str] | None = None) -> str:
        sheet = key(self.chance)
        self.rows.add(
            "sheet",
            sheet,
            self.told.id,
            part,
            array(sorted(about)),
            None if eyes is None else array(sorted(eyes)),
        )
        self.sheets.append(sheet)
        return sheet

    def _hope(self, sheet: str) -> None:
        who = self.chance.choice(self.told.family.adults)
        self._row("hope", sheet, (who.id, who.name), who.id, who.name, self.chance.choice(words.HOPES))

    def _promise(self, sheet: str) -> None:
        helper = self.chance.random() < 0.5
        adult = self.told.family.adults[0]
        who = self.told.contact if helper else (adult.id, adult.name)
        due = self.told.clock.day(self.chance.uniform(self.told.ended or -60, self.told.begun))
        team = self.told.team[0] if helper else None
        promise = self._row("promise", sheet, who, *who, team, self.chance.choice(words.PROMISES), due)
        luck = self.chance.random()
        if luck < 0.45:
            result = self.chance.choice(("kept", "kept", "in_part", "not_kept", "let_go"))
            self._row("outcome", sheet, who, promise, result, self.chance.choice(words.REMARKS))
        if luck < 0.1:
            self._row("remark", sheet, self.told.contact, promise, words.REMARKS[0])

    def _note(self, sheet: str) -> None:
        day = self.told.clock.day(self.chance.uniform(self.told.ended or 0, self.told.begun))
        how = self.chance.choice(("visit", "call", "at_team", "along"))
        self._row(
            "note", sheet, self.told.contact, key(self.chance), how, day, self.chance.choice(words.CONTACTS)
        )

    def _tie(self, sheet: str) -> None:
        row, name = key(self.chance), self.chance.choice(words.TIES)
        how = (*name, self.chance.randint(1, 4), array(["company"]), array([]))
        self.rows.add("tie", row, self.told.id, sheet, *self.told.contact, self._when(), row, *how)

    def _row(self, table: str, sheet: str, author: tuple[str, str], *rest: object) -> str:
        row = key(self.chance)
        self.rows.add(table, row, self.told.id, sheet, *author, self._when(), *rest)
        return row

    def _when(self) -> str:
        return self.told.clock.ago(self.chance.uniform(self.told.ended or 0, self.told.begun))
