"""Before somebody is written down twice: whom the worker reaches is shown, whom others know is not."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from naast.cast.people import CAST, key
from naast.people.residents.find import find_people
from naast.people.residents.models import Person

Act = Callable[[str], object]


@pytest.mark.parametrize(
    "name", ["Fatma Yıldız", "fatima yildiz", "Yildis, Fatma", "Yil", "fat", "FATMA", "Fatma Jildiz"]
)
def test_a_worker_finds_whom_she_helps_however_it_is_spelt(act_as: Act, name: str) -> None:
    act_as("Sanne")
    found = find_people(name=name)
    assert "Fatma" in [known.name for known in found.mine]
    assert all(known.circle_id for known in found.mine)


def test_a_prefix_may_be_typed_or_left_out(act_as: Act) -> None:
    act_as("Sanne")
    for name in ("van den Berg", "Joop Berg", "Joop v", "Joop van den Bergh"):
        assert [known.name for known in find_people(name=name).mine] == ["Joop"], name


def test_a_number_or_a_birth_date_is_enough(act_as: Act) -> None:
    act_as("Sanne")
    assert [known.name for known in find_people(phone="+31 (0)6 123 456 01").mine] == ["Fatma"]
    assert [known.name for known in find_people(birth_date=CAST["Noa"].birth_date).mine] == ["Noa"]


def test_whose_yes_is_needed_is_found_too(act_as: Act) -> None:
    act_as("Sanne")
    assert [known.name for known in find_people(name="Els").mine] == ["Els"]


def test_for_whom_nobody_said_yes_is_not_found(act_as: Act) -> None:
    act_as("Sanne")
    assert not find_people(name="Emre Yıldız"), "his father said no: Emre's own part is kept out"


def test_of_people_of_other_teams_nothing_is_shown_but_that_there_is_somebody(act_as: Act) -> None:
    act_as("Bram")
    found = find_people(name="Fatma Yildiz")
    assert found.elsewhere
    assert found.mine == []
    assert find_people(phone="06-12345601").elsewhere


def test_half_a_name_says_nothing_and_no_birth_date_can_be_guessed(act_as: Act) -> None:
    act_as("Bram")
    born = CAST["Fatma"].birth_date
    assert born
    assert not find_people(name="Fatma")
    assert not find_people(name="F. Yildiz", birth_date=born)
    right, wrong = (
        find_people(name="Fatma Yildiz", birth_date=day) for day in (born, born - timedelta(days=1))
    )
    assert right == wrong


@pytest.mark.parametrize("who", ["Lisa", "Noa", "Ron"])
def test_secret_addresses_and_circles_with_safety_are_never_hinted_at(act_as: Act, who: str) -> None:
    act_as("Bram")
    member = CAST[who]
    full_name = f"{member.given} {member.prefix} {member.family}"
    assert not find_people(name=full_name, birth_date=member.birth_date)
    assert not find_people(phone="06 12 34 56 02")


@pytest.mark.parametrize("who", ["Fatma", "Ron", "Noor", "Erik", "Mila", "Yara"])
def test_only_workers_of_a_team_find_anybody(act_as: Act, who: str) -> None:
    act_as(who)
    assert not find_people(name="Fatma Yıldız", phone="06 12 34 56 01")


def test_whoever_is_shown_is_looked_at(act_as: Act, sees: Callable[[str], list[dict[str, Any]]]) -> None:
    act_as("Sanne")
    before = len(sees("select from look where purpose = 'find'"))
    find_people(name="Fatma Yıldız")
    looks = sees("select * from look where purpose = 'find' order by at desc limit 1")
    assert len(sees("select from look where purpose = 'find'")) == before + 1
    assert looks[0]["actor"] == str(CAST["Sanne"].id)
    assert looks[0]["circle_id"] == str(key("circle Fatma"))
    assert Person.objects.filter(pk=CAST["Fatma"].id).exists(), "their contact is open now, for this request"


def test_a_hint_about_strangers_is_no_look(act_as: Act, sees: Callable[[str], list[dict[str, Any]]]) -> None:
    act_as("Bram")
    before = len(sees("select from look"))
    assert find_people(name="Fatma Yıldız").elsewhere
    assert len(sees("select from look")) == before
    assert not Person.objects.filter(pk=CAST["Fatma"].id).exists()


@pytest.mark.parametrize("name", ["%", "_", "\\", "'; drop table person; --", "🌸", "محمد", "x" * 5000])
def test_odd_signs_find_nobody_and_break_nothing(act_as: Act, name: str) -> None:
    act_as("Sanne")
    assert not find_people(name=name)
