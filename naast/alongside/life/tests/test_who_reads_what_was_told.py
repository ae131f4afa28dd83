"""Who was in the talk reads it: a talk with one person, a youth's own talk; and widening is the act (access)."""

from django.db import connection

from naast.cast.people import key
from tests.doors.changes import withdrawn

from .telling import FATMA, LISA, PIET, Enter, Sees, both_said_yes, of, reads, tell


def test_a_talk_with_one_starts_with_who_was_there(browser_of: Enter, sees: Sees) -> None:
    """Sanne and Fatma alone: not for Emre, not for Karim; not counted either."""
    tell(browser_of("Sanne"), domain="wonen/1", takes="De buren boven.", of=str(key("Fatma")))
    assert of(sees, "De buren boven.")["visible_to"] == sorted([str(key("Fatma")), str(key("Sanne"))])
    assert "De buren boven." in reads(browser_of("Fatma"), "mijn")
    for who, door in (("Karim", "team"), ("Emre", "mijn")):
        for at in ("leven/", "", "?alles=ja"):
            assert "De buren boven." not in reads(browser_of(who), door, at=at), (who, at)


def test_told_at_the_table_it_is_open_to_all_of_them(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    told = {"of": str(key("Fatma")), "about": "*", "there": [str(key("Emre"))]}
    tell(browser_of("Sanne"), domain="wonen/1", takes="Het dak.", **told)
    assert of(sees, "Het dak.")["visible_to"] is None
    for who, door in (("Karim", "team"), ("Emre", "mijn")):
        assert "Het dak." in reads(browser_of(who), door), who


def test_a_colleague_at_the_table_is_not_one_of_the_household(browser_of: Enter, sees: Sees) -> None:
    there = [str(key("Karim"))]
    tell(browser_of("Sanne"), domain="wonen/1", takes="De kelder.", of=str(key("Fatma")), there=there)
    eyes = sorted(str(key(name)) for name in ("Fatma", "Sanne", "Karim"))
    assert of(sees, "De kelder.")["visible_to"] == eyes
    assert "De kelder." in reads(browser_of("Karim"))


def test_two_who_clash_each_in_a_talk_of_their_own(browser_of: Enter) -> None:
    """What Lisa says alone, Ron does not find; not the words, not a heading, not a count."""
    before = reads(browser_of("Ron"), "mijn", LISA).partition("<main")[2]
    tell(browser_of("Sanne"), circle=LISA, domain="geld/1", takes="Hij houdt het geld.", of=str(key("Lisa")))
    assert "Hij houdt het geld." in reads(browser_of("Lisa"), "mijn", LISA)
    assert reads(browser_of("Ron"), "mijn", LISA).partition("<main")[2] == before


def test_the_one_it_is_about_opens_it_for_the_others(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    tell(browser_of("Sanne"), domain="wonen/1", wish="Een balkon.", of=str(key("Fatma")))
    row = of(sees, "Een balkon.")
    assert browser_of("Emre").post(f"/mijn/{FATMA}/leven/{row['id']}/verder-open/").status_code == 404
    assert browser_of("Fatma").post(f"/mijn/{FATMA}/leven/{row['id']}/verder-open/").status_code == 302
    assert "Een balkon." in reads(browser_of("Karim"))
    assert "Een balkon." not in reads(browser_of("Emre"), "mijn"), "it is about Fatma alone"


def test_two_who_live_together_tell_it_for_both(browser_of: Enter) -> None:
    """About both, each reads the other; about oneself alone, who lives there too reads nothing."""
    for who, words in (("Lisa", "Zo rustig mogelijk."), ("Ron", "Juist meer mensen.")):
        tell(browser_of(who), door="mijn", circle=LISA, domain="gezin/1", wish=words, about="*")
    for who in ("Lisa", "Ron"):
        page = reads(browser_of(who), "mijn", LISA)
        assert "Zo rustig mogelijk." in page
        assert "Juist meer mensen." in page
    tell(browser_of("Lisa"), door="mijn", circle=LISA, domain="wonen/1", wish="Een plek voor mij.")
    assert "Een plek voor mij." not in reads(browser_of("Ron"), "mijn", LISA)


def test_a_youths_own_talk_starts_with_who_was_there(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    tell(browser_of("Sanne"), domain="leren/1", takes="De gang.", of=str(key("Emre")))
    assert of(sees, "De gang.")["visible_to"] == sorted([str(key("Emre")), str(key("Sanne"))])
    assert "De gang." in reads(browser_of("Emre"), "mijn")
    for who, door in (("Karim", "team"), ("Fatma", "mijn"), ("Hakan", "mijn")):
        assert "De gang." not in reads(browser_of(who), door), who


def test_a_youth_opens_it_when_they_want(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    emre = browser_of("Emre")
    tell(emre, door="mijn", domain="leren/1", gives="De gymzaal.")
    row = of(sees, "De gymzaal.")
    assert row["visible_to"] is not None
    assert "De gymzaal." not in reads(browser_of("Fatma"), "mijn")
    assert emre.post(f"/mijn/{FATMA}/leven/{row['id']}/verder-open/").status_code == 302
    assert "De gymzaal." in reads(browser_of("Fatma"), "mijn")


def test_a_parents_words_about_a_youth_are_open_to_the_youth(browser_of: Enter) -> None:
    both_said_yes()
    fatma = browser_of("Fatma")
    tell(fatma, door="mijn", domain="leren/1", takes="Ik maak me zorgen.", about=str(key("Emre")))
    assert "Ik maak me zorgen." in reads(browser_of("Emre"), "mijn")


def test_lisas_safety_leaves_ron_no_trace(browser_of: Enter) -> None:
    for at in ("leven/", ""):
        page = reads(browser_of("Ron"), "mijn", LISA, at)
        assert "Hier weet niemand" not in page
        assert "Veilig zijn" not in page


def test_mila_finds_nothing_and_withdrawn_is_gone(browser_of: Enter) -> None:
    assert browser_of("Mila").get(f"/mijn/{FATMA}/leven/").status_code == 404
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [withdrawn("Fatma")])
    assert browser_of("Sanne").get(f"/team/{FATMA}/leven/").status_code == 404
    assert "Koken voor de buurt." in reads(browser_of("Fatma"), "mijn")


def test_where_the_story_is_kept_out_of_the_yes_nothing_is_asked(browser_of: Enter) -> None:
    sql = f"UPDATE consent SET parts = 125 WHERE circle_id = '{PIET}' AND kind = 'help'"
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [sql])
    page = reads(browser_of("Karim"), circle=PIET, at="leven/erbij/")
    assert "Hier kun je niets" in page or "ja" in page
    assert 'name="gives"' not in page


def test_noor_reads_no_story_with_the_plan_that_was_shared(browser_of: Enter) -> None:
    page = reads(browser_of("Noor"), "partner")
    assert "Koken voor de buurt." not in page
    assert "erbij/" not in page
