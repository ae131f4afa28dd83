"""Questions to the teams before the demo begins: a dozen, in every state. Run inside `as_definer`."""

import uuid
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.utils import timezone

from naast.alongside.contact.models import Question, QuestionOutcome, Word
from naast.people.areas.models import Area
from naast.people.workdays import after_working_days
from naast.people.workers.models import Organisation, TeamArea
from naast.promises.models import Outcome, Promise
from naast.rights.access.codes import secret_hash
from naast.rights.access.models import Bearer, Circle, Part, Sheet, Task

from .neighbours.town import BUURTEN, EDITION
from .people import STRATUM, WOENSEL, key

MILAS_CODE = "7W9K-3MFA-5TQR-8XNC-2HVB-6PJD-4GYE"  # of the demo and the tests alone; shown on /demo/
WHO_ASKED = "Wie dit vroeg"


@dataclass
class Asked:
    """One question: in hours ago, for one can ask twice on a day."""

    name: str
    words: str
    hours: float
    answer: str = ""
    answered: float = 0
    kind: str = "answered"
    worker: str = ""
    taken: float = 0
    code: str = ""
    team: str = WOENSEL
    late: bool = False
    more: list[tuple[str, str, float]] = field(default_factory=list)  # who ("" = the asker), words, hours ago
    given: dict[str, str] = field(default_factory=dict)


LONG = " ".join(["Het is een lang verhaal, en ik weet niet waar ik moet beginnen."] * 24)
QUESTIONS = [
    Asked(
        "Mila", "Mijn buurvrouw zegt dat ik recht heb op huurtoeslag. Klopt dat, en hoe vraag ik het aan?", 75,
        answer="Dat kan best. Neem je huurcontract mee naar het spreekuur op dinsdag. Dan vullen we het samen in.",
        answered=50, worker="Karim", code=MILAS_CODE, given={"for_whom": "myself"},
    ),
    Asked("fresh", "Mag ik mijn zoontje van vier ergens heen brengen als ik naar de tandarts moet?", 1),
    Asked("late", "Er staat al weken een bank op de stoep. Bij wie meld ik dat?", 150, late=True),
    Asked(
        "taken", "Ik slaap slecht sinds mijn man dood is. Is er iemand met wie ik kan praten?", 20, worker="Karim", taken=18,
        given={"called": "Riet", "way": "call", "reach": "06 12 34 56 70", "channel": "phone"},
    ),
    Asked(
        "by mail", "How do I find a Dutch class near me?", 30,
        given={"called": "Amal", "way": "mail", "reach": "amal@post.example", "language": "en"},
    ),
    Asked(
        "by text", "Kan iemand meekijken met een brief van de belasting?", 6,
        given={"way": "text", "reach": "06 12 34 56 71"},
    ),
    Asked("long", LONG, 26, given={"for_whom": "somebody"}),
    Asked(
        "in the street", "Wanneer is het buurthuis open?", 100, answer="Elke werkdag van negen tot vijf.", answered=100,
        worker="Sanne", given={"channel": "street", "called": "Bep"},
    ),
    Asked(
        "shown", "Ik wil een klacht doen over de gemeente. Waar kan dat?", 200,
        answer="Dat kan bij de klachtenfunctionaris.", answered=190, worker="Karim", kind="shown_the_way",
    ),
    Asked(
        "late answer", "Wie helpt met formulieren?", 300, late=True, kind="advice", worker="Karim",
        answer="Op donderdag kun je binnenlopen in de bibliotheek.", answered=90,
    ),
    Asked(
        "again", "Mijn rug doet zeer en ik moet verhuizen. Is er hulp met sjouwen?", 120, worker="Karim",
        answer="Ja, Buren voor Buren helpt op zaterdag.", answered=80,
        more=[("", "Zaterdag kan ik niet. Kan het ook doordeweeks?", 4)],
    ),
    Asked(
        "set aside", "Koop nu goedkope zonnebrillen!", 60, worker="Ans", kind="set_aside",
        answer="Dit is reclame. Daar doen we niets mee.", answered=50,
    ),
    Asked("elsewhere", "Is er in Stratum een plek waar je samen kunt eten?", 10, team=STRATUM),
]  # fmt: skip


def lay_questions() -> None:
    """All of them. Mila's has a code that is known."""
    for asked in QUESTIONS:
        _Laying(asked).lay()


def lay_areas_of_teams() -> None:
    """Which team works where; the team of the cast takes what says no neighbourhood."""
    teams = {one.name: one for one in Organisation.objects.filter(kind="team")}
    codes = {buurt.code: teams[buurt.team] for buurt in BUURTEN if buurt.team in teams}
    areas = Area.objects.filter(edition=EDITION, code__in=list(codes)).defer("outline")
    TeamArea.objects.bulk_create([TeamArea(team=codes[one.code], area=one) for one in areas])
    TeamArea.objects.create(team=teams[WOENSEL], area=None)


class _Laying:
    """One question with all that belongs to it."""

    def __init__(self, asked: Asked) -> None:
        self.asked = asked
        self.circle = key(f"circle question {asked.name}")
        self.bearer = key(f"code {asked.name}")
        self.sheet = key(f"sheet question {asked.name}")

    def lay(self) -> None:
        asked, team = self.asked, key(self.asked.team)
        Circle.objects.create(id=self.circle, kind="question", team_id=team)
        Circle.objects.filter(pk=self.circle).update(opened_at=_ago(asked.hours))
        code = secret_hash(asked.code or str(uuid.uuid4()))
        Bearer.objects.bulk_create([
            Bearer(id=self.bearer, circle_id=self.circle, purpose="thread", for_name=asked.given.get("called", WHO_ASKED),
                   secret_hash=code, since=_ago(asked.hours), until=_ago(asked.hours) + timedelta(days=730))
        ])  # fmt: skip
        Sheet.objects.create(id=self.sheet, circle_id=self.circle, part=Part.CONTACT, about=[self.bearer])
        self._question()
        self._promise(_day(asked.hours), answered=asked.answered if asked.answer else 0)
        self._tasks()
        self._said()

    def _question(self) -> None:
        asked = self.asked
        Question.objects.create(
            id=key(f"question {asked.name}"), words=asked.words, answer_by=_day(asked.hours), **{"language": "nl", **asked.given},
            **self._row("", asked.hours),
        )  # fmt: skip

    def _promise(self, due: date, *, answered: float, name: str = "answer") -> None:
        """The team says by when; and how that went. What was answered at once needs none."""
        asked = self.asked
        if answered and answered == asked.hours:
            return
        due = _ago(100).date() if asked.late and name == "answer" else due
        promise = Promise.objects.create(
            id=key(f"promise {asked.name} {name}"), promiser_name=asked.team, organisation_id=key(asked.team),
            what="We antwoorden je.", due=due, **self._row("", asked.hours),
        )  # fmt: skip
        if answered:
            result = "let_go" if asked.kind == "set_aside" else "in_part" if asked.late else "kept"
            why = "Het kwam later dan we beloofden." if asked.late else ""
            Outcome.objects.create(
                promise=promise, result=result, why=why, **self._row(asked.worker, answered)
            )

    def _tasks(self) -> None:
        """The team's until it was answered; the worker's four weeks; and the team's again when it was asked again."""
        asked = self.asked
        self._task("", asked.hours, until=_ago(asked.answered) if asked.answer else None)
        taken = asked.taken or asked.answered
        if asked.worker and asked.kind != "set_aside":
            self._task(asked.worker, taken, until=_ago(taken) + timedelta(days=28))
        if asked.more:
            hours = asked.more[-1][2]
            self._task("", hours, until=None)
            self._promise(_day(hours), answered=0, name="answer again")

    def _task(self, worker: str, hours: float, *, until: datetime | None) -> None:
        Task.objects.create(
            circle_id=self.circle, kind="question", person_id=key(worker) if worker else None,
            person_name=worker or self.asked.team,
            since=_ago(hours), until=until,
        )  # fmt: skip

    def _said(self) -> None:
        asked = self.asked
        if asked.answer:
            shown = {
                "shown_kind": "support_address",
                "shown_id": "klacht-eindhoven",
                "shown_title": "Klachtenfunctionaris",
            }
            pointer = shown if asked.kind == "shown_the_way" else {}
            QuestionOutcome.objects.create(
                id=key(f"answer {asked.name}"),
                words=asked.answer,
                kind=asked.kind,
                **pointer,
                **self._row(asked.worker, asked.answered),
            )
        for who, words, hours in asked.more:
            Word.objects.create(words=words, **self._row(who, hours))

    def _row(self, worker: str, hours: float) -> dict[str, object]:
        """By a worker, or by the code itself."""
        return {
            "circle_id": self.circle, "sheet_id": self.sheet, "author_id": key(worker) if worker else None,
            "author_name": worker or self.asked.given.get("called", WHO_ASKED), "written_at": _ago(hours),
        }  # fmt: skip


def _ago(hours: float) -> datetime:
    return timezone.now() - timedelta(hours=hours)


def _day(hours: float) -> date:
    """As it was promised then."""
    return after_working_days(timezone.localdate(_ago(hours)), 2)
