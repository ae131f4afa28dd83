"""Authority and representation are dated facts with evidence; what held before is kept."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone

from naast.cast.people import CAST, key
from naast.people.residents.models import Authority, Person, Representation
from naast.people.residents.refusals import (
    AuthorityNeedsAChild,
    EndedAlready,
    HoldersDoNotFit,
    LeftBeforeComing,
    NotOverOneself,
    StillAChild,
)
from naast.rights.access.opening import open_circle

Sees = Callable[[str], list[dict[str, Any]]]
TODAY = timezone.localdate()
Kind = Authority.Kind


@pytest.fixture
def sanne(act_as: Callable[[str], object]) -> Person:
    """Sanne, with the circle of Lisa, Noa and Ron open."""
    act_as("Sanne")
    open_circle(key("circle Lisa"), purpose="person")
    return Person.objects.get(pk=CAST["Sanne"].id)


def person(name: str) -> Person:
    return Person.objects.get(pk=CAST[name].id)


def test_what_a_court_decides_replaces_what_held_until_then(sanne: Person, sees: Sees) -> None:
    noa, holders = person("Noa"), [person("Lisa"), person("Ron")]
    Authority.record(
        by=sanne, child=noa, kind=Kind.JOINT_PARENTS, holders=holders, evidence="court", since=TODAY
    )
    facts = sees(f"select * from authority where child_id = '{noa.pk}' order by since, kind")
    assert [(fact["kind"], fact["until"]) for fact in facts] == [
        ("one_parent", TODAY.isoformat()),
        ("joint_parents", None),
        ("joint_parents", None),
    ]
    assert facts[0]["ended_by"] == facts[1]["entered_by"] == str(sanne.pk)


def test_whose_yes_is_needed_follows_at_once(sanne: Person) -> None:
    """Ron never said yes for Noa: from now on his is needed, and until then the team does not reach her."""
    holders = [person("Lisa"), person("Ron")]
    Authority.record(
        by=sanne, child=person("Noa"), kind=Kind.JOINT_PARENTS, holders=holders, evidence="court", since=TODAY
    )
    assert not Person.objects.filter(pk=CAST["Noa"].id).exists()
    assert Person.objects.filter(pk=CAST["Lisa"].id).exists()


def test_nobody_or_not_clear_has_no_holder(sanne: Person, sees: Sees) -> None:
    noa = person("Noa")
    Authority.record(
        by=sanne, child=noa, kind=Kind.NOT_DETERMINABLE, holders=[], evidence="said", since=TODAY
    )
    (fact,) = sees(f"select * from authority where child_id = '{noa.pk}' and until is null")
    assert fact["holder_id"] is None


@pytest.mark.parametrize(
    ("kind", "holders"),
    [
        (Kind.JOINT_PARENTS, ["Lisa"]),
        (Kind.JOINT_PARENTS, ["Lisa", "Lisa"]),
        (Kind.ONE_PARENT, ["Lisa", "Ron"]),
        (Kind.GUARDIANSHIP, []),
        (Kind.TEMPORARILY_NONE, ["Lisa"]),
    ],
)
def test_kind_and_holders_must_fit(sanne: Person, kind: str, holders: list[str]) -> None:
    whom = [person(name) for name in holders]
    with pytest.raises(HoldersDoNotFit):
        Authority.record(by=sanne, child=person("Noa"), kind=kind, holders=whom, evidence="said", since=TODAY)


def test_over_an_adult_or_oneself_nobody_has_authority(sanne: Person) -> None:
    facts = {"kind": Kind.ONE_PARENT, "evidence": "said", "since": TODAY, "by": sanne}
    with pytest.raises(AuthorityNeedsAChild) as refused:
        Authority.record(child=person("Lisa"), holders=[person("Ron")], **facts)
    assert refused.value.instead
    with pytest.raises(NotOverOneself):
        Authority.record(child=person("Noa"), holders=[person("Noa")], **facts)


def test_a_fact_ends_once_and_not_before_it_began(sanne: Person) -> None:
    fact = Authority.over(person("Noa"), on=TODAY)[0]
    with pytest.raises(LeftBeforeComing):
        fact.end(by=sanne, on=fact.since - timedelta(days=1))
    fact.end(by=sanne, on=TODAY)
    with pytest.raises(EndedAlready):
        fact.end(by=sanne, on=TODAY + timedelta(days=1))


def test_an_adult_is_represented_until_the_day_that_was_said(sanne: Person) -> None:
    lisa, until = person("Lisa"), TODAY + timedelta(days=30)
    facts = {"kind": "authorised", "evidence": "said", "since": TODAY, "until": until, "by": sanne}
    fact = Representation.record(person=lisa, representative=person("Ron"), **facts)
    assert list(Representation.of(lisa, on=TODAY)) == [fact]
    assert not Representation.of(lisa, on=until)
    fact.end(by=sanne, on=TODAY + timedelta(days=1))
    assert not Representation.of(lisa, on=TODAY + timedelta(days=1))


def test_a_child_has_no_mentor_and_nobody_is_their_own(sanne: Person) -> None:
    facts = {"kind": "mentor", "evidence": "court", "since": TODAY, "by": sanne}
    with pytest.raises(StillAChild):
        Representation.record(person=person("Noa"), representative=person("Lisa"), **facts)
    with pytest.raises(NotOverOneself):
        Representation.record(person=person("Lisa"), representative=person("Lisa"), **facts)
