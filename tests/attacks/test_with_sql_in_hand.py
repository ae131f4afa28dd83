"""What an attacker with SQL in hand tried, honestly acting as one of the cast. Each was once possible; none is now."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction
from django.db.utils import IntegrityError

from naast.cast.people import HOUSING, WOENSEL, Member, key
from naast.rights.access.opening import act, open_circle

Act = Callable[[str], Member]
LISA, FATMA = key("circle Lisa"), key("circle Fatma")
SAFE = "Dat Noa en ik veilig zijn op de Tarwelaan."


def sql(statement: str, *values: object) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, values)
        return cursor.fetchall() if cursor.description else []


def refused(statement: str, *values: object) -> None:
    with pytest.raises((ProgrammingError, IntegrityError)), transaction.atomic():
        sql(statement, *values)


def look(circle: uuid.UUID, parts: int = 127) -> None:
    sql("select id from rules.open_circles_for(array[%s]::uuid[], 'together', %s::int)", circle, parts)


@pytest.mark.parametrize("whose", ["Lisa", "Sanne", WOENSEL])
def test_a_links_key_is_never_somebody_elses(act_as: Act, whose: str) -> None:
    act_as("Ron")
    open_circle(LISA, purpose="together")
    refused(
        "insert into bearer (id, circle_id, purpose, for_name, secret_hash, code_hash, made_by_id, since, until)"
        " values (%s, %s, 'link', 'x', '\\x01', '\\x02', %s, now(), now() + interval '1 day')",
        key(whose),
        LISA,
        key("Ron"),
    )
    act(None, bearer=key(whose))
    look(LISA)
    assert sql("select words from hope") == []


def test_ron_reads_no_look_and_no_line_of_what_lisa_shares_or_opens_alone(act_as: Act) -> None:
    act_as("Lisa")
    look(LISA, 16)
    sql(
        "insert into consent (id, circle_id, kind, about_id, about_name, giver_id, giver_name, recipient, recipient_name, answer,"
        " parts, reason, since, how, explained, entered_by_id) values (gen_random_uuid(), %s, 'sharing', %s, '', %s, '', %s, 'x', 'yes', 4,"
        " 'x', now(), 'self', '', %s)",
        *(LISA, key("Lisa"), key("Lisa"), key(HOUSING), key("Lisa")),
    )
    act_as("Marga")
    look(LISA)
    act_as("Ron")
    look(LISA)
    seen = sql("select actor_name, purpose from look")
    assert {name for name, _purpose in seen} == {"Ron"}
    assert {activity for (activity,) in sql("select activity_id from processing_line")} == {"own/1"}


def test_an_emergency_opens_24_hours_and_nothing_after(act_as: Act) -> None:
    act_as("Ans")
    sql(
        "insert into emergency (id, circle_id, person_id, person_name, why, since, tell_from, delay_reason)"
        " values (gen_random_uuid(), %s, %s, '', 'Nood', now(), now(), '')",
        *(LISA, key("Ans")),
    )
    circle = uuid.uuid4()
    sql("select rules.begin_circle(%s::uuid, 'involvement', %s::uuid, 'question')", circle, key(WOENSEL))
    look(circle)
    refused(
        "insert into participant (id, circle_id, person_id, name, since) values (gen_random_uuid(), %s, %s, 'x', now())",
        *(circle, key("Lisa")),
    )


def test_the_unsafe_one_is_not_told_why_somebody_had_to_look(act_as: Act) -> None:
    act_as("Ans")
    sql(
        "insert into emergency (id, circle_id, person_id, person_name, why, since, tell_from, delay_reason)"
        " values (gen_random_uuid(), %s, %s, '', 'Lisa belt vanaf de Tarwelaan', now(), now(), '')",
        *(LISA, key("Ans")),
    )
    look(LISA)
    for who, reads in (("Ron", 0), ("Lisa", 1)):
        act_as(who)
        look(LISA)
        assert len(sql("select why from emergency")) == reads, who
        assert len(sql("select id from look where ground = 'emergency'")) == reads, who
        assert len(sql("select id from access where ground = 'emergency'")) == reads, who


@pytest.mark.parametrize(("who", "eyes"), [("Sanne", []), ("Sanne", ["Karim"]), ("Noor", [])])
def test_nobody_keeps_notes_behind_fatmas_back(act_as: Act, who: str, eyes: list[str]) -> None:
    act_as(who)
    look(FATMA)
    only = [key(name) for name in eyes]
    refused("select rules.sheet_for(%s::uuid, 4, array[%s]::uuid[], %s::uuid[])", FATMA, key("Fatma"), only)


@pytest.mark.parametrize("part", [0, 3, 127, 128, 255, -1])
def test_a_sheet_is_of_one_part(act_as: Act, part: int) -> None:
    act_as("Sanne")
    look(FATMA)
    refused("select rules.sheet_for(%s::uuid, %s, array[%s]::uuid[], null)", FATMA, part, key("Fatma"))


def test_a_row_moves_only_to_the_open_sheet_of_the_same_people(act_as: Act, sees: Any) -> None:
    act_as("Sanne")
    look(LISA)
    look(FATMA)
    hidden = sees("select id from promise where what like 'Ik bel elke maandag%'")[0]["id"]
    for words in (
        "Een huis waar Noa rustig slaapt.",
        "Rust in huis, en dat ik de post weer durf open te maken.",
    ):
        sheet = sees(f"select sheet_id from hope where words = '{words}'")[0]["sheet_id"]
        refused("update promise set sheet_id = %s where id = %s", sheet, hidden)
    refused(
        "insert into remark (id, circle_id, sheet_id, promise_id, author_id, author_name, words) values (gen_random_uuid(), %s, %s, %s, %s, '', 'x')",
        *(FATMA, sheet, hidden, key("Sanne")),
    )
    refused("insert into widening (id, circle_id, sheet_id, row, word_of_id, author_id) select gen_random_uuid(), %s, %s, %s, %s, %s",
            FATMA, sheet, hidden, key("Lisa"), key("Sanne"))  # fmt: skip


def test_nobody_signs_with_somebody_elses_name_or_promises_for_the_team(act_as: Act, sees: Any) -> None:
    act_as("Ron")
    look(LISA)
    sheet = sees("select sheet_id from hope where words = 'Werk met vaste uren.'")[0]["sheet_id"]
    refused(
        "insert into hope (id, circle_id, sheet_id, author_id, author_name, of_id, of_name, words) values (gen_random_uuid(), %s, %s, %s, 'Sanne', %s, 'Lisa', 'x')",
        *(LISA, sheet, key("Ron"), key("Lisa")),
    )
    refused(
        "insert into promise (id, circle_id, sheet_id, author_id, author_name, promiser_id, promiser_name, organisation_id, what)"
        " values (gen_random_uuid(), %s, %s, %s, 'Sanne', %s, 'Sanne', %s, 'Wij bellen Ron elke dag.')",
        *(LISA, sheet, key("Ron"), key("Ron"), key(WOENSEL)),
    )
    sql(
        "insert into hope (id, circle_id, sheet_id, author_id, author_name, of_id, of_name, words) values (gen_random_uuid(), %s, %s, %s, 'Sanne', %s, 'Lisa', 'Echt van Ron.')",
        *(LISA, sheet, key("Ron"), key("Ron")),
    )
    assert sees("select author_name, of_name from hope where words = 'Echt van Ron.'") == [
        {"author_name": "Ron", "of_name": "Ron"}
    ]


def test_ron_takes_neither_lisas_worker_nor_her_words_away(act_as: Act, sees: Any) -> None:
    act_as("Ron")
    look(LISA)
    hope = sees("select id, sheet_id from hope where words = 'Een huis waar Noa rustig slaapt.'")[0]
    refused(
        "insert into hope (id, circle_id, sheet_id, author_id, author_name, of_id, of_name, words, follows_id) values (gen_random_uuid(), %s, %s, %s, '', %s, '', 'x', %s)",
        *(LISA, hope["sheet_id"], key("Ron"), key("Ron"), hope["id"]),
    )
    for worker in ("Sanne", "Karim"):
        sql(
            "insert into worker_refusal (id, circle_id, worker_id, refused_by_id, words, at) values (gen_random_uuid(), %s, %s, %s, '', now())",
            *(LISA, key(worker), key("Ron")),
        )
    act_as("Sanne")
    look(LISA)
    assert SAFE in [words for (words,) in sql("select words from hope")]


@pytest.mark.parametrize("task", ["own", "help", "legal", "emergency", "represents", "sharing"])
def test_a_task_is_of_the_closed_list(act_as: Act, task: str) -> None:
    act_as("Bram")
    refused(
        "select rules.begin_circle(%s::uuid, 'involvement', %s::uuid, %s)",
        uuid.uuid4(),
        key("Lokaal team Stratum"),
        task,
    )


def test_questions_about_others_stay_unanswered(act_as: Act) -> None:
    act_as("Noor")
    look(FATMA)
    for giver in ("Hakan", "Fatma", "Mila"):
        assert sql("select rules.may_say(%s::uuid, %s::uuid, %s::uuid)", FATMA, key("Emre"), key(giver)) == [
            (False,)
        ]


def test_running_numbers_tell_nothing(act_as: Act) -> None:
    act_as("Ron")
    for sequence in sql(
        "select c.oid::regclass::text from pg_class c where c.relkind = 'S' and c.relnamespace = 'public'::regnamespace"
    ):
        table = sequence[0].removesuffix("_id_seq")
        protected = sql("select relrowsecurity from pg_class where oid = to_regclass(%s)", table)
        if protected and protected[0][0]:
            refused(f"select last_value from {sequence[0]}")


def test_whoever_acts_changes_only_their_own_account(act_as: Act) -> None:
    act_as("Ron")
    refused("update account set password = 'x' where person_id = %s", key("Lisa"))
    refused("update account set person_id = %s where person_id = %s", key("Mila"), key("Ron"))


def test_a_worker_looks_under_the_name_the_lead_wrote_down(act_as: Act, sees: Any) -> None:
    act_as("Sanne")
    sql("update person set name = 'Karim' where id = %s", key("Sanne"))
    look(FATMA)
    assert sees("select distinct actor_name from look") == [{"actor_name": "Sanne"}]


def test_a_grown_up_is_never_made_a_child_again(act_as: Act) -> None:
    act_as("Karim")
    look(FATMA)
    refused("update person set birth_date = null, birth_year = null where id = %s", key("Fatma"))
    refused(
        "insert into authority (id, child_id, holder_id, kind, evidence, since, entered_by, entered_at) values (gen_random_uuid(), %s, %s, 'one_parent', 'said', '2000-01-01', %s, now())",
        *(key("Fatma"), key("Mila"), key("Karim")),
    )


def test_through_a_door_only_its_own_grounds_hold(act_as: Act) -> None:
    for door in ("resident", "partner", "attic"):
        act(key("Sanne"), door=door)
        look(FATMA)
        assert sql("select words from hope") == [], door
