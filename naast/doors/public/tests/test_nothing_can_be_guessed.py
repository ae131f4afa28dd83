"""Wrong, expired, used, withdrawn, another browser: one page, one status; after ten tries an hour 429."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.test import Client
from django.utils import timezone

from naast.cast.people import key
from naast.rights.access.models import Bearer, Knock
from naast.rights.access.opening import open_circle

FATMA = key("circle Fatma")
WRONG = {"secret": "K7QF-2M9X-AAAA-BBBB-CCCC-DDDD-EEEE", "code": "000000"}


def knock(
    door: str = "/link/", *, address: str = "192.0.2.1", browser: Client | None = None, **typed: str
) -> Any:
    return (browser or Client()).post(door, {**WRONG, **typed}, REMOTE_ADDR=address)


def body(answer: Any) -> str:
    """Without what is another in every page."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", answer.content.decode())


@pytest.fixture
def ways_to_be_wrong(act_as: Any, sees: Any) -> list[Any]:
    """An answer for each way in which a code opens nothing."""
    act_as("Fatma")
    circle = open_circle(FATMA, purpose="consent")
    used, expired, closed, good = (
        Bearer.link(circle=circle, for_name="oma", by=key("Fatma")) for _ in range(4)
    )
    closed.bearer.close(by=key("Fatma"))
    past = f"update bearer set until = now() - interval '1 day' where id = '{expired.bearer.pk}'"
    sees(f"select rules.test_does($${past}$$)::text as x")
    knock(secret=used.secret, code=used.code, address="192.0.2.9")
    return [
        knock(address="192.0.2.2"),
        knock(secret=good.secret, address="192.0.2.3"),
        knock(code=good.code, address="192.0.2.4"),
        knock(secret=used.secret, code=used.code, address="192.0.2.5"),
        knock(secret=expired.secret, code=expired.code, address="192.0.2.6"),
        knock(secret=closed.secret, code=closed.code, address="192.0.2.7"),
        knock(secret="'; --", code="💥", address="192.0.2.8"),
        Client().get("/link/lezen/"),
    ]


def test_the_same_page_and_status_whatever_is_wrong(ways_to_be_wrong: list[Any]) -> None:
    assert {answer.status_code for answer in ways_to_be_wrong} == {404}
    assert len({body(answer) for answer in ways_to_be_wrong[:-1]}) == 1
    assert "Deze code opent niets (meer)" in body(ways_to_be_wrong[0])


def test_the_headers_say_nothing_either(ways_to_be_wrong: list[Any]) -> None:
    tried = ways_to_be_wrong[:-1]
    assert len({tuple(sorted(answer.headers)) for answer in tried}) == 1
    assert len({frozenset(answer.cookies) for answer in tried}) == 1


@pytest.mark.parametrize("door", ["/link/", "/uitnodiging/"])
def test_ten_tries_an_hour_from_one_address_then_429(db: None, door: str) -> None:
    answers = [knock(door, secret=f"X{number}") for number in range(11)]
    assert [answer.status_code for answer in answers] == [404] * 10 + [429]
    assert knock(door, address="192.0.2.99").status_code == 404, "somebody else is not kept waiting"


def test_one_secret_from_many_addresses_then_429(db: None) -> None:
    answers = [knock(address=f"192.0.2.{number}", code=f"{number:06}") for number in range(11)]
    assert [answer.status_code for answer in answers] == [404] * 10 + [429]


def test_a_right_code_is_not_taken_any_more_either(act_as: Any) -> None:
    act_as("Fatma")
    good = Bearer.link(circle=open_circle(FATMA, purpose="consent"), for_name="oma", by=key("Fatma"))
    for number in range(10):
        knock(secret=f"X{number}")
    assert knock(secret=good.secret, code=good.code).status_code == 429


def test_after_an_hour_one_may_try_again(db: None) -> None:
    for number in range(11):
        knock(secret=f"X{number}")
    Knock.objects.bulk_create(
        [Knock(door=k.door, address=k.address, at=k.at - timedelta(hours=1)) for k in Knock.objects.all()]
    )
    Knock.objects.filter(at__gt=timezone.now() - timedelta(minutes=30)).delete()
    assert knock().status_code == 404


def test_no_address_and_no_code_is_kept(db: None) -> None:
    knock()
    kept = str(list(Knock.objects.values()))
    assert "192.0.2.1" not in kept
    assert "K7QF" not in kept


def test_behind_a_proxy_the_address_is_the_one_the_proxy_saw(db: None, settings: Any) -> None:
    settings.BEHIND_PROXY = True
    for number in range(11):
        header = {"X-Forwarded-For": f"10.0.0.{number}, 198.51.100.7"}
        last = Client().post("/link/", {**WRONG, "secret": f"X{number}"}, headers=header)
    assert last.status_code == 429, "what a visitor writes in front is not believed"


def test_an_empty_field_is_asked_again_and_counts_for_nothing(db: None) -> None:
    for _ in range(12):
        assert knock(secret="", code="").status_code == 200
