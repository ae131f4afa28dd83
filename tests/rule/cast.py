"""The fixed cast as facts: who there is, where they work, who has authority over whom. Nobody has said anything yet."""

from datetime import UTC, date, datetime, timedelta

from .facts import (
    Authority,
    Circle,
    Duty,
    Organisation,
    Person,
    Position,
    Representation,
    Span,
)
from .known import Facts

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
TEAM, OTHER_TEAM, SCHOOL, CORPORATION, MUNICIPALITY = (
    "Woensel",
    "Gestel",
    "school",
    "corporation",
    "municipality",
)
CIRCLE, OTHER_CIRCLE = "the circle", "another circle"
QUESTION, WORRY, RETURN = "a question", "a worry", "the return"

PERSONS = [
    Person("Fatma", date(1985, 4, 2)),
    Person("Emre", date(2012, 9, 14)),  # 13; 16 on 14 September 2028
    Person("Aylin", date(2014, 3, 19)),  # 11; 12 on 19 March 2026
    Person("Hakan", date(1982, 1, 30)),  # father of both, lives elsewhere
    Person("Lisa", date(1993, 7, 9)),
    Person("Noa", date(2020, 6, 1)),  # 5
    Person("Ron", date(1990, 11, 11)),  # father of Noa; not safe
    Person("Piet", year=1970),
    Person("Els"),  # mentor of Piet
    Person("Joop"),
    Person("Mila"),
    *[
        Person(name)
        for name in ("Sanne", "Karim", "Ans", "Thomas", "Bram", "Noor", "Marga", "Erik", "Yara", "Ravi")
    ],
]
ORGANISATIONS = [
    Organisation(TEAM, "team"),
    Organisation(OTHER_TEAM, "team"),
    Organisation(SCHOOL, "partner"),
    Organisation(CORPORATION, "partner"),
    Organisation(MUNICIPALITY, "municipality"),
]
POSITIONS = [
    ("Sanne", "worker", TEAM),
    ("Karim", "worker", TEAM),
    ("Ans", "lead", TEAM),
    ("Thomas", "manager", TEAM),
    ("Bram", "worker", OTHER_TEAM),
    ("Noor", "partner", SCHOOL),
    ("Marga", "partner", CORPORATION),
    ("Erik", "official", MUNICIPALITY),
    ("Yara", "privacy_officer", TEAM),
    ("Ravi", "administrator", TEAM),
]
AUTHORITY = [
    ("Emre", "Fatma"),
    ("Emre", "Hakan"),
    ("Aylin", "Fatma"),
    ("Aylin", "Hakan"),
    ("Noa", "Lisa"),
    ("Noa", "Ron"),
]
LONG_AGO = START - timedelta(days=1000)


def the_cast() -> Facts:
    """Everybody, their positions, authority and appointments; two empty circles; a question, a worry, a return."""
    facts = Facts(
        persons={person.name: person for person in PERSONS},
        organisations={organisation.name: organisation for organisation in ORGANISATIONS},
        circles={
            CIRCLE: Circle(CIRCLE, TEAM),
            OTHER_CIRCLE: Circle(OTHER_CIRCLE, OTHER_TEAM),
            QUESTION: Circle(QUESTION, TEAM, "question"),
            WORRY: Circle(WORRY, TEAM, "worry"),
            RETURN: Circle(RETURN, TEAM),
        },
    )
    for known in _spans():
        facts.add(known)
    return facts


def position_of(name: str) -> str:
    """The id of somebody's position."""
    return f"position of {name}"


def _spans() -> list[Span]:
    positions: list[Span] = [
        Position(id=position_of(name), person=name, role=role, organisation=at, since=LONG_AGO)
        for name, role, at in POSITIONS
    ]
    authority: list[Span] = [
        Authority(
            id=f"{who} over {child}", child=child, holder=who, kind="joint_parents", since=date(2020, 1, 1)
        )
        for child, who in AUTHORITY
    ]
    mentor = Representation(
        id="Els for Piet", person="Piet", representative="Els", kind="mentor", since=date(2023, 1, 1)
    )
    return [*positions, *authority, mentor]


def on_duty(name: str, since: datetime, until: datetime) -> Duty:
    """Somebody answers for the team."""
    return Duty(id=f"duty of {name} {since}", position=position_of(name), since=since, until=until)
