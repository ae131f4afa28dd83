"""Twelve more workers in three teams, and partners, so that there are colleagues with much, little and nothing to do."""

from dataclasses import dataclass
from datetime import timedelta

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX

from naast.people.residents import sounds
from naast.people.residents.models import Person
from naast.people.residents.names import Name
from naast.people.workers.models import Absence, Account, Duty, Organisation, Position

from ..people import CAST, key
from .rows import Rows
from .town import NOORD, STRATUM, ZUID


@dataclass(frozen=True)
class Worker:
    """Somebody of a team. `lists`: whether households are shared out to them."""

    name: str
    team: str
    role: str = "worker"
    days: int = 1500
    lists: bool = True
    on_duty: bool = False
    account: bool = False
    back_in: int = 0  # days; away until then


NEW = (
    Worker("Marieke van Hout", ZUID),
    Worker("Youssef Benali", ZUID, back_in=6),
    Worker("Ingrid Martens", ZUID),
    Worker("Daan Coolen", ZUID, days=200),
    Worker("Petra Swinkels", STRATUM, role="lead", days=2200),
    Worker("Wesley Pengel", STRATUM, on_duty=True, account=True),
    Worker("Aylin Şahin", STRATUM),
    Worker(
        "Roos Vogels", STRATUM, days=3, lists=False, account=True
    ),  # began this week: nobody on the list yet
    Worker("Henk Donkers", NOORD, role="lead", days=3100),
    Worker("Chandra Ramdin", NOORD, on_duty=True, account=True),
    Worker("Tomasz Nowak", NOORD),
    Worker("Joke de Groot", NOORD, days=40),
)
PARTNERS = {
    "Huisartsenpraktijk De Waterlelie": ("partner", "Dokter Van Asten"),
    "Wijkcentrum De Ontmoeting": ("informal", "Corrie Bakermans"),
    "Eettafel Samen aan Tafel": ("informal", "Harrie Kuijpers"),
}


def lay_workers(rows: Rows) -> None:
    """Teams, partners and who works there. The cast's own teams are there already."""
    rows.add(Organisation(id=key(NOORD), name=NOORD, kind="team"))
    for name, (kind, contact) in PARTNERS.items():
        rows.add(Organisation(id=key(name), name=name, kind=kind))
        _appoint(rows, Worker(contact, name, role="partner"))
    for worker in NEW:
        position = _appoint(rows, worker)
        if worker.back_in:
            away = Absence(id=rows.key(Absence), position=position, recorded_by_id=key(worker.name))
            away.since, away.until = rows.morning(3), rows.morning(-worker.back_in)
            rows.add(away)
        if worker.on_duty:
            rows.add(Duty(id=rows.key(Duty), position=position, since=rows.now - timedelta(hours=2)))
        if worker.account:
            _let_in(rows, worker)


def _appoint(rows: Rows, worker: Worker) -> Position:
    name = Name.read(worker.name)
    rows.add(
        Person(
            id=key(worker.name), name=name.called, given_name=name.given, prefix=name.prefix, family_name=name.family,
            sort_key=name.sort_key, sound_key=sounds.sound_key(name), languages=["nl"],
        )
    )  # fmt: skip
    return rows.add(
        Position(
            id=key(f"position {worker.name}"), organisation_id=key(worker.team), person_id=key(worker.name),
            person_name=worker.name, role=worker.role, since=rows.moment(worker.days),
        )
    )  # fmt: skip


def _let_in(rows: Rows, worker: Worker) -> None:
    """In the demo one can be this one, with a tap; there is no password that opens the account."""
    email = f"{worker.name.split()[0].lower()}@naast.example"
    account = Account(id=rows.key(Account), person_id=key(worker.name), email=email)
    account.password = f"{UNUSABLE_PASSWORD_PREFIX}of the demo"
    rows.add(account)


def who_shares(team: str) -> list[str]:
    """Those among whom the households of this team are divided, by name. Of the cast nobody: their numbers are set apart."""
    return [worker.name for worker in NEW if worker.team == team and worker.lists]


def known_as(worker: str) -> str:
    """The name that residents read."""
    return CAST[worker].name if worker in CAST else worker
