"""Lay the cast down: people, positions, households, authority, accounts. Run inside `as_definer`."""

from datetime import date, timedelta

from django.contrib.auth.hashers import make_password
from django.utils import timezone

from naast.people.areas.models import Area
from naast.people.residents import phones, sounds
from naast.people.residents.models import Authority, ContactWay, Household, Membership, Person, Representation
from naast.people.residents.names import Name
from naast.people.workers.models import Account, Duty, Organisation, Position

from .people import CAST, PASSWORD, REACHED, TEAMS, Member, key


def lay_people() -> None:
    """Everybody of the cast, with accounts and positions."""
    Organisation.objects.bulk_create(
        [Organisation(id=key(name), name=name, kind=kind) for name, kind in TEAMS.items()]
    )
    Person.objects.bulk_create([_person(member) for member in CAST.values()])
    password = make_password(PASSWORD)
    Account.objects.bulk_create(
        [
            Account(person_id=m.id, email=m.email, password=password, id=key(f"account {m.name}"))
            for m in CAST.values()
            if m.account
        ]
    )
    _positions()
    _families()


def _person(member: Member) -> Person:
    name = Name(member.name, member.given, member.prefix, member.family)
    return Person(
        id=member.id,
        name=member.name,
        given_name=member.given,
        prefix=member.prefix,
        family_name=member.family,
        sort_key=name.sort_key,
        sound_key=sounds.sound_key(name),
        birth_date=member.birth_date,
        birth_year=member.birth_date.year if member.birth_date else None,
        languages=list(member.languages),
        needs=list(member.needs),
        address_secret=member.address_secret,
    )


def _positions() -> None:
    start = timezone.now() - timedelta(days=700)
    for member in CAST.values():
        if member.organisation:
            position = Position.objects.create(
                id=key(f"position {member.name}"),
                organisation_id=key(member.organisation),
                person_id=member.id,
                person_name=member.name,
                role=member.position,
                since=start,
            )
            if member.on_duty:
                Duty.objects.create(position=position, since=start)


def _families() -> None:
    _household("Yıldız", "Boschdijk", "414", "5622 PC", ["Fatma", "Emre"], days=2000, buurt="Kronehoef")
    _household("Hakan", "Kruisstraat", "80", "5612 CM", ["Hakan"], days=900, buurt="Hemelrijken")
    former = _household("Bakker", "Frankrijkstraat", "12", "5622 AE", ["Ron"], days=1500, buurt="Kronehoef")
    new = _household("de Wit", "Tarwelaan", "7", "5632 KJ", [], days=60, buurt="Heesterakker")
    for name in ("Lisa", "Noa"):
        Membership.objects.create(household=former, person_id=key(name), since=_ago(700), until=_ago(60))
        Membership.objects.create(household=new, person_id=key(name), since=_ago(60))
    _household("IJzerman", "Kloosterdreef", "102", "5622 AA", ["Piet"], days=9000, buurt="Kronehoef")
    _household("van den Berg", "Boschdijk", "416", "5622 PC", ["Joop"], days=4000, buurt="Kronehoef")
    joint, one = Authority.Kind.JOINT_PARENTS, Authority.Kind.ONE_PARENT
    for child, holder, kind in [("Emre", "Fatma", joint), ("Emre", "Hakan", joint), ("Noa", "Lisa", one)]:
        born = CAST[child].birth_date
        assert born
        Authority.objects.create(
            child_id=key(child), holder_id=key(holder), kind=kind, evidence="register", since=born
        )
    Representation.objects.create(
        person_id=key("Piet"), representative_id=key("Els"), kind="mentor", evidence="court", since=_ago(800)
    )
    for person, way, value, never, remark in REACHED:
        digits = phones.digits(value) if way == "phone" else ""
        ContactWay.objects.create(
            person_id=key(person), kind=way, value=value, digits=digits, never=never, remark=remark
        )


def _household(
    name: str, street: str, number: str, postcode: str, who: list[str], *, days: int, buurt: str
) -> Household:
    household = Household.objects.create(
        id=key(f"household {name}"), street=street, house_number=number, postcode=postcode, place="Eindhoven",
        area=Area.objects.filter(name=buurt, kind=Area.Kind.BUURT).order_by("edition").last(),
    )  # fmt: skip
    for person in who:
        Membership.objects.create(household=household, person_id=key(person), since=_ago(days))
    return household


def _ago(days: int) -> date:
    return timezone.localdate() - timedelta(days=days)
