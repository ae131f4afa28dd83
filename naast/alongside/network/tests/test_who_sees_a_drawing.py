"""A drawing opens with the part of the one who drew it, to no partner, and of what is for few nobody finds a trace."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import ProgrammingError, connection
from django.db.transaction import atomic
from django.test import Client

from naast.cast.people import key
from naast.rights.access.opening import acting_as, open_circle

FATMA, LISA, PIET = key("circle Fatma"), key("circle Lisa"), key("circle Piet")
OMA = key("tie oma Hatice 25 days ago")
SISTER = key("tie mijn zus Petra 54 days ago")
Enter = Callable[[str], Client]
Does = Callable[[str], None]


def names_seen(who: str, circle: object) -> set[str]:
    with acting_as(key(who)):
        open_circle(circle, purpose="together")  # type: ignore[arg-type]
        with connection.cursor() as cursor:
            cursor.execute("select name from tie")
            return {row[0] for row in cursor.fetchall()}


@pytest.mark.parametrize("who", ["Mila", "Bram", "Ron", "Hakan"])
def test_strangers_find_nothing(browser_of: Enter, who: str) -> None:
    for door in ("mijn", "team"):
        assert browser_of(who).get(f"/{door}/{FATMA}/netwerk/{OMA}/").status_code == 404


def test_emre_does_not_read_what_his_mother_drew(browser_of: Enter) -> None:
    assert browser_of("Emre").get(f"/mijn/{FATMA}/netwerk/{OMA}/").status_code == 404


def test_ron_finds_no_trace_of_what_lisa_drew(browser_of: Enter) -> None:
    ron = browser_of("Ron")
    for path in ("", "netwerk/"):
        html = ron.get(f"/mijn/{LISA}/{path}").content.decode()
        assert "mijn zus" not in html
        assert "getekend: kijk eerst" not in html
    assert ron.get(f"/mijn/{LISA}/netwerk/{SISTER}/").status_code == 404


def test_lisa_finds_it_folded_away_and_opens_it(browser_of: Enter, sees: Any) -> None:
    lisa = browser_of("Lisa")
    assert "mijn zus" not in lisa.get(f"/mijn/{LISA}/netwerk/").content.decode()
    sheet = sees(f"select sheet_id from tie where id = '{SISTER}'")[0]["sheet_id"]
    assert "mijn zus" in lisa.get(f"/mijn/{LISA}/netwerk/van/{sheet}/").content.decode()


def test_els_reads_and_draws_for_her_father(browser_of: Enter) -> None:
    els = browser_of("Els")
    assert "Wim van de biljartclub" in els.get(f"/mijn/{PIET}/netwerk/").content.decode()
    tie = key("tie de buurvrouw met de hond 20 days ago")
    assert els.post(f"/mijn/{PIET}/netwerk/{tie}/plek/", {"near": "2"}).status_code == 302


@pytest.mark.django_db
def test_a_partner_with_whom_the_story_is_shared_reads_no_network(does: Does, sees: Any) -> None:
    does("update consent set parts = 127 where kind = 'sharing'")
    sheet = sees(f"select sheet_id from tie where id = '{OMA}'")[0]["sheet_id"]
    with acting_as(key("Noor")):
        open_circle(FATMA, purpose="together")
        with connection.cursor() as cursor:
            cursor.execute("select count(*) from sheet where id = %s", [sheet])
            assert cursor.fetchone() == (1,), "the story itself is shared"
            cursor.execute("select count(*) from tie")
            assert cursor.fetchone() == (0,)


@pytest.mark.django_db
def test_without_the_story_in_the_yes_the_team_reads_no_network(does: Does) -> None:
    assert "oma Hatice" in names_seen("Sanne", FATMA)
    does("update consent set parts = parts & ~2 where kind = 'help'")
    assert names_seen("Sanne", FATMA) == set()
    assert "oma Hatice" in names_seen("Fatma", FATMA)


def test_withdrawn_is_gone_for_the_team_and_stays_readable_for_fatma(browser_of: Enter, does: Does) -> None:
    does(
        "insert into consent select (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(), 'answer',"
        " 'withdrawn', 'since', rules.now()))).* from consent c where kind = 'help' and about_id = giver_id"
    )
    assert browser_of("Sanne").get(f"/team/{FATMA}/netwerk/").status_code == 404
    fatma = browser_of("Fatma")
    assert "oma Hatice" in fatma.get(f"/mijn/{FATMA}/netwerk/").content.decode()
    assert fatma.post(f"/mijn/{FATMA}/netwerk/{OMA}/plek/", {"near": "3"}).status_code == 409


def test_what_a_youth_draws_is_first_theirs(browser_of: Enter, does: Does, sees: Any) -> None:
    does(f"update consent set answer = 'yes', parts = 127 where giver_id = '{key('Hakan')}'")
    given = {"about": str(key("Emre")), "name": "Sem", "near": "1", "kind": "friend"}
    emre = browser_of("Emre")
    answer = emre.post(f"/mijn/{FATMA}/netwerk/erbij/", given)
    assert "Sem" in emre.get(answer["location"]).content.decode()
    assert "Sem" not in names_seen("Fatma", FATMA) | names_seen("Sanne", FATMA)
    sheet = sees("select sheet_id from tie where name = 'Sem'")[0]["sheet_id"]
    assert emre.post(f"/mijn/{FATMA}/netwerk/van/{sheet}/verder-open/").status_code == 302
    assert "Sem" in names_seen("Sanne", FATMA)


@pytest.mark.django_db
def test_a_new_row_is_added_only_where_its_tie_lies(sees: Any) -> None:
    """With SQL in hand: no row under a tie of another drawing."""
    lisa = sees(f"select sheet_id from tie where id = '{SISTER}'")[0]["sheet_id"]
    with acting_as(key("Sanne")):
        open_circle(LISA, purpose="together")
        with (
            pytest.raises(ProgrammingError, match="row-level security"),
            atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(
                "insert into tie (id, who, circle_id, sheet_id, author_id, author_name, name, kind, near, gives, asks)"
                " values (gen_random_uuid(), %s, %s, %s, %s, '', 'x', 'family', 1, '{}', '{}')",
                [OMA, LISA, lisa, key("Sanne")],
            )
