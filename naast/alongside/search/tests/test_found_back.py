"""Finding back what one may see, and nothing else (I6.4, C3)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.alongside.search.finding import search
from naast.alongside.search.kinds import KINDS
from naast.cast.people import key

FATMA, LISA, PIET = key("circle Fatma"), key("circle Lisa"), key("circle Piet")
Enter = Callable[[str], Client]
Does = Callable[[str], None]


def found(client: Client, words: str, door: str = "team") -> str:
    answer = client.post(f"/{door}/zoek/", {"words": words})
    assert answer.status_code == 200
    return answer.content.decode()


def hits(words: str) -> list[tuple[str, str]]:
    return [(one.names, str(hit.kind.words)) for one in search(words).households for hit in one.hits]


@pytest.fixture
def does(db: None) -> Does:
    from django.db import connection

    def do(statement: str) -> None:
        with connection.cursor() as cursor:
            cursor.execute("SELECT rules.test_does(%s)", [statement])

    return do


def test_sanne_finds_a_promise_by_a_word_and_comes_to_its_page(browser_of: Enter) -> None:
    page = found(browser_of("Sanne"), "huisarts")
    assert "<mark>huisarts</mark>" in page
    assert f"/team/{FATMA}/afspraak/" in page
    assert "Fatma en Emre" in page


@pytest.mark.parametrize(
    "words",
    [
        "brieven van de bank",  # as it stands
        "BRIEVEN",  # capitals
        "stapels post",  # in the stem: stapel
        "huisa",  # half a word
        "'huisarts' & (spreekuur)",  # signs mean nothing
        "spreekuur huisarts",  # in another order
    ],
)
def test_words_are_found_as_people_type_them(act_as: Any, words: str) -> None:
    act_as("Sanne")
    assert hits(words) != []


def test_accents_are_no_hindrance(act_as: Any) -> None:
    act_as("Sanne")
    assert hits("een stapel") == hits("één stapel") != []


def test_messages_and_what_became_of_a_promise_are_found(act_as: Any) -> None:
    act_as("Sanne")
    assert hits("uur later") == [("Fatma en Emre", str(KINDS["message"].words))]
    assert hits("doordeweeks") == []  # also about Emre, whose yes is not complete


@pytest.mark.parametrize("name", ["Lisa", "liza", "Wit", "de Wit"])
def test_a_name_leads_to_the_household_also_as_it_sounds(act_as: Any, name: str) -> None:
    act_as("Sanne")
    assert [one.circle_id for one in search(name).households] == [LISA]


def test_a_name_in_a_question_that_was_taken_up_is_found(act_as: Any) -> None:
    act_as("Sanne")
    assert [one.names for one in search("Joop").households] == ["Joop"]


def test_a_question_is_found_by_who_took_it_up_and_leads_to_its_own_page(
    browser_of: Enter, sees: Any
) -> None:
    asked = sees("select circle_id from question where words like 'Ik slaap slecht%'")[0]["circle_id"]
    assert f'href="/team/vragen/{asked}/"' in found(browser_of("Karim"), "slaap slecht man dood")
    for who in ("Sanne", "Bram"):
        assert asked not in found(browser_of(who), "slaap slecht man dood"), who


def test_ron_finds_nothing_of_what_keeps_lisa_safe(browser_of: Enter) -> None:
    ron = browser_of("Ron")
    for hidden in ("Tarwelaan", "112", "voicemail", "veilig", "zus passen"):
        page = found(ron, hidden, "mijn")
        assert "We vonden niets" in page, hidden
    assert "uitzendbureau" in found(ron, "uitzendbureau", "mijn")


def test_who_was_in_the_talk_finds_it(act_as: Any) -> None:
    for name, times in (("Sanne", 1), ("Lisa", 1), ("Karim", 0), ("Ron", 0)):
        act_as(name)
        assert len(hits("Tarwelaan")) == times, name


def test_what_was_hidden_and_what_is_not_there_answer_alike(browser_of: Enter, sees: Any) -> None:
    """The same page but for the word that was typed; and no look for either."""
    ron = browser_of("Ron")
    before = sees("select count(*) as n from look where purpose = 'search'")
    pages = [found(ron, words, "mijn").replace(words, "…") for words in ("Tarwelaan", "Gerstelaan")]
    strip = [page.split('id="found"')[1] for page in pages]
    assert strip[0] == strip[1]
    assert sees("select count(*) as n from look where purpose = 'search'") == before


def test_others_find_nothing(act_as: Any) -> None:
    for name in ("Bram", "Ans", "Mila", "Erik", "Yara"):
        act_as(name)
        for words in ("huisarts", "Fatma", "Yıldız", "school"):
            assert search(words).households == [], (name, words)


def test_fatma_finds_her_own_words_and_not_emres(act_as: Any) -> None:
    act_as("Fatma")
    assert hits("post durf open") != []
    assert hits("uur later") != []
    act_as("Emre")
    assert hits("uur later") == []


def test_els_finds_in_her_fathers_plan_and_not_in_his_messages(act_as: Any) -> None:
    act_as("Els")
    assert hits("biljartclub") == [("Piet", str(KINDS["hope"].words))]


def test_withdrawn_is_gone_at_the_next_search(act_as: Any, does: Does) -> None:
    act_as("Sanne")
    assert hits("huisarts") != []
    does(
        f"UPDATE consent SET answer = 'withdrawn', parts = 0 WHERE circle_id = '{FATMA}' AND giver_id = '{key('Fatma')}'"
    )
    assert search("huisarts").households == []
    assert search("Fatma").households == []


def test_a_look_is_written_in_the_circles_where_something_was_found_and_in_no_other(
    browser_of: Enter, sees: Any
) -> None:
    found(browser_of("Sanne"), "stapel")
    looks = sees("select circle_id, actor_name, ground, parts from look where purpose = 'search'")
    assert looks == [{"circle_id": str(FATMA), "actor_name": "Sanne", "ground": "help", "parts": 5}]
    told = browser_of("Fatma").get("/mijn/wie-keek/").content.decode()
    assert "om iets terug te vinden" in told


def test_nothing_found_writes_nothing(browser_of: Enter, sees: Any) -> None:
    found(browser_of("Sanne"), "onvindbaar")
    assert sees("select 1 as one from look where purpose = 'search'") == []


def test_what_is_opened_to_more_people_is_found_by_them(browser_of: Enter, act_as: Any, sees: Any) -> None:
    promise = sees("select id from promise where what like 'Als Ron voor de deur%'")[0]["id"]
    browser_of("Lisa").post(f"/mijn/{LISA}/afspraak/{promise}/verder-open/")
    act_as("Karim")
    assert len(hits("zus bel 112")) == 1
    act_as("Ron")
    assert hits("zus bel 112") == []


def test_what_is_written_now_is_found_now_and_what_is_gone_is_not(act_as: Any, does: Does) -> None:
    act_as("Sanne")
    does(
        "UPDATE promise SET what = 'Ik vraag een windmolen aan.' WHERE what LIKE 'Ik ga mee naar het spreekuur%'"
    )
    assert len(hits("windmolen")) == 1
    assert hits("spreekuur") == []
    does("DELETE FROM promise WHERE what LIKE '%windmolen%'")
    assert hits("windmolen") == []


def test_marks_are_ours_and_what_people_write_is_text(browser_of: Enter, does: Does) -> None:
    does(
        "UPDATE hope SET words = 'Meer \x02rust\x03 & minder brieven <script>x' WHERE words LIKE 'Rust in huis, en%'"
    )
    page = found(browser_of("Sanne"), "rust")
    assert "Meer <mark>rust</mark> &amp; minder brieven" in page
    assert "<script>x" not in page


@pytest.mark.parametrize("words", ["", "   ", "😀", "\x00", "a\x00b", "x" * 10_000, "&|!():*<->'\"\\", "%_"])
def test_what_cannot_be_searched_gets_a_sentence(browser_of: Enter, words: str) -> None:
    for who, door in (("Sanne", "team"), ("Fatma", "mijn")):
        page = found(browser_of(who), words, door)
        assert 'id="found"' not in page


@pytest.mark.parametrize(
    "words",
    [
        "a & b",
        "huis | tuin",
        "!huis",
        "huis:*",
        "'huis",
        "huis\\",
        "x" * 200,
        "a " * 99,
        "سلام",
        "\u202ehuis",
        "ß İ ﬁ",
    ],
)
def test_operators_and_other_scripts_are_words(browser_of: Enter, words: str) -> None:
    assert 'id="found"' in found(browser_of("Sanne"), words)


def test_a_get_finds_nothing_whatever_it_carries(browser_of: Enter, sees: Any) -> None:
    page = browser_of("Sanne").get("/team/zoek/?words=huisarts").content.decode()
    assert "spreekuur" not in page
    assert sees("select 1 as one from look where purpose = 'search'") == []


def test_the_program_cannot_read_the_words_themselves(act_as: Any) -> None:
    from django.db import DatabaseError, connection, transaction

    act_as("Sanne")
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM findable")


def test_three_questions_whatever_is_found(act_as: Any, django_assert_num_queries: Any) -> None:
    act_as("Sanne")
    with django_assert_num_queries(3):
        search("ik")
    with django_assert_num_queries(1):
        search("onvindbaar")


def test_every_table_on_the_list_has_a_word_and_everything_written_is_findable(sees: Any) -> None:
    there = sees(
        "select t.name, t.columns from rules.findable_texts() t where to_regclass('public.' || t.name) is not null"
    )
    assert {one["name"] for one in there} <= set(KINDS)
    for one in there:
        empty = " and ".join(f"coalesce({column}, '') !~ '\\S'" for column in one["columns"])
        known = f"select from findable f where f.kind = '{one['name']}' and f.row_id = r.id and f.sheet_id = r.sheet_id"
        assert sees(f"select id from {one['name']} r where not ({empty}) and not exists ({known})") == []
    assert sees("select 1 as one from findable") != []


def test_letters_lose_their_accents_and_signs_become_space(sees: Any) -> None:
    said = sees("select rules.plain_words('Éen ÇA reünie Łukasz Şükrü Ýž \"a\\b\" x/y-z_1 ﬁets') as said")[0][
        "said"
    ]
    assert said.split() == [
        "een",
        "ca",
        "reunie",
        "lukasz",
        "sukru",
        "yz",
        "a",
        "b",
        "x",
        "y",
        "z",
        "1",
        "fiets",
    ]
