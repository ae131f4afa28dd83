"""Worries about somebody before the demo begins, in every state, about invented people and Hakan. Run inside `as_definer`."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils import timezone

from naast.alongside.outreach.models import Attempt, Initiator, Worry, WorryContact, WorryWord
from naast.rights.access.codes import secret_hash
from naast.rights.access.models import Bearer, Circle, Part, Participant, Sheet, Task

from .people import WOENSEL, key

JOOPS_CODE = "3HXT-9RKW-6MDB-2QVC-8ZNF-4GSP-7JAE"  # of the demo and the tests alone; shown on /demo/
SOMEBODY = "Iemand die zich zorgen maakt om jou"


@dataclass
class Told:
    """One worry, in days ago."""

    name: str
    by: str
    reach: str
    about_whom: str
    saw: str
    days: float
    said: str = ""
    discussed: str = "yes"
    answer: str = ""
    where: str = ""
    unsafe: bool = False
    withheld_because: str = ""
    taken: float = 0
    two: tuple[str, ...] = ()
    tried: list[tuple[str, str, str, float, float]] = field(
        default_factory=list
    )  # who, how, words, days ago, again
    more: list[tuple[str, str, float]] = field(
        default_factory=list
    )  # who ("" = who told it), words, days ago
    contact_with: str = ""
    contact: float = 0
    code: str = ""


WORRIES = [
    Told(
        "waiting", "Noor", "040 234 56 01", "de moeder van een meisje uit groep 4",
        "Ze staat elke ochtend te wachten tot iedereen weg is. Maandag had het meisje geen jas en geen brood bij zich.",
        1.2, said="Ik vroeg of het thuis lukt. Ze zei: het gaat wel, en begon te huilen.", answer="not_yet",
        where="Bij het hek van De Linde, om half negen.",
    ),
    Told(
        "unsafe", "Corrie Maas", "06 12 34 56 72", "de jonge vrouw op nummer 31, tweede verdieping",
        "Gisteravond om elf uur hoorde ik geschreeuw en glas. Vanochtend had ze een blauw oog.",
        0.2, discussed="cannot", unsafe=True, where="Frankrijkstraat 31.",
        withheld_because="Hij weet dat ik naast hen woon. Hij dreigde al eens.",
    ),
    Told(
        "tried", "Joop", "06 12 34 56 73", "Ria van de overkant",
        "Sinds haar hond dood is komt ze niet meer buiten. Haar krant ligt er al vier dagen.", 9,
        said="Ik belde aan en bood soep aan. Ze zei door de deur: laat maar.", answer="not_yet",
        where="Boschdijk 419, het liefst na de koffie.", taken=8, two=("Karim", "Sanne"),
        tried=[
            ("Karim", "via", "Joop vertelde dat ze van tuinieren houdt. Hij wil mee.", 7, 4),
            ("Sanne", "visit", "We belden aan met Joop. Ze deed open, en zei dat ze moe was. We mochten nog eens komen.", 4, 0),
        ],
        more=[("", "Vanochtend stond haar vuilnis buiten.", 2)], code=JOOPS_CODE,
    ),
    Told(
        "contact", "Selma", "06 12 34 56 74", "mijn broer Hakan",
        "Sinds de scheiding eet hij niet met ons mee. Zondag zat hij alleen in zijn auto voor mijn deur.", 20,
        said="Ik zei dat ik hem mis. Hij zei: ik red me wel. Het team mocht een keer bellen.", answer="yes",
        taken=19, two=("Karim", "Ans"),
        tried=[
            ("Ans", "call", "Hij nam op en had geen tijd. Hij vroeg wie wij zijn. Dat heb ik verteld.", 18, 12),
            ("Ans", "visit", "We dronken koffie op het plein. Hij wil nadenken.", 12, 0),
        ],
        more=[("Hakan", "Ik wil vooral dat niemand over mij praat zonder mij.", 10)],
        contact_with="Hakan", contact=12,
    ),
]  # fmt: skip


def lay_worries() -> None:
    """All of them. Joop's has a code that is known."""
    for told in WORRIES:
        _Laying(told).lay()


class _Laying:
    """One worry with its three sheets and all that lies on them."""

    def __init__(self, told: Told) -> None:
        self.told = told
        self.circle = key(f"circle worry {told.name}")
        self.bearer = key(f"code worry {told.name}")
        self.person = key(told.contact_with) if told.contact_with else self.circle
        self.called = SOMEBODY if told.withheld_because else told.by

    def lay(self) -> None:
        told = self.told
        Circle.objects.create(id=self.circle, kind="worry", team_id=key(WOENSEL))
        Circle.objects.filter(pk=self.circle).update(opened_at=_ago(told.days))
        code = secret_hash(told.code or str(uuid.uuid4()))
        Bearer.objects.bulk_create([
            Bearer(id=self.bearer, circle_id=self.circle, purpose="thread", for_name=self.called, secret_hash=code,
                   since=_ago(told.days), until=_ago(told.days) + timedelta(days=730))
        ])  # fmt: skip
        self._told()
        self._tasks()
        self._tried()

    def _told(self) -> None:
        told, both = self.told, self._sheet("both", [self.bearer, self.person])
        Worry.objects.create(
            id=key(f"worry {told.name}"), about_whom=told.about_whom, where=told.where, saw=told.saw, said=told.said,
            discussed=told.discussed, answer=told.answer, unsafe=told.unsafe,
            told_by="" if told.withheld_because else told.by, **self._row(both, "", told.days),
        )  # fmt: skip
        alone = self._sheet("initiator", [self.bearer])
        Initiator.objects.create(
            id=key(f"initiator {told.name}"), name=told.by, reach=told.reach, withheld_because=told.withheld_because,
            **self._row(alone, "", told.days),
        )  # fmt: skip
        for who, words, days in told.more:
            WorryWord.objects.create(words=words, **self._row(self._apart() if who else both, who, days))

    def _tasks(self) -> None:
        for who in self.told.two:
            Task.objects.create(
                circle_id=self.circle, kind="worry", person_id=key(who), person_name=who,
                since=_ago(self.told.taken), until=_ago(self.told.taken - 28),
            )  # fmt: skip

    def _tried(self) -> None:
        told = self.told
        for number, (who, how, words, days, again) in enumerate(told.tried):
            Attempt.objects.create(
                id=key(f"attempt {told.name} {number}"), how=how, words=words, on=_ago(days).date(),
                again_on=_ago(again).date(), along="Joop" in words and how == "visit",
                colleague=next((one for one in told.two if one != who), "") if how == "visit" else "",
                **self._row(self._apart(), who, days),
            )  # fmt: skip
        if told.contact_with:
            Participant.objects.create(
                circle_id=self.circle, person_id=self.person, name=told.contact_with, since=_ago(told.contact)
            )
            WorryContact.objects.create(
                id=key(f"contact {told.name}"), initiator_may_know=True,
                **self._row(self._apart(), told.two[0], told.contact),
            )  # fmt: skip

    def _apart(self) -> uuid.UUID:
        return self._sheet("person", [self.person])

    def _sheet(self, name: str, about: list[uuid.UUID]) -> uuid.UUID:
        sheet = key(f"sheet worry {self.told.name} {name}")
        place = {"circle_id": self.circle, "part": Part.CONTACT, "about": sorted(about)}
        Sheet.objects.get_or_create(id=sheet, defaults=place)
        return sheet

    def _row(self, sheet: uuid.UUID, who: str, days: float) -> dict[str, object]:
        """By somebody, or by the code itself."""
        return {
            "circle_id": self.circle, "sheet_id": sheet, "author_id": key(who) if who else None,
            "author_name": who or self.called, "written_at": _ago(days),
        }  # fmt: skip


def _ago(days: float) -> datetime:
    return timezone.now() - timedelta(days=days)
