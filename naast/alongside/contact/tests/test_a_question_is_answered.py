"""Anybody asks without a name, hears in time, comes back with a code, and asks on (I1.1)."""

from collections.abc import Callable
from typing import Any

import pytest

from naast.cast.people import key
from tests.visitor import Visitor

from .asked import THREAD, WORDS, answers, asks, circle_of, code_on, comes_back

Does = Callable[[str], None]


def test_asked_answered_come_back_and_asked_again(sees: Any) -> None:
    code = code_on(asks(Visitor()))
    circle = circle_of(sees)
    assert WORDS in Visitor("Karim").page("/team/vragen/").text
    assert answers("Karim", circle).status_code == 302
    asker = comes_back(code)
    thread = asker.page(THREAD)
    assert "Ja, op woensdag in het buurthuis." in thread.text
    assert "Karim las je vraag." in thread.text
    assert sees(f"select result from outcome where circle_id = '{circle}'") == [{"result": "kept"}]
    sent = asker.send(THREAD, thread.form("words"), words="En op vrijdag?")
    assert sent.status_code == 302
    waiting = Visitor("Ans").page("/team/vragen/").text
    assert WORDS in waiting.split("Beantwoord")[0]
    open_ones = "not exists (select from outcome o where o.promise_id = p.id)"
    assert len(sees(f"select id from promise p where circle_id = '{circle}' and {open_ones}")) == 1


def test_one_field_is_enough_and_nothing_of_a_person_is_made(sees: Any) -> None:
    before = sees("select count(*) as n from person")
    assert asks(Visitor()).status_code == 200
    assert sees("select count(*) as n from person") == before
    assert sees(f"select count(*) as n from participant where circle_id = '{circle_of(sees)}'") == [{"n": 0}]


def test_asked_while_signed_in_it_is_still_asked_by_nobody_we_know(sees: Any) -> None:
    asks(Visitor("Mila"))
    row = sees(f"select author_id, author_name from question where words = '{WORDS}'")
    assert row == [{"author_id": None, "author_name": "Wie dit vroeg"}]
    assert WORDS not in Visitor("Mila").page("/mijn/").text


def test_the_code_is_shown_once_and_a_get_never_shows_it(sees: Any) -> None:
    visitor = Visitor()
    code = code_on(asks(visitor))
    assert code not in visitor.get("/vraag/").text
    assert code not in comes_back(code).get(THREAD).text
    assert code.replace("-", "") not in str(sees("select * from bearer where purpose = 'thread'"))


def test_a_double_tap_writes_once_and_shows_the_same_code(sees: Any) -> None:
    visitor = Visitor()
    form = visitor.page("/vraag/").form("words")
    first, second = (visitor.send("/vraag/", form, words=WORDS) for _ in range(2))
    assert code_on(first) == code_on(second)
    assert len(sees(f"select id from question where words = '{WORDS}'")) == 1


def test_other_words_in_the_same_form_are_kept_and_can_be_sent_as_another_question(sees: Any) -> None:
    visitor = Visitor()
    form = visitor.page("/vraag/").form("words")
    visitor.send("/vraag/", form, words=WORDS)
    again = visitor.send("/vraag/", form, words="Nog iets anders.")
    assert again.status_code == 409
    assert "Nog iets anders." in again.text
    assert 'class="secret"' not in again.text


@pytest.mark.parametrize(
    ("way", "reach", "channel"),
    [
        ("mail", "iemand@post.example", "mail"),
        ("text", "06 12 34 56 78", "text"),
        ("come_back", "", ""),
        ("call", "06 12 34 56 78", ""),
    ],
)
def test_the_answer_goes_only_by_the_way_that_was_chosen(
    way: str, reach: str, channel: str, sees: Any
) -> None:
    asks(Visitor(), way=way, reach=reach)
    answers("Karim", circle_of(sees))
    letters = sees("select channel from letter where key like 'question:%'")
    assert letters == ([{"channel": channel}] if channel else [])
    page = Visitor("Karim").page(f"/team/vragen/{circle_of(sees)}/").text
    assert ("Ze willen gebeld worden" in page) == (way == "call")


@pytest.mark.parametrize(
    "given",
    [
        {"way": "mail", "reach": "geen adres"},
        {"way": "call"},
        {"way": "call", "reach": "12"},
        {"reach": "06 12 34 56 78"},
    ],
)
def test_a_way_that_leads_nowhere_gets_a_sentence_and_all_is_kept(given: dict[str, str], sees: Any) -> None:
    answer = asks(Visitor(), **given)
    assert WORDS in answer.text
    assert "Nog niet verstuurd" in answer.text
    assert sees(f"select id from question where words = '{WORDS}'") == []


def test_a_late_answer_is_the_teams_own_late_promise_on_both_sides(sees: Any, does: Does) -> None:
    code = code_on(asks(Visitor()))
    circle = circle_of(sees)
    does(f"update promise set due = current_date - 3 where circle_id = '{circle}'")
    assert "het team is te laat" in Visitor("Karim").page("/team/vragen/").text
    assert "en dat is niet gebeurd" in comes_back(code).page(THREAD).text
    answers("Karim", circle)
    assert sees(f"select result from outcome where circle_id = '{circle}'") == [{"result": "in_part"}]
    late = "Het kwam later dan we beloofden."
    assert late in comes_back(code).page(THREAD).text
    assert late in Visitor("Karim").page(f"/team/vragen/{circle}/").text


def test_shown_the_way_keeps_a_pointer(sees: Any) -> None:
    asks(Visitor())
    answers("Karim", circle_of(sees), kind="shown_the_way", place="mee")
    row = sees("select shown_kind, shown_id, shown_title from question_outcome where shown_id = 'mee'")
    assert row == [{"shown_kind": "support_address", "shown_id": "mee", "shown_title": "MEE"}]


def test_set_aside_is_gone_from_the_list_and_the_asker_reads_why(sees: Any) -> None:
    code = code_on(asks(Visitor()))
    answers("Karim", circle_of(sees), "Dit is reclame.", kind="set_aside")
    assert WORDS not in Visitor("Karim").page("/team/vragen/").text
    assert "Dit is reclame." in comes_back(code).page(THREAD).text


def test_set_aside_twice_leads_to_the_list_twice_and_tells_others_nothing(sees: Any) -> None:
    asks(Visitor())
    page, karim = f"/team/vragen/{circle_of(sees)}/", Visitor("Karim")
    form = karim.page(page).form("words", "kind")
    given = {"words": "Dit is reclame.", "kind": "set_aside"}
    assert [karim.send(page, form, **given).headers["Location"] for _tap in range(2)] == ["../", "../"]
    assert len(sees("select 1 as one from question_outcome where words = 'Dit is reclame.'")) == 1
    assert Visitor("Bram").send(page, form, **given).status_code == 404
    assert karim.get(page).status_code == 404


def test_asking_something_back_is_no_answer_yet(sees: Any) -> None:
    asks(Visitor())
    circle = circle_of(sees)
    answers("Karim", circle, "In welke buurt woon je?", kind="not_yet")
    assert sees(f"select id from outcome where circle_id = '{circle}'") == []
    assert WORDS in Visitor("Ans").page("/team/vragen/").text


def test_who_answered_stays_reachable_and_a_colleague_off_duty_is_not(sees: Any, does: Does) -> None:
    asks(Visitor())
    circle = circle_of(sees)
    answers("Karim", circle)
    does("update duty set until = rules.now() - interval '1 hour'")
    assert Visitor("Karim").get(f"/team/vragen/{circle}/").status_code == 200
    assert Visitor("Sanne").get(f"/team/vragen/{circle}/").status_code == 404


@pytest.mark.parametrize("who", ["Sanne", "Bram"])
def test_off_duty_or_of_another_team_it_does_not_exist(who: str, sees: Any) -> None:
    asks(Visitor())
    worker = Visitor(who)
    assert worker.get(f"/team/vragen/{circle_of(sees)}/").status_code == 404
    assert WORDS not in worker.page("/team/vragen/").text


def test_mila_and_ron_find_no_trace(sees: Any) -> None:
    asks(Visitor())
    for who in ("Mila", "Ron"):
        visitor = Visitor(who)
        assert visitor.get(f"/mijn/{circle_of(sees)}/").status_code == 404
        assert WORDS not in visitor.page("/mijn/").text


def test_a_question_is_no_household(sees: Any) -> None:
    """Its circle opens on its own page alone; a household's opens on no page of questions."""
    asks(Visitor())
    karim = Visitor("Karim")
    assert karim.get(f"/team/{circle_of(sees)}/").status_code == 404
    assert karim.get(f"/team/{circle_of(sees)}/ja/").status_code == 404
    assert karim.get(f"/team/vragen/{key('circle Fatma')}/").status_code == 404


def test_the_neighbourhood_chooses_the_team(sees: Any) -> None:
    visitor = Visitor()
    form = visitor.page("/vraag/").form("words")
    stratum = sees(
        "select a.id from team_area a join organisation o on o.id = a.team_id where o.name like '%Stratum' limit 1"
    )
    visitor.send("/vraag/", form, words=WORDS, area=stratum[0]["id"])
    assert WORDS not in Visitor("Ans").page("/team/vragen/").text
    team = f"select o.name from circle c join organisation o on o.id = c.team_id where c.id = '{circle_of(sees)}'"
    assert sees(team) == [{"name": "Lokaal team Stratum"}]


@pytest.mark.parametrize(
    "words",
    ["👩‍👩‍👧‍👦 Roos 🌹", "\u202eفاطمة\u202c أريد أن أسأل", "'; drop table question; --", "<b>dik</b>"],
)
def test_any_words_are_fine(words: str, db: None) -> None:
    code = code_on(asks(Visitor(), words))
    assert words in comes_back(code).page(THREAD).text


def test_in_english_the_answer_is_sent_in_english(sees: Any) -> None:
    answer = asks(Visitor(language="en"))
    assert "Your question is with the team" in answer.text
    assert sees(f"select language from question where words = '{WORDS}'") == [{"language": "en"}]


def test_what_could_not_be_sent_is_said_and_a_way_that_nobody_set_up_is_not_offered(
    sees: Any, does: Does, settings: Any
) -> None:
    asks(Visitor(), way="text", reach="06 12 34 56 78")
    circle = circle_of(sees)
    answers("Karim", circle)
    sentence = "Het laatste bericht kon niet worden verstuurd"
    assert sentence not in Visitor("Karim").page(f"/team/vragen/{circle}/").text
    does("update letter set failed_at = rules.now(), tries = 3 where key like 'question:%'")
    assert sentence in Visitor("Karim").page(f"/team/vragen/{circle}/").text
    settings.POST_CHANNELS = {**settings.POST_CHANNELS, "text": "naast.people.post.channels.NotSetUp"}
    assert "text" not in Visitor().page("/vraag/").form("words").fields["way"].choices


def test_a_long_list_says_how_many_wait_and_no_page_of_it_says_that_nobody_does(
    sees: Any, monkeypatch: Any
) -> None:
    """The last page has only what was answered; those who wait stand before it."""
    monkeypatch.setattr("naast.alongside.contact.pages.ON_A_PAGE", 2)
    karim = Visitor("Karim")
    first = karim.page("/team/vragen/").text
    assert "vragen op het team" in first
    pages = int(first.split("Pagina 1 van ")[1].split()[0])
    last = karim.page(f"/team/vragen/?page={pages}").text
    assert "Beantwoord: deze nam jij op" in last
    assert "Niemand wacht." not in last
    assert "Zij wachten" not in last
