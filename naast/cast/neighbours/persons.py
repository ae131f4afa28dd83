"""Somebody of the neighbourhood: a name, an age, and how to reach them."""

from datetime import date, timedelta

from naast.people.residents import phones, sounds
from naast.people.residents.models import ContactWay, Person
from naast.people.residents.names import Name

from .names import languages
from .rows import Rows

WHEN = (
    "liefst na vier uur",
    "niet op vrijdag",
    "eerst een bericht sturen",
    "laat lang overgaan",
    "spreek rustig",
    "",
)
NEVER = ("de hele familie leest mee", "oud nummer van het werk", "niet veilig")


def somebody(
    rows: Rows, name: Name, tongue: str, *, age: int, days_since_birthday: int | None = None
) -> Person:
    """Written down as people wish: mostly with a birth date, sometimes only the year, sometimes nothing."""
    chance = rows.chance
    born, year = _born(rows, age=age, days_since_birthday=days_since_birthday)
    spoken = languages(tongue, age=age, chance=chance)
    person = Person(
        id=rows.key(Person), name=name.called, given_name=name.given[:100], prefix=name.prefix, family_name=name.family[:100],
        sort_key=name.sort_key, sound_key=sounds.sound_key(name), birth_date=born, birth_year=year,
        languages=spoken, needs=_needs(rows, spoken, age), address_secret=rows.odds(1.5),
    )  # fmt: skip
    rows.add(person)
    if age >= 16:
        _reach(rows, person)
    return person


def _born(rows: Rows, *, age: int, days_since_birthday: int | None) -> tuple[date | None, int | None]:
    """Date and year; of an adult now and then the year alone, or nothing."""
    known = birthday(
        rows.today, age, rows.chance.randrange(360) if days_since_birthday is None else days_since_birthday
    )
    if age < 25 or not rows.odds(12):
        return known, known.year
    return None, rows.today.year - age - 1 if rows.odds(60) else None


def birthday(today: date, age: int, days_ago: int) -> date:
    """The birth date of who turned `age` so many days ago."""
    last = today - timedelta(days=days_ago)
    day = 28 if (last.month, last.day) == (2, 29) else last.day
    return date(last.year - age, last.month, day)


def _needs(rows: Rows, spoken: list[str], age: int) -> list[str]:
    """What helps in talking; of everybody alike, but an interpreter only where there is no Dutch."""
    needs = ["interpreter"] if "nl" not in spoken else []
    odds = {"plain_words": 9, "large_print": 25 if age > 70 else 1, "reading_aloud": 3}
    return needs + [need for need, percentage in odds.items() if rows.odds(percentage)]


def _reach(rows: Rows, person: Person) -> None:
    """Numbers begin with 06 00, which nobody can have; addresses are on post.example."""
    plan = rows.chance.choices(("phone", "both", "mail", "letter", "nothing"), (46, 24, 12, 8, 10))[0]
    if plan in ("phone", "both"):
        _way(rows, person, "phone", number(rows), remark=rows.chance.choice(WHEN))
    if plan in ("mail", "both"):
        _way(rows, person, "mail", f"bewoner{len(rows.of(Person))}@post.example", rank=2)
    if plan == "letter":
        _way(rows, person, "letter", "thuis, in een gewone envelop")
    if rows.odds(3):
        _way(rows, person, "phone", number(rows), never=True, remark=rows.chance.choice(NEVER), rank=3)


def number(rows: Rows) -> str:
    return f"06 00 {rows.chance.randrange(10**6):06d}"


def _way(
    rows: Rows, person: Person, kind: str, value: str, *, never: bool = False, remark: str = "", rank: int = 1
) -> None:
    digits = phones.digits(value) if kind == "phone" else ""
    rows.add(
        ContactWay(
            id=rows.key(ContactWay), person=person, kind=kind, value=value, digits=digits, never=never, remark=remark, rank=rank,
        )
    )  # fmt: skip
