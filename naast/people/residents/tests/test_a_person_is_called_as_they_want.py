"""Writing somebody down, calling them otherwise, reaching them safely, and two records of one person."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from naast.cast.people import CAST, key
from naast.people.residents.models import ContactWay, Person, SamePerson
from naast.people.residents.names import Name
from naast.people.residents.refusals import BirthNotPossible, EndedAlready, NumberUnreadable, SameAlready
from naast.rights.access.opening import open_circle


@pytest.fixture
def sanne(act_as: Callable[[str], object]) -> Person:
    """Sanne, with the circle of Fatma and Emre open."""
    act_as("Sanne")
    open_circle(key("circle Fatma"), purpose="person")
    return Person.objects.get(pk=CAST["Sanne"].id)


@pytest.fixture
def fatma(sanne: Person) -> Person:
    return Person.objects.get(pk=CAST["Fatma"].id)


def test_one_line_is_enough_to_write_somebody_down(sanne: Person) -> None:
    person = Person.register(by=sanne, name="Jan van den Berg", birth_date=date(1980, 2, 29))
    assert (person.given_name, person.prefix, person.family_name) == ("Jan", "van den", "Berg")
    assert person.birth_year == 1980
    assert person.age_on(date(2026, 2, 28)) == 45


def test_only_a_year_counts_as_its_last_day_and_nothing_is_fine(sanne: Person) -> None:
    assert Person.register(by=sanne, name="Jan", birth_year=2010).age_on(date(2026, 12, 30)) == 15
    assert Person.register(by=sanne, name="Jan").age_on(date(2026, 12, 30)) is None


@pytest.mark.parametrize("born", [timezone.localdate() + timedelta(days=1), date(1800, 1, 1)])
def test_nobody_is_born_tomorrow_or_two_hundred_years_ago(sanne: Person, born: date) -> None:
    with pytest.raises(BirthNotPossible):
        Person.register(by=sanne, name="Jan", birth_date=born)


def test_the_parts_of_a_name_can_be_put_right(sanne: Person, fatma: Person) -> None:
    fatma.rename(by=sanne, name=Name("Fatoş", "Fatma", "", "Yıldız Demir"))
    fatma.refresh_from_db()
    assert fatma.name == "Fatoş"
    assert fatma.sort_key == "yildiz demir  fatma"


def test_a_very_long_name_is_kept_as_far_as_it_fits(sanne: Person) -> None:
    assert len(Person.register(by=sanne, name="Wolfeschlegel" * 100).name) == 200


def test_an_unsafe_way_stays_in_sight_as_never(sanne: Person, fatma: Person) -> None:
    way = ContactWay.add(by=sanne, person=fatma, kind="phone", value="06 98 76 54 32")
    assert way.digits == "31698765432"
    assert way.rank == 2
    way.mark_best(by=sanne)
    assert fatma.contact_ways.all()[0] == way
    way.mark_never(by=sanne, remark="haar broer luistert mee")
    assert list(fatma.contact_ways.all())[-1] == way
    way.end(by=sanne)
    assert not fatma.contact_ways.filter(until=None, pk=way.pk)


def test_a_phone_number_needs_figures(sanne: Person, fatma: Person) -> None:
    with pytest.raises(NumberUnreadable):
        ContactWay.add(by=sanne, person=fatma, kind="phone", value="bij de buren")
    assert ContactWay.add(by=sanne, person=fatma, kind="through", value="bij de buren").digits == ""


def test_two_records_are_one_person_until_they_are_not(sanne: Person, fatma: Person) -> None:
    open_circle(key("circle Piet"), purpose="person")
    piet = Person.objects.get(pk=CAST["Piet"].id)
    link = SamePerson.link(by=sanne, one=piet, other=fatma)
    assert SamePerson.of(fatma) == [(link, piet)]
    for one, other in ((fatma, piet), (piet, piet)):
        with pytest.raises(SameAlready), transaction.atomic():
            SamePerson.link(by=sanne, one=one, other=other)
    link.unlink(by=sanne)
    assert SamePerson.of(fatma) == []
    with pytest.raises(EndedAlready):
        link.unlink(by=sanne)
