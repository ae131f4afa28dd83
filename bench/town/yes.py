"""What a household said: yes, not yet, no, not any more, and yes to sharing with a partner."""

from bench.town.circle import Told
from bench.town.people import Someone, key

SOME_PARTS = (127, 127, 127, 127, 127 - 16, 127 - 64, 4 + 8 + 1)


class Yes:
    """The statements of everybody whose yes is needed about everybody who takes part, as the state of the case asks."""

    def __init__(self, told: Told) -> None:
        self.told, self.chance, self.state = told, told.chance, told.case.state
        self.parts = self.chance.choice(SOME_PARTS)
        for someone in told.people:
            self._about(someone)
        if self.state == "living" and self.chance.random() < 0.15:
            self._share(told.people[0])

    def to_what_was_before(self, before: Told) -> None:
        """They came back, and whose yes is needed about the first of them lets the team read the circle before."""
        someone = self.told.people[0]
        self.told.rows.add("came_from", self.told.id, "return", before.id)
        for giver in someone.givers:
            self.told.consent(
                "former", someone, giver, "yes", self.told.begun * 0.9, parts=127, partner=(before.id, "wat er was")
            )  # fmt: skip

    def _about(self, someone: Someone) -> None:
        if someone.unclear and someone.age < 16:
            self._decide(someone)
        refuses = len(self.told.people) > 2 and self.chance.random() < 0.04
        for giver in someone.givers:
            if refuses and giver is someone.givers[-1] and giver is not self.told.people[0]:
                self._say(someone, giver, "no", self.told.begun - 1)
            else:
                self._answer(someone, giver)

    def _answer(self, someone: Someone, giver: Someone) -> None:
        begun, ended = self.told.begun, self.told.ended
        match self.state:
            case "living":
                if self.chance.random() < 0.04:
                    self._say(someone, giver, "yes", begun)
                    self._say(someone, giver, "withdrawn", begun * 0.6)
                self._say(someone, giver, "yes", begun * 0.5 if self.chance.random() < 0.1 else begun)
            case "ended":
                self._say(someone, giver, "yes", begun, until=ended)
            case "withdrawn":
                self._say(someone, giver, "yes", begun)
                self._say(someone, giver, "withdrawn", ended)
            case "no":
                self._say(someone, giver, "no", begun)
            case "pending" if giver is not self.told.people[0]:
                self._say(someone, giver, "yes", begun)

    def _say(
        self, about: Someone, giver: Someone, answer: str, days: float, *, until: float | None = None
    ) -> None:
        self.told.consent(
            "help", about, giver, answer, days, parts=self.parts if answer == "yes" else 0, until=until
        )

    def _share(self, someone: Someone) -> None:
        partner = self.chance.choice(self.told.workers.partners)
        for giver in someone.givers:
            until = -200 if self.chance.random() < 0.7 else 10
            self.told.consent(
                "sharing", someone, giver, "yes", self.told.begun - 2, parts=4, until=until, partner=partner
            )

    def _decide(self, someone: Someone) -> None:
        """Authority cannot be determined: a human decided whose yes is enough."""
        decider, who = self.told.people[0], self.told.contact
        self.told.rows.add(
            "exemption", key(self.chance), self.told.id, someone.id, decider.id, "authority", "JW-7.3.15",
            "Het register kan het niet zeggen.", *who, self.told.clock.ago(self.told.begun),
        )  # fmt: skip
        self.told.consent("help", someone, decider, "yes", self.told.begun, parts=self.parts)
