"""The calendar of one's own telephone: a secret address, times and no more than was chosen, one look a day (RFC 5545)."""

import logging
import re
from collections.abc import Callable
from types import SimpleNamespace
from typing import Any

import pytest
from django.test import Client
from icalendar import Calendar

from naast.cast.people import key
from naast.doors.cli.visits import Visits
from naast.people.workers.models import Account
from tests.doors.changes import withdrawn
from tests.doors.knocking import as_read
from tests.page import Page
from tests.visitor import Visitor

FATMA, LISA = key("circle Fatma"), key("circle Lisa")
NEXT, OFF = key("appointment next"), key("appointment off")
Enter = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]
LOGGING = ("logconfig", "logconfig_json", "accesslog", "capture_output", "syslog", "user", "group")
NOBODY = "/agenda/0123456789abcdefghjkmnpqrstv.ics"


def address_of(client: Client, door: str = "mijn", shows: str = "times") -> str:
    """As the page shows it, once."""
    answer = client.post(f"/{door}/agenda/abonnement/", {"shows": shows})
    found = re.search(r"http://testserver(/agenda/\S+?\.ics)", answer.content.decode())
    assert found
    return found[1]


def asked(address: str, **headers: str) -> Any:
    return Visitor().get(address, **headers)


def events(address: str) -> dict[str, Any]:
    """By the hour at which they begin."""
    answer = asked(address)
    assert answer.status_code == 200
    found = Calendar.from_ical(answer.content).walk("VEVENT")
    return {f"{one.decoded('dtstart'):%H}": one for one in found}


def test_it_tells_when_and_no_more(browser_of: Enter) -> None:
    told = events(address_of(browser_of("Fatma")))
    assert {hour: str(one["summary"]) for hour, one in told.items()} == dict.fromkeys(
        ("10", "15", "09"), "Gesprek"
    )
    assert not any("location" in one for one in told.values())
    assert (str(told["09"]["status"]), told["15"]["sequence"], told["10"]["sequence"]) == ("CANCELLED", 1, 0)
    assert len({str(one["uid"]) for one in told.values()}) == 3
    assert all("dtstamp" in one for one in told.values())


@pytest.mark.parametrize(("shows", "place", "what"), [("place", True, False), ("words", True, True)])
def test_it_tells_what_was_chosen(shows: str, place: bool, what: bool, browser_of: Enter) -> None:
    whole = asked(address_of(browser_of("Fatma"), shows=shows)).content.decode()
    assert ("Bij Fatma thuis" in whole, "Samen de bank bellen" in whole) == (place, what)


def test_a_worker_never_gets_names_nor_what_it_is_about(browser_of: Enter) -> None:
    whole = asked(address_of(browser_of("Sanne"), "team", "words")).content.decode()
    assert "Bibliotheek" in whole, "the place, by her own choice"
    for hidden in ("Fatma", "Lisa", "bank bellen", "sloten", "Sanne", "Woensel"):
        assert hidden not in whole.replace("Bij Fatma thuis", "")


def test_no_key_of_ours_stands_in_it_and_two_people_have_no_key_in_common(browser_of: Enter) -> None:
    hers = events(address_of(browser_of("Fatma")))
    sannes = events(address_of(browser_of("Sanne"), "team"))
    uids = [{str(one["uid"]) for one in told.values()} for told in (hers, sannes)]
    assert not uids[0] & uids[1]
    assert str(NEXT) not in asked(address_of(browser_of("Fatma"))).content.decode()


def test_every_line_is_folded_and_the_clock_is_that_of_the_netherlands(browser_of: Enter) -> None:
    whole = asked(address_of(browser_of("Fatma"), shows="words")).content
    assert all(len(line) <= 75 for line in whole.split(b"\r\n"))
    assert b"BEGIN:VTIMEZONE" in whole
    assert b"DTSTART;TZID=Europe/Amsterdam:" in whole


def test_asking_again_costs_little_until_something_changes(browser_of: Enter, sees: Sees) -> None:
    address = address_of(browser_of("Fatma"))
    first = asked(address)
    assert first.headers["Cache-Control"] == "private, no-cache"
    again = asked(address, **{"if-none-match": first.headers["ETag"]})
    assert (again.status_code, again.content) == (304, b"")
    browser_of("Fatma").post(f"/mijn/{FATMA}/gesprek/{NEXT}/niet-door/", {})
    assert asked(address, **{"if-none-match": first.headers["ETag"]}).status_code == 200
    assert str(events(address)["10"]["status"]) == "CANCELLED"


def test_one_look_a_day_of_exactly_what_was_told(browser_of: Enter, sees: Sees) -> None:
    address = address_of(browser_of("Sanne"), "team")
    sees("select rules.test_does('delete from shown; delete from look')::text as x")
    for _ in range(3):
        asked(address)
    looks = sees("select circle_id, purpose, ground, organisation_name from look order by circle_id")
    assert {look["circle_id"] for look in looks} == {str(FATMA), str(LISA)}
    assert len(looks) == 2
    shown = sees("select distinct s.id from shown h join sheet s on s.id = h.sheet_id")
    told = sees(
        "select distinct sheet_id from appointment where workers @> array['" + str(key("Sanne")) + "'::uuid]"
    )
    assert len(shown) == len(told)


def test_ron_finds_no_trace_of_lisas_calendar_and_lisa_does(browser_of: Enter, sees: Sees) -> None:
    before = browser_of("Ron").get("/mijn/wie-keek/").content
    asked(address_of(browser_of("Sanne"), "team"))
    asked(address_of(browser_of("Lisa")))
    after = browser_of("Ron").get("/mijn/wie-keek/").content
    days = [Page(one.decode()).text.replace("twee keer", "één keer") for one in (before, after)]
    assert "agenda wanneer" not in days[1]
    assert "Lisa keek" not in days[1]
    assert (
        "agenda wanneer jullie elkaar zien"
        in Page(browser_of("Lisa").get("/mijn/wie-keek/").content.decode()).text
    )
    lines = sees(
        "select data_subject from processing_line where name = 'calendar' and data_subject is not null"
    )
    ron = sees(f"select rules.pseudonym('{key('Ron')}') as p")[0]["p"]
    assert lines
    assert ron not in {line["data_subject"] for line in lines}


def test_a_youths_own_talk_is_for_those_in_it(browser_of: Enter) -> None:
    assert "11" in events(address_of(browser_of("Sanne"), "team"))
    assert "11" not in events(address_of(browser_of("Karim"), "team"))
    assert events(address_of(browser_of("Ron"))) == {}


def test_withdrawn_is_gone_at_the_next_asking(browser_of: Enter, sees: Sees) -> None:
    sannes, hers = address_of(browser_of("Sanne"), "team"), address_of(browser_of("Fatma"))
    assert "10" in events(sannes)
    sees(f"select rules.test_does($${withdrawn('Fatma')}$$)::text as x")
    assert "10" not in events(sannes)
    assert events(hers) == {}


def test_closed_wrong_and_nonsense_are_the_same_and_then_wait(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    closed = address_of(fatma)
    works = address_of(fatma)
    answers = [asked(path) for path in (closed, NOBODY, "/agenda/x.ics")]
    assert [one.status_code for one in answers] == [404, 404, 404]
    nowhere = as_read(Visitor().get("/dit/bestaat/niet/"))
    assert [as_read(one) for one in answers] == [nowhere] * 3
    assert [asked(NOBODY).status_code for _ in range(9)][-2:] == [429, 429]
    assert asked(works).status_code == 200, "who asks rightly never waits for who guesses"
    fatma.post("/mijn/agenda/abonnement/", {"close": "yes"})
    assert asked(works).status_code in (404, 429)


def test_with_the_account_the_address_ends(browser_of: Enter) -> None:
    address = address_of(browser_of("Fatma"))
    Account.objects.filter(person=key("Fatma")).update(is_active=False)
    assert asked(address).status_code == 404


def test_the_secret_is_kept_nowhere(browser_of: Enter, sees: Sees) -> None:
    secret = address_of(browser_of("Fatma")).removeprefix("/agenda/").removesuffix(".ics")
    assert len(secret) * 5 >= 128
    kept = sees("select encode(secret_hash, 'hex') as hash, f.* from feed f")
    assert secret not in str(kept).lower()


def test_no_log_holds_the_secret(browser_of: Enter, caplog: Any) -> None:
    closed = address_of(browser_of("Fatma"))
    address_of(browser_of("Fatma"))
    with caplog.at_level(logging.DEBUG, logger="django.request"):
        assert asked(closed).status_code == 404
    assert "/agenda/….ics" in caplog.text
    assert closed not in caplog.text
    config = SimpleNamespace(**dict.fromkeys(LOGGING), logconfig_dict={}, errorlog="-", loglevel="info")
    request = SimpleNamespace(headers=[])
    response = SimpleNamespace(status="200 OK", sent=1, headers=[])
    environ = {"PATH_INFO": closed, "RAW_URI": closed, "REQUEST_METHOD": "GET", "SERVER_PROTOCOL": "HTTP/1.1"}
    time = SimpleNamespace(seconds=0, microseconds=1)
    atoms = Visits(config).atoms(response, request, environ, time)
    assert atoms["U"] == "/agenda/….ics"
    assert closed not in str(atoms)
