"""What the neighbours ask, worry about and write: every list of every kind of worker has an empty, a one and a long case."""

import re
from collections import Counter, defaultdict
from itertools import chain
from typing import Any

from django.utils import timezone

from naast.alongside.contact.models import Question, QuestionOutcome
from naast.alongside.involvement.models import CameFrom, Origin
from naast.alongside.messages.models import Message
from naast.alongside.outreach.models import Attempt, Initiator, Worry, WorryContact, WorryEnd
from naast.cast.neighbours import messages, questions, worries
from naast.cast.neighbours.town import NOORD, STRATUM, ZUID
from naast.cast.people import CAST, key
from naast.people.residents.models import Person
from naast.promises.models import Promise
from naast.rights.access.models import Circle, NamedWorker, Participant, Sheet, Task

from .test_the_neighbourhood_is_made_up import JARGON, NOW, rows

TEAMS = {key(name): name for name in (ZUID, NOORD, STRATUM)}


def team_of() -> dict[object, str]:
    return {circle.pk: TEAMS[circle.team_id] for circle in rows().of(Circle)}


def living(kind: str) -> list[Task]:
    return [
        one
        for one in rows().of(Task)
        if one.kind == kind and one.since <= NOW and (one.until is None or one.until > NOW)
    ]


def test_much_waits_in_one_team_one_in_another_and_nothing_more_where_the_cast_works() -> None:
    asked = {one.circle_id for one in rows().of(Question)}
    waits = {one.circle_id for one in living("question") if one.person_id is None} & asked
    assert Counter(team_of()[circle] for circle in waits) == {STRATUM: 44, NOORD: 1}
    late = {one.circle_id for one in rows().of(Promise) if one.promiser_id is None and one.due < NOW.date()}  # type: ignore[operator]
    assert 4 <= len(late & waits) < 15
    said = {one.kind for one in rows().of(QuestionOutcome)}
    assert said >= {"answered", "advice", "conversation", "stays_in_touch", "help_begins", "set_aside"}
    assert {one.channel for one in rows().of(Question)} == set(Question.Channel.values)
    assert {bool(one.called) for one in rows().of(Question)} == {True, False}


def test_workers_took_up_many_few_or_no_questions() -> None:
    mine = Counter(one.person_name for one in living("question") if one.circle_id in _asked())
    assert mine["Wesley Pengel"] > 20
    assert 0 < mine["Tomasz Nowak"] < 14
    assert mine["Roos Vogels"] == 0
    assert not {one.person_id for one in living("question") if one.circle_id in _asked()} & _cast()


def test_what_waits_is_not_late_before_its_day() -> None:
    for one in rows().of(Question):
        assert one.answer_by
        assert (one.answer_by - timezone.localdate(one.written_at)).days >= 2


def test_worries_wait_are_tried_and_end() -> None:
    told = {one.circle_id for one in rows().of(Worry)}
    followed = {one.circle_id for one in living("worry")}
    ended = {one.circle_id: one.kind for one in rows().of(WorryEnd)}
    assert Counter(team_of()[one] for one in told - followed - set(ended)) == {NOORD: 23, STRATUM: 1}
    assert {team_of()[one] for one in followed} == {NOORD, STRATUM, ZUID}
    assert not followed & set(ended)
    assert "yes" in ended.values()
    assert any(one.unsafe for one in rows().of(Worry))
    assert any(one.withheld_because for one in rows().of(Initiator))
    assert all((NOW - one.written_at).days < 28 for one in rows().of(Worry))
    many = Counter(one.person_name for one in living("worry"))
    assert many["Chandra Ramdin"] > 8
    assert many["Joke de Groot"] == 1
    assert not {one.person_id for one in living("worry")} & _cast()


def test_a_worry_is_written_on_the_sheets_that_the_rule_knows() -> None:
    """By who told it and the one it is about; before anybody is known, the key of the circle stands for that one."""
    about = {sheet.pk: set(sheet.about) for sheet in rows().of(Sheet)}
    person: dict[object, object] = defaultdict(lambda: None)
    for one in rows().of(Participant):
        person[one.circle_id] = one.person_id
    for told in rows().of(Worry):
        assert (person[told.circle_id] or told.circle_id) in about[told.sheet_id]
        assert len(about[told.sheet_id]) == 2
    for row in (*rows().of(Attempt), *rows().of(WorryContact), *rows().of(WorryEnd)):
        assert about[row.sheet_id] == {person[row.circle_id] or row.circle_id}


def test_some_messages_wait_a_few_too_long_and_threads_are_none_short_or_long() -> None:
    last = {one.of_id: one for one in sorted(rows().of(Message), key=lambda one: one.written_at)}
    waits = [one for one in last.values() if not one.by_team]
    late = [one for one in waits if one.answer_by and one.answer_by < NOW.date()]
    assert len(waits) > 15
    assert 1 <= len(late) < len(waits) / 2
    threads = Counter(one.of_id for one in rows().of(Message))
    assert max(threads.values()) > 40
    assert min(threads.values()) == 1
    of_sanne = {one.circle_id for one in rows().of(NamedWorker) if one.person_id == CAST["Sanne"].id}
    assert sum(one.circle_id in of_sanne for one in waits) <= 4


def test_each_thread_lies_on_one_sheet_about_that_person_alone() -> None:
    sheets = {sheet.pk: sheet for sheet in rows().of(Sheet)}
    for one in rows().of(Message):
        assert sheets[one.sheet_id].about == [one.of_id]
        assert sheets[one.sheet_id].part == 8
    ages = {one.of_id: one.of.age_on(NOW.date()) for one in _with_people()}
    young = [one for one in rows().of(Message) if (ages[one.of_id] or 99) < 16]
    assert young
    assert all(sheets[one.sheet_id].visible_to for one in young)


def test_help_came_from_a_question_a_worry_or_coming_back() -> None:
    assert {one.kind for one in rows().of(CameFrom)} == set(CameFrom.Kind.values)
    there = {circle.pk for circle in rows().of(Circle)}
    assert {one.source for one in rows().of(CameFrom)} <= there
    assert rows().of(Origin)
    back = {one.circle_id for one in rows().of(CameFrom) if one.kind == "return"}
    named = {one.circle_id for one in rows().of(NamedWorker)}
    assert Counter(team_of()[circle] for circle in back - named) == {STRATUM: 2, NOORD: 1}
    assert back & named


def test_no_sheet_is_there_twice() -> None:
    names = Counter(
        (one.circle_id, one.part, tuple(one.about), one.visible_to and tuple(one.visible_to))
        for one in rows().of(Sheet)
    )
    assert max(names.values()) == 1


def test_the_words_are_plain_and_short_here_too() -> None:
    texts = [text for some in (questions, messages, worries) for text in _texts(some.words())]
    assert len(texts) > 200
    assert not [text for text in texts if re.search(JARGON, text)]
    assert not [
        text for text in texts for sentence in re.split(r"[.!?:]", text) if len(sentence.split()) > 15
    ]


def _texts(told: Any) -> list[str]:
    if isinstance(told, str):
        return [told]
    if isinstance(told, dict | list):
        inside = told.values() if isinstance(told, dict) else told
        return list(chain.from_iterable(_texts(one) for one in inside))
    return []


def _asked() -> set[object]:
    return {one.circle_id for one in rows().of(Question)}


def _cast() -> set[object]:
    return {member.id for member in CAST.values()}


def _with_people() -> list[Any]:
    people = {one.pk: one for one in rows().of(Person)}
    some = rows().of(Message)
    for one in some:
        one.of = people[one.of_id]
    return some
