"""Who they are. Every key is made from the name, so tests, demo and `make sql AS=…` agree."""

import uuid
from dataclasses import dataclass, field
from datetime import date

from django.utils import timezone

HERE = uuid.uuid5(uuid.NAMESPACE_URL, "https://naast.example/cast")
PASSWORD = "samen-aan-tafel"  # noqa: S105  (of the demo and the tests alone)


def key(name: str) -> uuid.UUID:
    """The fixed key of something in the cast."""
    return uuid.uuid5(HERE, name)


@dataclass(frozen=True)
class Member:
    """One of the cast: what they are called, and what one should know to play them."""

    name: str
    given: str
    prefix: str
    family: str
    age: int | None
    role: str
    account: bool = True
    organisation: str = ""
    position: str = ""
    on_duty: bool = False
    languages: tuple[str, ...] = ("nl",)
    needs: tuple[str, ...] = field(default_factory=tuple)
    address_secret: bool = False

    @property
    def id(self) -> uuid.UUID:
        return key(self.name)

    @property
    def email(self) -> str:
        return f"{self.name.lower().split()[-1]}@naast.example"

    @property
    def birth_date(self) -> date | None:
        """So many years and three months ago: never near a birthday."""
        today = timezone.localdate()
        return (
            date(today.year - self.age - (today.month <= 3), (today.month - 4) % 12 + 1, 12)
            if self.age is not None
            else None
        )


TEAMS = {
    "Lokaal team Woensel": "team",
    "Lokaal team Stratum": "team",
    "Basisschool De Linde": "partner",
    "Woonbedrijf Thuis": "partner",
    "Gemeente Eindhoven": "municipality",
}
WOENSEL, STRATUM, SCHOOL, HOUSING, CITY = TEAMS

CAST = {
    member.name: member
    for member in [
        Member(
            "Fatma", "Fatma", "", "Yıldız", 38, "resident", languages=("tr", "nl"), needs=("plain_words",)
        ),
        Member("Emre", "Emre", "", "Yıldız", 13, "Fatma's son"),
        Member(
            "Hakan", "Hakan", "", "Yıldız", 41, "Emre's father; lives elsewhere, has authority, disagrees"
        ),
        Member(
            "oma Hatice",
            "Hatice",
            "",
            "Demir",
            67,
            "Fatma's mother; network, no account",
            account=False,
            languages=("tr",),
        ),
        Member("Joop", "Joop", "van den", "Berg", 59, "neighbour; has just asked a question for himself"),
        Member(
            "Lisa", "Lisa", "de", "Wit", 29, "mother of Noa; Ron is not safe for her", address_secret=True
        ),
        Member("Noa", "Noa", "de", "Wit", 2, "Lisa's daughter", account=False, address_secret=True),
        Member("Ron", "Ron", "", "Bakker", 33, "took part when he lived with Lisa; not safe"),
        Member("Piet", "Piet", "", "IJzerman", 74, "has a mentor", needs=("large_print",)),
        Member("Els", "Els", "", "IJzerman", 48, "Piet's daughter and mentor"),
        Member(
            "Sanne", "Sanne", "", "Vermeulen", None, "contact worker", organisation=WOENSEL, position="worker"
        ),
        Member(
            "Karim",
            "Karim",
            "el",
            "Amrani",
            None,
            "same team, stand-in; on duty",
            organisation=WOENSEL,
            position="worker",
            on_duty=True,
        ),
        Member("Ans", "Ans", "van", "Dijk", None, "team lead", organisation=WOENSEL, position="lead"),
        Member(
            "Bram",
            "Bram",
            "",
            "Peeters",
            None,
            "worker of another team",
            organisation=STRATUM,
            position="worker",
        ),
        Member(
            "Noor",
            "Noor",
            "",
            "Jansen",
            None,
            "works at Emre's school",
            organisation=SCHOOL,
            position="partner",
        ),
        Member(
            "Marga",
            "Marga",
            "",
            "Smits",
            None,
            "works at the housing corporation",
            organisation=HOUSING,
            position="partner",
        ),
        Member(
            "Erik",
            "Erik",
            "",
            "Hendriks",
            None,
            "official of the municipality",
            organisation=CITY,
            position="official",
        ),
        Member(
            "Yara",
            "Yara",
            "",
            "Pinas",
            None,
            "privacy officer",
            organisation=CITY,
            position="privacy_officer",
        ),
        Member("Mila", "Mila", "", "Kowalska", 35, "a stranger to all"),
    ]
}

# How to reach them, and how not: who, kind, address or number, never, remark.
REACHED = [
    ("Fatma", "phone", "06 12 34 56 01", False, "het liefst na vier uur"),
    ("Lisa", "phone", "06 12 34 56 02", False, "alleen overdag; nooit een bericht inspreken"),
    ("Lisa", "mail", "lisa.ron@post.example", True, "Ron leest mee"),
    ("Hakan", "phone", "06 12 34 56 03", False, ""),
    ("Piet", "letter", "Kloosterdreef 102", False, "grote letters"),
]
