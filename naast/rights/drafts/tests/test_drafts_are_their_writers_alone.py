"""A draft is its writer's alone, outlives what goes wrong, and ends (access: Drafts)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test import Client

from naast.cast.people import key
from naast.rights.access.opening import acting_as
from naast.rights.drafts.models import Draft, Place
from naast.rights.drafts.tasks import forget_drafts
from tests.doors.changes import withdrawn
from tests.page import Page

FATMA, LISA, PIET = (key(f"circle {name}") for name in ("Fatma", "Lisa", "Piet"))
AT_WORK, AT_HOME = f"/team/{FATMA}/contact/", f"/mijn/{FATMA}/contact/"
Enter = Callable[[str], Client]
Sees = Callable[[str], list[dict[str, Any]]]


def form_of(client: Client, path: str = AT_WORK) -> dict[str, object]:
    """What a browser would send from this page, as it stands."""
    return Page(client.get(path).content.decode()).form("words", "draft").answers()


def keeps(client: Client, answers: dict[str, object], words: str) -> Any:
    """As the script does; the answer's token goes on in the form."""
    home = "/mijn/" if client.get("/team/").status_code == 404 else "/team/"
    told = client.post(f"{home}concept/", {**answers, "words": words}, headers={"x-requested-with": "draft"})
    if told.status_code == 200:
        answers["draft"] = told.json()["draft"]
    return told


def words_on(client: Client, path: str = AT_WORK) -> object:
    return form_of(client, path)["words"]


def later(days: int) -> None:
    """The clock of the rule, so many days on."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT set_config('naast.test_clock', %s, true)", [f"{days} days"])


def stays(writer: str, circle: object = FATMA) -> int:
    """How many drafts this person has, at their own door."""
    with acting_as(key(writer)):
        return len(Draft.mine(key(writer)))


def test_what_was_typed_stands_in_the_form_again(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    assert keeps(sanne, form_of(sanne), "Koffie, en een half verhaal").json()["two"] is False
    page = sanne.get(AT_WORK).content.decode()
    assert "Koffie, en een half verhaal" in page
    assert "Je begon hieraan op" in page


def test_without_script_a_button_keeps_it_and_goes_back_to_the_circle(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    answer = sanne.post("/team/concept/", {**form_of(sanne), "words": "Zonder script."})
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/team/{FATMA}/")
    assert words_on(sanne) == ["Zonder script."]


def test_sign_out_and_another_session_do_not_matter(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, form_of(sanne), "Voor het uitloggen.")
    sanne.session.flush()
    assert words_on(browser_of("Sanne")) == ["Voor het uitloggen."]


@pytest.mark.parametrize(("who", "path"), [("Karim", AT_WORK), ("Fatma", AT_HOME), ("Emre", AT_HOME)])
def test_nobody_else_finds_it(who: str, path: str, browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, form_of(sanne), "Alleen van mij.")
    assert "Alleen van mij." not in browser_of(who).get(path).content.decode()
    assert stays(who) == 0


def test_a_resident_keeps_one_at_their_own_door(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    assert keeps(fatma, form_of(fatma, AT_HOME), "Wat ik wil zeggen").status_code == 200
    assert words_on(fatma, AT_HOME) == ["Wat ik wil zeggen"]


def test_each_circle_has_its_own(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, form_of(sanne), "Bij Fatma.")
    assert "Bij Fatma." not in sanne.get(f"/team/{LISA}/contact/").content.decode()


def test_sent_is_gone_in_the_same_act(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    answers = form_of(sanne)
    keeps(sanne, answers, "Half")
    assert sanne.post(AT_WORK, {**answers, "words": "Helemaal af."}).status_code == 302
    assert sees("SELECT 1 AS one FROM draft") == []
    assert sees("SELECT author_name FROM note WHERE words = 'Helemaal af.'") == [{"author_name": "Sanne"}]


def test_a_form_that_comes_back_with_a_mistake_keeps_its_draft(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    answers = form_of(sanne)
    keeps(sanne, answers, "Half")
    back = sanne.post(AT_WORK, {**answers, "words": "Half", "on": "2999-01-01"})
    again = Page(back.content.decode()).form("words", "draft").answers()
    keeps(sanne, again, "Nog een stukje")
    assert [row["fields"]["words"] for row in sees("SELECT fields FROM draft")] == [["Nog een stukje"]]


def test_thrown_away_is_gone(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    answers = form_of(sanne)
    keeps(sanne, answers, "Toch niet.")
    answer = sanne.post("/team/concept/weg/", {"draft": answers["draft"]})
    assert answer.headers["Location"] == AT_WORK
    assert sees("SELECT 1 AS one FROM draft") == []
    assert "Toch niet." not in sanne.get(AT_WORK).content.decode()


def test_two_new_tabs_are_two_drafts_and_it_is_said(browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    one, other = form_of(sanne), form_of(sanne)
    keeps(sanne, one, "Uit het ene venster")
    assert keeps(sanne, other, "Uit het andere venster").json()["two"] is True
    page = sanne.get(AT_WORK).content.decode()
    assert "Uit het andere venster" in page
    assert "Er is nog een concept" in page
    href = next(link for link in Page(page).links if "concept=" in link)
    assert words_on(sanne, href) == ["Uit het ene venster"]


def test_two_tabs_with_the_same_draft_lose_nothing(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, form_of(sanne), "Begin")
    one, other = form_of(sanne), form_of(sanne)
    for words in ("Begin, en verder", "Begin, en nog verder"):
        assert keeps(sanne, one, words).json()["two"] is False
    assert keeps(sanne, other, "Begin, maar anders").json()["two"] is True
    kept = {row["fields"]["words"][0] for row in sees("SELECT fields FROM draft")}
    assert kept == {"Begin, en nog verder", "Begin, maar anders"}


def test_a_withdrawn_yes_closes_it_at_once(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    answers = form_of(sanne)
    keeps(sanne, answers, "Over Fatma.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [withdrawn("Fatma")])
    assert keeps(sanne, answers, "Over Fatma, en meer.").status_code == 404
    assert stays("Sanne") == 0
    assert [row["fields"]["words"] for row in sees("SELECT fields FROM draft")] == [["Over Fatma."]]


def test_ten_days_remind_and_fourteen_forget(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, form_of(sanne), "Een begin.")
    with acting_as(key("Sanne")):
        assert not Draft.mine(key("Sanne"))[0].is_old
        assert Draft.forget() == 0
        later(13)
        assert Draft.forget() == 0
        later(14)
        assert Draft.mine(key("Sanne")) == []
        assert (Draft.forget(), Draft.forget()) == (1, 0)
    assert sees("SELECT 1 AS one FROM draft") == []


def test_the_reminder_says_the_day(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, form_of(sanne), "Een begin.")
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rules.test_does('UPDATE draft SET begun_at = begun_at - interval ''11 days''')"
        )
    with acting_as(key("Sanne")):
        (draft,) = Draft.mine(key("Sanne"))
        assert draft.is_old
        assert "Een begin." in draft.begins
    assert "verdwijnt op" in sanne.get(AT_WORK).content.decode()


def test_only_the_fields_of_the_form_are_kept(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, {**form_of(sanne), "verzonnen": "x"}, "Wel")
    (row,) = sees("SELECT fields FROM draft")
    assert "words" in row["fields"]
    assert not {"verzonnen", "once", "csrfmiddlewaretoken", "draft"} & row["fields"].keys()


@pytest.mark.parametrize("token", ["", "verzonnen", "a:b:c", "\x00"])
def test_what_we_did_not_draw_is_refused_with_a_sentence(token: str, browser_of: Enter) -> None:
    answer = browser_of("Sanne").post("/team/concept/", {"draft": token, "words": "Mijn tekst."})
    assert answer.status_code == 409
    assert "Mijn tekst." in answer.content.decode()


def test_somebody_elses_form_is_not_ours(browser_of: Enter, sees: Sees) -> None:
    drawn_for_sanne = form_of(browser_of("Sanne"))
    assert browser_of("Karim").post("/team/concept/", drawn_for_sanne).status_code == 409
    assert sees("SELECT 1 AS one FROM draft") == []


@pytest.mark.parametrize(("words", "status"), [("een\x00twee", 400), ("x" * 10_000_000, 413)])
def test_what_cannot_be_kept_gets_a_sentence(words: str, status: int, browser_of: Enter) -> None:
    sanne = browser_of("Sanne")
    sanne.raise_request_exception = False
    assert keeps(sanne, form_of(sanne), words).status_code == status


def test_in_sql_nobody_writes_in_anothers_name_nor_throws_theirs_away(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, form_of(sanne), "Van Sanne.")
    (row,) = sees("SELECT id FROM draft")
    with acting_as(key("Karim")):
        Draft.throw_away(row["id"])
        assert Draft.objects.filter(pk=row["id"]).update(fields={}) == 0
        assert list(Draft.of(key("Sanne"), Place(FATMA, "contact/"))) == []
    assert [one["fields"]["words"] for one in sees("SELECT fields FROM draft")] == [["Van Sanne."]]


def test_a_tick_that_was_taken_away_stays_away(browser_of: Enter) -> None:
    fatma = browser_of("Fatma")
    answers = form_of(fatma, AT_HOME)
    assert answers.pop("there", None), "her contact worker is ticked"
    keeps(fatma, answers, "Zonder vinkje.")
    assert "there" not in form_of(fatma, AT_HOME)


def test_a_task_forgets_them_each_night(browser_of: Enter, sees: Sees) -> None:
    sanne = browser_of("Sanne")
    keeps(sanne, form_of(sanne), "Een begin.")
    forget_drafts()
    assert len(sees("SELECT 1 AS one FROM draft")) == 1
    later(14)
    forget_drafts()
    assert sees("SELECT 1 AS one FROM draft") == []
