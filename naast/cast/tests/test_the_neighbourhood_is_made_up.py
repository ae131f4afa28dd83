"""The neighbours are the same every time, nobody's real neighbour, and every list has an empty, a one and a long case."""

import re
from collections import Counter
from datetime import datetime
from functools import cache
from itertools import chain
from typing import Any

import pytest
from django.db.models import Model
from django.utils import timezone

from naast.alongside.involvement.models import Closeness, Closing
from naast.alongside.messages.models import Message
from naast.alongside.notes.models import Deed, Note
from naast.alongside.plan.models import Hope
from naast.cast.neighbours import make_up
from naast.cast.neighbours.rows import IN_ORDER, Rows
from naast.cast.neighbours.stories import said, stories
from naast.cast.neighbours.town import BUURTEN
from naast.cast.people import CAST, key
from naast.people.areas.models import Area
from naast.people.residents.models import Authority, ContactWay, Household, Membership, Person, Representation
from naast.people.workers.models import Absence
from naast.promises.models import Outcome, Promise
from naast.rights.access.models import (
    Circle,
    Ending,
    Handover,
    NamedWorker,
    Part,
    Participant,
    Row,
    Sheet,
    Task,
)
from naast.rights.consent.models import Consent, Exemption
from naast.rights.support.models import SupportOffer

NOW = timezone.make_aware(datetime(2026, 3, 1, 14, 30))
TODAY = NOW.date()
JARGON = r"(?i)\b(cliënt|casus|indicatie|intake|zelfredzaam\w*|arrangement|traject|casusregie|problematiek)"


def town(now: datetime = NOW, households: int = 640) -> Rows:
    areas = {buurt.code: Area(code=buurt.code, name=buurt.name) for buurt in BUURTEN}
    return make_up(households=households, areas=areas, now=now)


@cache
def rows() -> Rows:
    return town()


def told(model: type[Model], made: Rows) -> list[dict[str, object]]:
    return [{name: value for name, value in vars(row).items() if name != "_state"} for row in made.of(model)]


def together() -> list[Circle]:
    """Where people and a team are, or begin to be, together; who came back and waits for somebody is not among them."""
    waits = {one.circle_id for one in rows().of(Task) if one.person_id is None and one.until is None}
    return [one for one in rows().of(Circle) if one.kind == "involvement" and one.pk not in waits]


def per_circle(model: type[Model]) -> Counter[object]:
    """How many rows of this table each of those circles has, circles without any included."""
    counted = Counter(row.circle_id for row in rows().of(model))  # type: ignore[attr-defined]
    return Counter({circle.pk: counted[circle.pk] for circle in together()})


def of_rows(model: type[Any]) -> list[Any]:
    return rows().of(model)


def age(person: Person) -> int | None:
    return person.age_on(TODAY)


def test_the_same_day_gives_the_same_neighbourhood() -> None:
    again = town()
    for model in IN_ORDER:
        if model is not Household:  # its area is another object here
            assert told(model, rows()) == told(model, again), model


def test_a_leap_day_and_the_last_night_of_the_year_are_days_too() -> None:
    for day in (datetime(2028, 2, 29, 0, 5), datetime(2026, 12, 31, 23, 59)):
        town(timezone.make_aware(day), households=60)


def test_there_are_six_hundred_households_of_one_to_seven_in_fourteen_buurten() -> None:
    assert len(rows().of(Household)) >= 600
    sizes = Counter(Counter(one.household_id for one in rows().of(Membership)).values())
    assert set(sizes) == set(range(1, 8))
    lived_in = Counter(home.area.code for home in rows().of(Household) if home.area)
    assert len(lived_in) >= 6
    assert (
        sum(home.area is None for home in rows().of(Household)) == 1
    )  # the one of Schuttersbosch, which this test leaves out


def test_nobodys_door_or_number_is_named() -> None:
    assert all(re.fullmatch(r"\d{4} [FIOQUY]{2}", home.postcode) for home in rows().of(Household))
    ways = rows().of(ContactWay)
    assert all(way.value.startswith("06 00 ") for way in ways if way.kind == "phone")
    assert all(way.value.endswith("@post.example") for way in ways if way.kind == "mail")
    assert any(way.never for way in ways)


def test_people_have_every_age_and_every_kind_of_name() -> None:
    people = rows().of(Person)
    assert {0, 11, 12, 15, 16, 17, 18, 100} <= {age(person) for person in people}
    assert any(person.birth_year and not person.birth_date for person in people)
    assert any(not person.birth_year for person in people)
    names = [person.name for person in people]
    assert any(len(name) > 120 for name in names)
    assert all(len(name) <= 200 for name in names)
    for sign in ("🌻", "ł", "ş", "سلمى", "van den Heuvel", "el Khattabi", "Tjon-A-Ten"):
        assert any(sign in name for name in names), sign
    assert {language for person in people for language in person.languages} >= {
        "nl",
        "tr",
        "ar",
        "ber",
        "pl",
        "srn",
    }


def test_children_have_one_home_or_two_and_all_kinds_of_authority() -> None:
    homes = Counter(one.person_id for one in rows().of(Membership))
    children = {person.pk for person in rows().of(Person) if (age(person) or 99) < 18}
    assert {homes[child] for child in children} == {1, 2}
    assert {fact.kind for fact in rows().of(Authority)} == set(Authority.Kind.values)
    assert {act.kind for act in rows().of(Representation)} == set(Representation.Kind.values)
    assert rows().of(Exemption)


def test_about_350_have_workers_beside_them() -> None:
    assert 330 <= len(together()) <= 370
    assert set(per_circle(Participant).values()) == set(range(1, 8))
    assert min(per_circle(NamedWorker).values()) == 2
    assert any(one.coming.since > NOW for one in rows().of(Handover))
    assert any(one.coming.since < NOW for one in rows().of(Handover))


@pytest.mark.parametrize(("worker", "circles"), [("Sanne", 22), ("Karim", 2), ("Bram", 1), ("Ans", 0)])
def test_the_cast_has_a_long_a_short_a_single_and_an_empty_list(worker: str, circles: int) -> None:
    assert (
        len({one.circle_id for one in rows().of(NamedWorker) if one.person_id == CAST[worker].id}) == circles
    )


def test_the_yes_is_there_in_every_state() -> None:
    said_here = {(one.kind, one.answer) for one in rows().of(Consent)}
    assert said_here == {
        ("help", "yes"),
        ("help", "no"),
        ("help", "withdrawn"),
        ("sharing", "yes"),
        ("sharing", "withdrawn"),
        ("former", "yes"),
    }
    answered = {one.circle_id for one in rows().of(Consent)}
    asked = {task.circle_id for task in rows().of(Task) if task.until and task.until > NOW}
    here = {circle.pk for circle in together()}
    assert here & asked == here - answered
    yes = [one for one in rows().of(Consent) if one.answer == "yes" and one.kind == "help"]
    assert any(one.parts != Part.everything() for one in yes)
    assert any(one.until and one.until > NOW for one in yes)
    assert any(one.until and one.until < NOW for one in rows().of(Consent) if one.kind == "sharing")
    assert any(one.answer == "no" and one.about_id != one.giver_id for one in rows().of(Consent))


def test_some_have_taken_every_yes_back() -> None:
    last = {
        (one.circle_id, one.about_id, one.giver_id): one.answer
        for one in rows().of(Consent)
        if one.kind == "help"
    }
    frozen = [
        circle.pk
        for circle in rows().of(Circle)
        if {a for (c, *_), a in last.items() if c == circle.pk} == {"withdrawn"}
    ]
    assert len(frozen) >= 10
    assert any(per_circle(Promise)[circle] for circle in frozen)


def test_some_closed_it_together_and_nothing_was_written_after_that() -> None:
    ended = {one.circle_id: one.at for one in rows().of(Ending)}
    assert len(ended) >= 5
    assert {one.circle_id for one in rows().of(Closing)} == set(ended)
    for row in (
        *rows().of(Hope),
        *rows().of(Promise),
        *rows().of(Outcome),
        *rows().of(Closing),
        *rows().of(Closeness),
    ):
        assert row.written_at <= ended.get(row.circle_id, NOW)


def test_how_near_is_none_one_or_several_and_one_colleague_is_away() -> None:
    assert {0, 1, 2, 3} <= set(per_circle(Closeness).values())
    assert {one.near for one in rows().of(Closeness)} == set(Closeness.Near.values)
    assert {one.answer for one in rows().of(SupportOffer)} == set(SupportOffer.Answer.values)
    (away,) = rows().of(Absence)
    assert away.since < NOW < (away.until or NOW)


def test_hopes_and_promises_are_none_one_or_many() -> None:
    hopes, promises = per_circle(Hope), per_circle(Promise)
    assert {0, 1} <= set(hopes.values())
    assert {0, 1} <= set(promises.values())
    assert any(hopes[circle] >= 15 and promises[circle] >= 40 for circle in hopes)
    assert any(
        hopes[circle] == promises[circle] == 0 for circle in {one.circle_id for one in rows().of(Consent)}
    )


def test_contacts_are_none_one_or_many() -> None:
    contacts = per_circle(Note)
    numbers = {contacts[circle.pk] for circle in rows().of(Circle)}
    assert {0, 1} <= numbers
    assert max(numbers) > 40
    assert len(rows().of(Deed)) > 100


def test_promises_end_in_every_way_and_some_wait_for_a_word() -> None:
    assert {one.result for one in rows().of(Outcome)} == set(Outcome.Result.values)
    assert all(one.why for one in rows().of(Outcome) if one.result == "not_kept")
    spoken = {one.promise_id for one in rows().of(Outcome)}
    renewed = {one.renews_id for one in rows().of(Promise)} - {None}
    assert renewed == {one.promise_id for one in rows().of(Outcome) if one.result == "renewed"}
    assert any(one.due and one.due < TODAY and one.pk not in spoken for one in rows().of(Promise))
    assert any(one.due is None for one in rows().of(Promise))


def test_only_the_team_promises_what_a_team_does() -> None:
    of_the_team = {line.what for story in stories().values() for line in story.lines["team"]}
    made = [one for one in rows().of(Promise) if one.renews_id is None and one.promiser_id]
    assert all((one.what in of_the_team) == (one.organisation_id is not None) for one in made)


def test_what_keeps_somebody_safe_is_for_who_was_in_that_talk() -> None:
    safe = [sheet for sheet in rows().of(Sheet) if sheet.part == Part.SAFETY]
    assert 5 < len(safe) < len(rows().of(Circle)) / 4
    assert all(len(sheet.visible_to or []) == 2 and len(sheet.about) == 1 for sheet in safe)


def test_nothing_is_written_before_the_yes_or_after_now() -> None:
    begins: dict[object, datetime] = {}
    for one in rows().of(Consent):
        begins.setdefault(one.circle_id, one.since)
    there = {circle.pk for circle in together()}
    for row in (*of_rows(Hope), *of_rows(Promise), *of_rows(Outcome), *of_rows(Note), *of_rows(Message)):
        assert row.circle_id not in there or begins[row.circle_id].date() <= row.written_at.date()
    for model in IN_ORDER:
        assert not issubclass(model, Row) or all(row.written_at <= NOW for row in of_rows(model)), model
    assert all(one.since <= NOW for one in rows().of(Consent))
    assert all(one.written_at >= one.promise.written_at for one in rows().of(Outcome))


def test_the_words_are_many_plain_and_short() -> None:
    hopes = {
        words
        for story in stories().values()
        for words in (*story.hopes, *story.family, *story.young, *story.small)
    }
    lines = [line for story in stories().values() for kind in story.lines.values() for line in kind]
    assert len(hopes) >= 60
    assert len({line.what for line in lines}) >= 80
    texts = [
        *hopes,
        *(text for line in lines for text in (line.what, *line.ends.values())),
        *chain(*said().values()),
    ]
    assert not [text for text in texts if re.search(JARGON, text)]
    assert not [
        text for text in texts for sentence in re.split(r"[.!?:]", text) if len(sentence.split()) > 15
    ]
    assert all(line.ends.get("not_kept") for line in lines if "anew" in line.ends)


def test_everybody_of_the_cast_lives_in_a_real_buurt(sees) -> None:
    known = sees("select h.id::text, a.name from household h left join area a on a.id = h.area_id")
    assert {row["name"] for row in known} == {"Kronehoef", "Hemelrijken", "Heesterakker"}
    assert str(key("household Yıldız")) in {row["id"] for row in known}
