"""People join, leave and split; a child has two homes; nothing is thrown away."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.utils import timezone

from naast.cast.people import CAST, key
from naast.people.residents.models import Household, Person
from naast.people.residents.refusals import (
    EndedAlready,
    LeftBeforeComing,
    LivesHereAlready,
    NobodyGoes,
    SomebodyMustStay,
)
from naast.rights.access.opening import open_circle

TODAY = timezone.localdate()
LONG_AGO = TODAY - timedelta(days=2000)


@pytest.fixture
def sanne(act_as: Callable[[str], object]) -> Person:
    """Sanne, with the circle of Lisa, Noa and Ron open."""
    act_as("Sanne")
    open_circle(key("circle Lisa"), purpose="person")
    return Person.objects.get(pk=CAST["Sanne"].id)


@pytest.fixture
def home(sanne: Person) -> Household:
    return Household.objects.get(pk=key("household de Wit"))


def person(name: str) -> Person:
    return Person.objects.get(pk=CAST[name].id)


def names(household: Household, day: date = TODAY) -> list[str]:
    return [membership.person.name for membership in household.members_on(day)]


def test_members_stand_in_the_order_of_their_names(home: Household) -> None:
    assert names(home) == ["Lisa", "Noa"]


def test_a_child_lives_in_two_households(sanne: Person, home: Household) -> None:
    other = Household.objects.get(pk=key("household Bakker"))
    other.join(by=sanne, person=person("Noa"), since=TODAY)
    assert "Noa" in names(home)
    assert names(other) == ["Ron", "Noa"]


def test_whoever_leaves_lived_there_until_that_day(sanne: Person, home: Household) -> None:
    membership = home.members_on(TODAY).get(person_id=CAST["Noa"].id)
    membership.leave(by=sanne, until=TODAY)
    assert names(home) == ["Lisa"]
    assert names(home, TODAY - timedelta(days=1)) == ["Lisa", "Noa"]
    with pytest.raises(EndedAlready):
        membership.leave(by=sanne, until=TODAY)
    assert home.join(by=sanne, person=person("Noa"), since=TODAY).pk, "and may come back"


def test_nobody_leaves_before_coming_or_comes_twice(sanne: Person, home: Household) -> None:
    with pytest.raises(LeftBeforeComing):
        home.members_on(TODAY)[0].leave(by=sanne, until=LONG_AGO - timedelta(days=1))
    with pytest.raises(LivesHereAlready):
        home.join(by=sanne, person=person("Noa"), since=TODAY)


def test_a_household_splits_and_the_child_belongs_to_both(sanne: Person, home: Household) -> None:
    new = home.split(by=sanne, going=[person("Lisa")], both=[person("Noa")], on=TODAY, street="Nieuwstraat")
    assert names(home) == ["Noa"]
    assert names(new) == ["Lisa", "Noa"]
    assert new.split_from == home
    assert new.street == "Nieuwstraat"
    assert names(home, TODAY - timedelta(days=1)) == ["Lisa", "Noa"]


def test_a_split_needs_somebody_who_goes_and_somebody_who_stays(sanne: Person, home: Household) -> None:
    for going in ([], [person("Ron")]):
        with pytest.raises(NobodyGoes):
            home.split(by=sanne, going=going, on=TODAY)
    with pytest.raises(SomebodyMustStay):
        home.split(by=sanne, going=[person("Noa"), person("Lisa")], on=TODAY)


def test_a_household_moves_as_a_whole(sanne: Person, home: Household) -> None:
    home.move(by=sanne, street="Kloosterdreef", house_number="1")
    assert str(Household.objects.get(pk=home.pk)) == "Kloosterdreef 1"
