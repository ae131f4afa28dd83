"""One note for everybody a contact concerns, with a part of its own where privacy asks (domain: Note, access: several people)."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection, transaction
from django.test import Client
from django.utils import timezone
from django.utils.translation import override

from naast.alongside.notes.models import Note
from naast.cast.people import key
from naast.rights.access.opening import acting_as, open_circle
from tests.doors.changes import withdrawn
from tests.page import Page

FATMA, LISA, PIET = (key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet"))
Enter = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]


def note(client: Client, words: str, *, door: str = "team", circle: object = FATMA, **more: object) -> Any:
    """As a browser would send it, with nothing changed but this."""
    path = f"/{door}/{circle}/contact/"
    answers = Page(client.get(path).content.decode()).form("words").answers()
    return client.post(path, {**answers, "words": words, **more})


def reads(client: Client, door: str = "team", circle: object = FATMA) -> str:
    return str(client.get(f"/{door}/{circle}/contacten/").content.decode())


def sheet_of(sees: Sees, words: str) -> dict[str, Any]:
    on = "SELECT s.about, s.visible_to, s.part FROM note n JOIN sheet s ON s.id = n.sheet_id"
    return sees(f"{on} WHERE n.words = '{words}'")[0]


def both_said_yes(about: str = "Emre") -> None:
    """Hakan takes his no back: Emre's help can begin."""
    with connection.cursor() as cursor:
        sql = (
            "INSERT INTO consent SELECT (jsonb_populate_record(c, jsonb_build_object('id', gen_random_uuid(),"
            " 'answer', 'yes', 'parts', 127, 'since', rules.now()))).* FROM consent c"
            f" WHERE giver_id = '{key('Hakan')}' AND about_id = '{key(about)}'"
        )
        cursor.execute("SELECT rules.test_does(%s)", [sql])


def test_only_the_words_are_needed_and_both_sides_read_it(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    assert note(browser_of("Sanne"), "Samen gegeten.").status_code == 302
    assert sheet_of(sees, "Samen gegeten.") == {
        "about": sorted([str(key("Fatma")), str(key("Emre"))]),
        "visible_to": None,
        "part": 8,
    }
    for who, door in (("Fatma", "mijn"), ("Emre", "mijn"), ("Karim", "team")):
        assert "Samen gegeten." in reads(browser_of(who), door)


def test_a_talk_with_one_of_several_starts_with_who_was_there(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    note(browser_of("Sanne"), "Fatma vertelde iets.", about=str(key("Fatma")))
    assert sheet_of(sees, "Fatma vertelde iets.")["visible_to"] == sorted(
        [str(key("Fatma")), str(key("Sanne"))]
    )
    assert "Fatma vertelde iets." in reads(browser_of("Fatma"), "mijn")
    assert "Fatma vertelde iets." not in reads(browser_of("Karim"))


def test_who_else_was_there_reads_it_too(browser_of: Enter) -> None:
    both_said_yes()
    note(browser_of("Sanne"), "Met Karim erbij.", about=str(key("Fatma")), there=str(key("Karim")))
    assert "Met Karim erbij." in reads(browser_of("Karim"))


def test_it_is_opened_at_once_when_they_want_that(browser_of: Enter) -> None:
    note(browser_of("Sanne"), "Mag iedereen lezen.", about=str(key("Fatma")), eyes="open")
    assert "Mag iedereen lezen." in reads(browser_of("Karim"))


def test_alone_in_a_household_the_stand_in_reads_along(browser_of: Enter) -> None:
    note(browser_of("Karim"), "Piet was er.", circle=PIET)
    assert "Piet was er." in reads(browser_of("Sanne"), circle=PIET)


def test_about_one_person_apart_lies_on_a_sheet_of_their_own(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    apart = {f"apart-{key('Fatma')}": "Over haar broer.", f"apart-{key('Emre')}": "Over de brug."}
    note(browser_of("Sanne"), "Met zijn allen.", **apart)
    assert (
        len(
            {
                row["contact"]
                for row in sees("SELECT contact FROM note WHERE written_at > now() - interval '1 hour'")
            }
        )
        == 1
    )
    emre, fatma = reads(browser_of("Emre"), "mijn"), reads(browser_of("Fatma"), "mijn")
    assert "Over haar broer." in fatma
    assert "Over haar broer." not in emre
    assert "Over de brug." in emre
    assert "Over de brug." not in fatma, (
        "a youth's own talk starts with who was in it, also for who has authority"
    )
    assert "Over de brug." not in reads(browser_of("Hakan"), "mijn")


def test_a_residents_own_words_reach_who_helps(browser_of: Enter, sees: Sees) -> None:
    note(browser_of("Fatma"), "Ik sliep goed.", door="mijn", about=str(key("Fatma")))
    assert "Ik sliep goed." in reads(browser_of("Karim"))
    assert sees("SELECT how FROM note WHERE words = 'Ik sliep goed.'") == [{"how": "other"}]


def test_the_day_is_today_as_a_browser_reads_it(browser_of: Enter) -> None:
    page = Page(browser_of("Sanne").get(f"/team/{FATMA}/contact/").content.decode())
    assert page.form("words", "on").fields["on"].values == [timezone.localdate().isoformat()]


def test_a_day_to_come_is_no_contact_yet(browser_of: Enter, sees: Sees) -> None:
    tomorrow = (timezone.localdate() + timedelta(days=1)).isoformat()
    answer = note(browser_of("Sanne"), "Morgen was het leuk.", on=tomorrow)
    assert answer.status_code == 200
    assert "Morgen was het leuk." in answer.content.decode()


def test_on_a_promise_it_is_kept_in_the_same_act_and_a_second_tap_is_quiet(
    browser_of: Enter, sees: Sees
) -> None:
    sanne = browser_of("Sanne")
    path = f"/team/{FATMA}/contact/"
    form = Page(sanne.get(path).content.decode()).form("words", "promise")
    answers = {**form.answers(), "words": "De bank gebeld.", "promise": form.fields["promise"].choices[1]}
    assert [sanne.post(path, answers).status_code for _ in range(2)] == [302, 302]
    joined = "SELECT o.result FROM note n JOIN outcome o ON o.promise_id = n.promise_id"
    assert sees(f"{joined} WHERE n.words = 'De bank gebeld.'") == [{"result": "kept"}]


def test_also_for_another_household_is_seen_only_there(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    answer = note(sanne, "Twee buurvrouwen aan tafel.", also="yes")
    choose = Page(sanne.get(answer.headers["Location"]).content.decode())
    href = next(link for link in choose.links if str(LISA) in link and "contact=" in link)
    answers = Page(sanne.get(href).content.decode()).form("words").answers()
    sanne.post(href.partition("?")[0], {**answers, "words": "Lisa was er ook."})
    assert (
        len(
            {
                row["contact"]
                for row in sees(
                    "SELECT contact FROM note WHERE words LIKE '%buurvrouwen%' OR words LIKE 'Lisa was%'"
                )
            }
        )
        == 1
    )
    assert "Lisa was er ook." not in reads(sanne)
    assert "buurvrouwen" not in reads(sanne, circle=LISA)


def test_how_i_meant_it_follows_and_the_older_words_stay(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    note(sanne, "Ze was boos.", about=str(key("Fatma")), eyes="open")
    first = sees("SELECT id FROM note WHERE words = 'Ze was boos.'")[0]["id"]
    sanne.post(f"/team/{FATMA}/contact/{first}/", {"words": "Fatma zei dat zij boos was."})
    page = reads(sanne)
    assert "Fatma zei dat zij boos was." in page
    assert "Ze was boos." not in page
    new = sees("SELECT id FROM note WHERE words LIKE 'Fatma zei%'")[0]["id"]
    assert "Ze was boos." in sanne.get(f"/team/{FATMA}/contact/{new}/").content.decode()
    refused = browser_of("Karim").post(f"/team/{FATMA}/contact/{new}/", {"words": "Nee, anders."})
    assert refused.status_code == 409


def test_in_sql_nobody_follows_anothers_words(browser_of: Enter, sees: Sees) -> None:
    note(browser_of("Sanne"), "Van Sanne.", about=str(key("Fatma")), eyes="open")
    row = sees("SELECT id, sheet_id, contact FROM note WHERE words = 'Van Sanne.'")[0]
    with acting_as(key("Karim")), connection.cursor() as cursor:
        open_circle(FATMA, purpose="together")
        with pytest.raises(Exception, match="after_ones_own_words"), transaction.atomic():
            cursor.execute(
                "INSERT INTO note (id, circle_id, sheet_id, author_id, author_name, contact, how, day, words, follows_id)"
                " VALUES (gen_random_uuid(), %s, %s, %s, '', %s, 'visit', current_date, 'x', %s)",
                [FATMA, row["sheet_id"], key("Karim"), row["contact"], row["id"]],
            )


def test_opening_it_takes_the_earlier_words_along(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    sanne = browser_of("Sanne")
    note(sanne, "Eerst zo.", about=str(key("Fatma")))
    first = sees("SELECT id FROM note WHERE words = 'Eerst zo.'")[0]["id"]
    sanne.post(f"/team/{FATMA}/contact/{first}/", {"words": "Toen zo."})
    new = sees("SELECT id FROM note WHERE words = 'Toen zo.'")[0]["id"]
    assert browser_of("Fatma").post(f"/mijn/{FATMA}/contact/{new}/verder-open/").status_code == 302
    assert "Toen zo." in reads(browser_of("Karim"))
    assert "Eerst zo." in browser_of("Karim").get(f"/team/{FATMA}/contact/{new}/").content.decode()


def test_who_sees(browser_of: Enter) -> None:
    """Mila finds nothing, Ron finds no trace, and what was taken back is gone for the team."""
    assert browser_of("Mila").get(f"/mijn/{FATMA}/contacten/").status_code == 404
    ron = reads(browser_of("Ron"), "mijn", LISA)
    assert "slapen van Noa" in ron
    assert "waar hij haar niet zoekt" not in ron
    sanne = reads(browser_of("Sanne"), circle=LISA)
    assert sanne.index("<details") < sanne.index("waar hij haar niet zoekt")
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [withdrawn("Fatma")])
    assert browser_of("Sanne").get(f"/team/{FATMA}/contacten/").status_code == 404
    assert "één brief" in reads(browser_of("Fatma"), "mijn")


def test_a_long_list_goes_by_pages(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    for number in range(22):
        note(sanne, f"Contact nummer {number}.", circle=LISA, about=str(key("Lisa")))
    assert "?page=2" in reads(sanne, circle=LISA)
    assert "slapen van Noa" in sanne.get(f"/team/{LISA}/contacten/?page=2").content.decode()


def test_the_timeline_knows_when_it_was(act_as: Any, db: None) -> None:
    act_as("Sanne")
    open_circle(FATMA, purpose="together")
    old = Note.objects.get(words__startswith="Gebeld. De school")
    assert old.happened_at == old.written_at
    meant = Note.objects.get(words__startswith="Samen bij de huisarts. Fatma")
    assert timezone.localdate(meant.happened_at) == meant.on
    with override("nl"):
        assert (meant.headline, meant.text) == ("samen ergens naartoe", meant.words)
