"""What happens to a letter on its way: carried, refused, broken off, dropped because its way is not safe; destroyed in time."""

import uuid
from collections.abc import Callable
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test import Client

from naast.cast.people import key
from naast.people.acting import acting_for_task
from naast.people.post.channels import message_id
from naast.people.post.delivering import MOST_TRIES, deliver
from naast.people.post.models import Letter
from naast.people.post.tasks import destroy_letters
from naast.rights.access.opening import acting_as

Sees = Callable[[str], list[dict[str, Any]]]
CARRIERS = "naast.people.post.tests.carriers"


@pytest.fixture
def by(settings: Any) -> Callable[[str], None]:
    """`by("Shut")`: from here on letters go by that channel."""

    def choose(path: str) -> None:
        where = path if "." in path else f"{CARRIERS}.{path}"
        settings.POST_CHANNELS = dict.fromkeys(["mail", "text", "letter"], where)

    return choose


@pytest.fixture
def later(db: None) -> Callable[[str], None]:
    """`later("1 day")`: the database's clock, for the rest of this test."""

    def move(interval: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT set_config('naast.test_clock', %s, true)", [interval])

    return move


def write(**words: Any) -> str:
    name = f"reminder:{uuid.uuid4()}"
    said = {"channel": "mail", "to": "fatma@naast.example", "subject": "Tot morgen", "words": "Om tien uur."}
    Letter.post(key=name, **{**said, **words})
    return name


def how(name: str) -> str:
    return Letter.how_it_went(name).get(name, "gone")


def test_a_mail_goes_once_and_is_known_by_its_key(db: None, by: Any) -> None:
    by("naast.people.post.channels.Mail")
    name = write()
    assert (deliver(), deliver()) == (1, 0)
    (sent,) = mail.outbox
    assert (sent.to, sent.subject, sent.body) == (["fatma@naast.example"], "Tot morgen", "Om tien uur.")
    assert sent.message()["Message-ID"] == message_id(name)
    assert name not in str(sent.message())
    assert how(name) == "delivered"


def test_what_is_not_set_up_says_so_at_once(db: None, by: Any) -> None:
    by("naast.people.post.channels.NotSetUp")
    name = write(channel="text", to="06 12 34 56 01")
    deliver()
    assert how(name) == "failed"


def test_a_shut_door_is_tried_again_later_and_later_and_then_no_more(db: None, by: Any, later: Any) -> None:
    by("Shut")
    name = write()
    assert (deliver(), deliver()) == (1, 0), "not at once again"
    for hours in range(1, MOST_TRIES):
        assert how(name) == "waiting"
        later(f"{9 * hours} hours")
        assert deliver() == 1
    assert how(name) == "failed"
    later("100 hours")
    assert deliver() == 0


def test_one_that_breaks_off_holds_nobody_up_and_its_address_is_in_no_log(
    db: None, by: Any, caplog: pytest.LogCaptureFixture
) -> None:
    by("Broken")
    names = [write(), write()]
    assert deliver() == 2
    assert [how(name) for name in names] == ["waiting", "waiting"]
    assert "TimeoutError" in caplog.text
    assert "fatma" not in caplog.text


def way_of(who: str, sees: Sees) -> uuid.UUID:
    (row,) = sees(f"SELECT id FROM contact_way WHERE person_id = '{key(who)}' AND kind = 'phone'")
    return uuid.UUID(row["id"])


@pytest.mark.parametrize("change", ["never = true", "until = now()"])
def test_a_way_that_became_unsafe_gets_nothing(change: str, db: None, by: Any, sees: Sees) -> None:
    by("naast.people.post.channels.Mail")
    way = way_of("Lisa", sees)
    name, other = write(contact_way=way), write()
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [f"UPDATE contact_way SET {change} WHERE id = '{way}'"])
    assert deliver() == 1
    assert (how(name), how(other)) == ("dropped", "delivered")
    assert len(mail.outbox) == 1


def test_a_safe_way_gets_it(db: None, by: Any, sees: Sees) -> None:
    by("naast.people.post.channels.Mail")
    name = write(contact_way=way_of("Lisa", sees))
    deliver()
    assert how(name) == "delivered"


def test_whether_a_way_is_safe_is_told_to_the_post_alone(db: None, sees: Sees) -> None:
    way = way_of("Lisa", sees)
    for who, job, told in [(None, "post", True), (None, "", False), (key("Ron"), "post", False)]:
        with acting_as(who, job=job), connection.cursor() as cursor:
            cursor.execute("SELECT rules.is_safe_way(%s::uuid)", [way])
            assert bool(cursor.fetchone()[0]) is told


def test_letters_are_destroyed_in_time(db: None, by: Any, later: Any) -> None:
    by("naast.people.post.channels.Mail")
    arrived = write()
    deliver()
    kept = write()
    for passed, left in [("13 days", [True, True]), ("15 days", [False, True]), ("31 days", [False, False])]:
        later(passed)
        destroy_letters()
        assert [how(arrived) != "gone", how(kept) != "gone"] == left


def test_without_its_key_a_letter_fails_and_does_not_hang(db: None, by: Any, settings: Any) -> None:
    by("naast.people.post.channels.Mail")
    name = write()
    settings.POST_KEYS = ["another"]
    deliver()
    assert how(name) == "failed"


def test_in_the_demo_each_finds_their_own(db: None, settings: Any, tmp_path: Any) -> None:
    settings.DEMO_POST = tmp_path
    write(channel="text", to="+31 6 12345601", words="Tot straks.")
    write(to="Sanne@naast.example", words="Morgen om negen.")
    write(to="somebody@post.example", words="Je antwoord staat klaar.")
    assert deliver() == 3
    page = Client().get("/demo/post/").content.decode()
    for name, words in [
        ("Fatma", "Tot straks."),
        ("Sanne", "Morgen om negen."),
        ("somebody@post.example", "Je antwoord staat klaar."),
    ]:
        assert name in page
        assert words in page


def test_handed_over_twice_the_demo_shows_one(db: None, settings: Any, tmp_path: Any) -> None:
    settings.DEMO_POST = tmp_path
    name = write()
    deliver()
    with acting_for_task("post"):
        Letter.objects.update(delivered_at=None, claimed_at=None)
    deliver()
    assert len(list(tmp_path.iterdir())) == 1
    assert how(name) == "delivered"
