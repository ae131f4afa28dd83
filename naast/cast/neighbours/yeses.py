"""What people said: yes, no, not any more; for themselves and for their children; to help and to sharing."""

from datetime import timedelta

from naast.people.residents.models import Authority, Person, Representation
from naast.rights.access.models import Part
from naast.rights.consent.models import Consent, Exemption

from ..people import CAST, HOUSING, key
from .circles import Around
from .rows import Rows
from .stories import said
from .workers import PARTNERS

EXPLAINED = "Dat hulp vrijwillig is, wie mee mag kijken, en dat je je ja terug kunt nemen."
GENERAL_PRACTICE, MEETING_PLACE, TABLE = PARTNERS


class Yeses:
    """Lets the people of one circle after the other say what they say."""

    def __init__(self, rows: Rows) -> None:
        self.rows = rows
        self._holders: dict[object, list[Person]] = {}
        self._acting: dict[object, list[Person]] = {}
        for fact in rows.of(Authority):
            self._holders.setdefault(fact.child_id, []).extend([fact.holder] if fact.holder else [])
        for act in rows.of(Representation):
            self._acting.setdefault(act.person_id, []).extend(
                [act.representative] if act.kind in ("mentor", "curator") else []
            )

    def givers(self, person: Person, *, days: float) -> list[Person]:
        """Whose yes about somebody was needed so many days ago (docs/decisions/0002, as far as it is made up here)."""
        age = person.age_on(self.rows.today - timedelta(days=int(days)))
        holders = self._holders.get(person.pk, [])
        if age is None or age >= 16:
            return [person, *self._acting.get(person.pk, [])]
        return [person, *holders] if age >= 12 and holders else holders

    def let_speak(self, children: list[Person], giver: Person) -> None:
        """A human decided that this person's yes is enough."""
        for child in children:
            self._holders[child.pk] = [giver]

    def say(
        self, around: Around, about: Person, giver: Person, answer: str, *, days: float, **more: object
    ) -> None:
        """One statement, aloud, on paper, or by the giver's own hand."""
        how = self.rows.chance.choices(("word", "paper", "self"), (60, 25, 15))[0]
        entered = giver.pk if how == "self" else key(around.contact)
        said_at = self.rows.moment(days) + timedelta(minutes=30, seconds=len(self.rows.of(Consent)) % 1500)
        told: dict[str, object] = {
            "kind": "help",
            "parts": Part.everything() if answer == "yes" else 0,
            **more,
        }
        consent = Consent(
            id=self.rows.key(Consent), circle=around.circle, about=about, about_name=about.name, giver=giver,
            giver_name=giver.name, entered_by_id=entered, answer=answer, since=min(said_at, self.rows.now), how=how,
            explained="" if how == "self" else EXPLAINED,
        )  # fmt: skip
        for name, value in told.items():
            setattr(consent, name, value)
        self.rows.add(consent)

    def all_say(
        self, around: Around, people: list[Person], answer: str, *, days: float, **more: object
    ) -> None:
        """Everybody whose yes about these people is needed says the same."""
        for person in people:
            for giver in self.givers(person, days=around.days):
                self.say(around, person, giver, answer, days=days, **more)

    def begin(self, around: Around, people: list[Person], **more: object) -> None:
        """A yes about each for whom somebody can be asked; with that the story can begin."""
        asked = [person for person in people if self.givers(person, days=around.days)]
        self.all_say(around, asked, "yes", days=around.days, **more)
        around.awake += asked


def decide_who_speaks(rows: Rows, around: Around) -> None:
    """Nobody knows who has authority: a human decided, by name and with the reason, that this adult's yes is enough."""
    for child in around.children:
        rows.add(
            Exemption(
                id=rows.key(Exemption), circle=around.circle, about=child, giver=around.adults[0], kind="authority",
                rule_id="NAAST-gezag", decided_by_id=key("Ans"), decided_by_name=CAST["Ans"].name,
                since=rows.morning(around.days),
                reason="Het register zegt niet wie gezag heeft. Het kind woont hier al jaren, en er is nu hulp nodig.",
            )
        )  # fmt: skip


def share(yeses: Yeses, around: Around) -> None:
    """A yes to sharing of everybody whose yes is needed; some have stopped since, some had an end."""
    chance = yeses.rows.chance
    about, days = [chance.choice(around.awake)], max(1, around.days // 2)
    whom: dict[str, object] = {"kind": "sharing"}
    whom["recipient_name"] = recipient = with_whom(yeses.rows, around)
    whom["recipient"] = key(recipient)
    how_long = chance.choices(("open", "until", "stopped", "over"), (50, 15, 25, 10))[0]
    until = {"until": yeses.rows.morning(-60), "over": yeses.rows.morning(days // 2)}.get(how_long)
    parts = chance.choice([Part.PLAN, Part.PLAN, Part.PLAN | Part.NOTES, Part.CONTACT | Part.PLAN])
    yeses.all_say(
        around,
        about,
        "yes",
        days=days,
        parts=parts,
        until=until,
        reason=chance.choice(said()["shared_for"]),
        **whom,
    )
    if how_long == "stopped":
        yeses.all_say(around, about, "withdrawn", days=days // 2, **whom)


def with_whom(rows: Rows, around: Around) -> str:
    """Much with the housing corporation, with one the table; with the general practice nothing; the school has Fatma alone."""
    return (
        TABLE
        if around.home.case == "a name with a flower"
        else rows.chance.choices((HOUSING, MEETING_PLACE), (70, 30))[0]
    )
