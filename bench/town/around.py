"""What stands around the plan: when people meet, what the team did, letters, how near it stands, how it began and was
closed, help offered beside it, and what people and team wrote to each other. Of letters only the rows: the store is empty."""

from bench.town import words
from bench.town.content import DOCUMENTS, STORY, Content
from bench.town.people import key
from bench.town.rows import array

MET, TO_COME, DEEDS, LETTERS, NEAR, OFFERS, MESSAGES = (2, 5), (1, 2), (2, 5), (1, 3), (1, 3), (0, 2), (2, 6)
AHEAD = (1.0, 60.0)  # days
DEED_KINDS = ("along", "called", "filled_in", "arranged", "brought")
NEAR_KINDS = ("listening", "advice", "short", "now_and_then", "long")
OFFER_KINDS, ANSWERS = ("supporter", "confidant", "legal", "complaint"), ("yes", "no", "later")


class Around:
    """Of one circle that began. Half of those that ended were closed together, and say what was learnt (`closed`: surely)."""

    def __init__(self, content: Content, *, closed: bool = False) -> None:
        self.content, self.told, self.chance = content, content.told, content.chance
        if not content.sheets:
            return
        adult = self.told.family.adults[0]
        self.adult = adult.id, adult.name
        self.story = content.sheet(STORY, [self.told.people[0].id])
        self._meetings()
        self._done()
        self._letters()
        self._nearness()
        self._beside()
        self._messages()
        if closed or (self.told.case.state == "ended" and self.chance.random() < 0.5):
            self._close()

    def _meetings(self) -> None:
        for _ in self.content.times(MET):
            days = self.content.day_within()
            self._meet(days, min(days + 6, self.told.begun))
        if self.told.ended is None:
            for _ in range(self.chance.randint(*TO_COME)):
                self._meet(-self.chance.uniform(*AHEAD), self.chance.uniform(0, min(9, self.told.begun)))

    def _meet(self, days: float, written: float) -> None:
        """Days ago; some are moved or called off."""
        sheet = self.chance.choice((self.content.plan,) * 6 + (self.content.own, self.content.talk))
        who, place = self.told.contact, self.chance.choice(words.PLACES)
        comes = array([who[0]]), who[1]
        starts, what = self.told.clock.ago(days), self.chance.choice(words.MEETINGS)
        meeting = self.content.row("appointment", sheet, who, starts, 60, place, what, *comes, days=written)
        luck, changed = self.chance.random(), written * 0.9 + max(days, 0) * 0.1
        if luck < 0.15:
            to = self.told.clock.ago(days - 2 if days < 0 else max(days - 2, self.told.ended or 0))
            moved = meeting, "moved", to, place, *comes, words.WHY_MOVED
            self.content.row("appointment_change", sheet, who, *moved, days=changed)
        elif luck < 0.22:
            off = meeting, "off", None, "", "{}", "", words.WHY_OFF
            self.content.row("appointment_change", sheet, self.adult, *off, days=changed)

    def _done(self) -> None:
        for _ in self.content.times(DEEDS):
            days, line = self.content.day_within(), self.chance.choice(words.DEEDS)
            said = self.told.clock.day(days), self.chance.choice(DEED_KINDS), line
            self.content.row(
                "deed", self.chance.choice((self.content.contacts, self.content.alone)), self.told.contact, *said, days=days
            )  # fmt: skip

    def _letters(self) -> None:
        sheet = self.content.sheet(DOCUMENTS, [someone.id for someone in self.told.people])
        for _ in self.content.times(LETTERS):
            kind, pages = self.chance.choice((("image", 1), ("pdf", 2)))
            said = self.chance.choice(words.LETTERS), kind, pages, self.chance.randrange(40_000, 900_000)
            sealed = (
                f"\\x{self.chance.getrandbits(256):064x}",
                key(self.chance),
                f"\\x{self.chance.getrandbits(480):0120x}",
            )
            self.content.row(
                "document", sheet, self.chance.choice((self.adult, self.told.contact)), *said, *sealed
            )

    def _nearness(self) -> None:
        for _ in range(self.chance.randint(*NEAR)):
            agreed = self.chance.random() < 0.8
            who = self.told.contact if agreed else self.adult
            said = self.chance.choice(NEAR_KINDS), self.chance.choice(words.NEAR), agreed
            self.content.row("closeness", self.content.plan, who, *said)

    def _beside(self) -> None:
        """How it began, and help that was offered beside the team."""
        if self.chance.random() < 0.7:
            began = "question", self.chance.choice(words.QUESTIONS), None
            self.content.row("origin", self.story, self.told.contact, *began, days=self.told.begun)
        for _ in range(self.chance.randint(*OFFERS)):
            said = (
                self.chance.choice(OFFER_KINDS),
                self.chance.choice(ANSWERS),
                self.chance.choice(words.OFFERS),
            )
            self.content.row("support_offer", self.story, self.told.contact, *said)

    def _messages(self) -> None:
        """In the thread of the first who takes part, from both sides."""
        of = self.told.people[0]
        for number in self.content.times(MESSAGES):
            days, by_team = self.content.day_within(), number % 2 == 1
            who = self.told.contact if by_team else (of.id, of.name)
            answer_by = None if by_team else self.told.clock.day(days - 2)
            said = of.id, by_team, self.chance.choice(words.MESSAGES), answer_by
            self.content.row("message", self.content.alone, who, *said, days=days)

    def _close(self) -> None:
        ended = self.told.ended or 0.0
        self.content.row("closing", self.story, self.told.contact, *words.CLOSING, days=ended)
        self.told.rows.add(
            "ending", key(self.chance), self.told.id, *self.told.contact, self.told.clock.ago(ended)
        )
