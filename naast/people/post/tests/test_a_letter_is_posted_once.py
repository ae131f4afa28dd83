"""A letter lies in the box once, and nobody but the post takes it out; what is in it is sealed."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.fernet import InvalidToken
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import F

from naast.cast.people import Member, key
from naast.people.acting import acting_for_task
from naast.people.post.models import Letter
from naast.people.post.sealing import seal, unseal
from naast.rights.access.opening import act, acting_as

Sees = Callable[[str], list[dict[str, Any]]]
MARKER = "qmarkerzx"


def write(about: str = "", **words: Any) -> str:
    name = about or f"reminder:{uuid.uuid4()}"
    said = {"channel": "mail", "to": f"{MARKER}@post.example", "subject": "Tot morgen", "words": MARKER}
    Letter.post(key=name, **{**said, **words})
    return name


def test_the_same_key_never_makes_two(act_as: Callable[[str], Member], sees: Sees) -> None:
    act_as("Sanne")
    name = write(words="Om tien uur bij jou.")
    assert write(name, words="Iets anders.") == name
    assert sees(f"SELECT count(*) FROM letter WHERE key = '{name}'") == [{"count": 1}]
    with acting_for_task("post"):
        assert Letter.objects.get(key=name).envelope["words"] == "Om tien uur bij jou."


def test_it_stands_or_falls_with_what_it_tells_about(db: None, sees: Sees) -> None:
    with transaction.atomic():
        write()
        transaction.set_rollback(True)
    assert sees("SELECT count(*) FROM letter") == [{"count": 0}]


def test_who_asks_without_a_name_can_be_answered(db: None) -> None:
    act(None)
    assert Letter.how_it_went(name := write()) == {name: "waiting"}


@pytest.mark.parametrize("name", ["Sanne", "Karim", "Ans", "Fatma", "Ron", "Mila", "Yara"])
def test_nobody_reads_letters_back(name: str, act_as: Callable[[str], Member]) -> None:
    act_as(name)
    write()
    assert Letter.objects.count() == 0
    assert Letter.objects.update(tries=F("tries") + 1) == 0


def test_only_the_post_takes_them_out(db: None) -> None:
    write()
    for who in (None, key("Sanne")):
        with acting_as(who, job="post" if who else "another"):
            assert Letter.objects.count() == 0
    with acting_for_task("post"):
        assert Letter.objects.count() == 1


def test_on_its_way_a_letter_does_not_change(db: None) -> None:
    write()
    with acting_for_task("post"), pytest.raises(DatabaseError, match="permission"), transaction.atomic():
        Letter.objects.update(sealed=b"other")
    with pytest.raises(DatabaseError, match="row-level"), transaction.atomic():
        Letter.objects.bulk_create([Letter(key="a:1", channel="mail", sealed=b"", tries=1)])


def test_what_is_in_it_stands_nowhere_in_the_clear(db: None, sees: Sees) -> None:
    write()
    (row,) = sees("SELECT row_to_json(l)::text || encode(sealed, 'escape') AS whole FROM letter l")
    assert MARKER not in row["whole"]
    assert MARKER.encode().hex() not in row["whole"]


def test_a_key_says_nothing_about_anybody(db: None) -> None:
    for name in ("Fatma", "reminder", "reminder:Fatma Yıldız", "to:fatma@naast.example"):
        with pytest.raises(IntegrityError, match="letter_key_is_plain"), transaction.atomic():
            write(name)


def test_a_new_key_seals_and_the_old_one_still_opens(settings: Any) -> None:
    sealed = seal(words="Dag")
    settings.POST_KEYS = ["a new one", *settings.POST_KEYS]
    assert unseal(sealed) == {"words": "Dag"}
    sealed = seal(words="Dag")
    settings.POST_KEYS = settings.POST_KEYS[1:]
    with pytest.raises(InvalidToken):
        unseal(sealed)


def test_how_it_went_is_told_by_its_key_alone(db: None) -> None:
    name = write()
    with acting_for_task("post"), connection.cursor() as cursor:
        cursor.execute("UPDATE letter SET dropped_at = now()")
    assert Letter.how_it_went(name, "reminder:unknown") == {name: "dropped"}
