"""Help begins with a yes and ends with its withdrawal; nothing in between is guessed (I1.2, I6.2)."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from naast.cast.people import key

JOOP, FATMA = key("circle Joop"), key("circle Fatma")
Enter = Callable[[str], Client]


def say(client: Client, door: str, circle: object, who: str, answer: str, **more: object) -> Any:
    return client.post(f"/{door}/{circle}/ja/", {f"says_{key(who)}": answer, **more})


def test_before_the_yes_the_worker_reads_names_and_nothing_else(browser_of: Enter) -> None:
    page = browser_of("Sanne").get(f"/team/{JOOP}/")
    assert page.status_code == 200
    assert "Joop" in page.content.decode()
    assert browser_of("Karim").get(f"/team/{JOOP}/").status_code == 404


def test_from_the_yes_on_both_named_workers_stand_beside_joop(browser_of: Enter) -> None:
    say(browser_of("Joop"), "mijn", JOOP, "Joop", "yes")
    assert browser_of("Karim").get(f"/team/{JOOP}/").status_code == 200
    assert browser_of("Ans").get(f"/team/{JOOP}/").status_code == 404


def test_taken_back_first_shows_what_it_means_and_then_closes_at_once(browser_of: Enter) -> None:
    joop, sanne = browser_of("Joop"), browser_of("Sanne")
    say(joop, "mijn", JOOP, "Joop", "yes")
    assert sanne.get(f"/team/{JOOP}/hoop/").status_code == 200
    effect = joop.get(f"/mijn/{JOOP}/ja/terug/").content.decode()
    assert "Sanne" in effect
    assert "Karim" in effect
    joop.post(f"/mijn/{JOOP}/ja/terug/", {"person": str(key("Joop"))})
    assert browser_of("Karim").get(f"/team/{JOOP}/").status_code == 404
    assert joop.get(f"/mijn/{JOOP}/").status_code == 200


def test_a_part_kept_to_oneself_is_closed_to_the_team(browser_of: Enter, sees: Any) -> None:
    say(browser_of("Joop"), "mijn", JOOP, "Joop", "yes", except_for=["4"])
    rows = sees(f"select parts from access where circle_id = '{JOOP}' and ground = 'help'")
    assert {row["parts"] & 4 for row in rows} == {0}
    assert {row["parts"] & 2 for row in rows} == {2}


def test_the_other_parents_no_keeps_out_the_child_and_never_the_mother(browser_of: Enter) -> None:
    """Hakan said no for Emre in the story: Sanne reads Fatma's words and not Emre's; Hakan reads nothing of Fatma."""
    sanne = browser_of("Sanne").get(f"/team/{FATMA}/").content.decode()
    assert "Rust in huis" in sanne
    assert "fietsen" not in sanne
    hakan = browser_of("Hakan").get(f"/mijn/{FATMA}/").content.decode()
    assert "fietsen" in hakan
    assert "Rust in huis" not in hakan
    assert "Fatma" not in hakan.replace("Fatma</strong>", "").split("<h1")[1].split("timeline")[0]


def test_when_hakan_says_yes_after_all_emres_own_words_open_to_the_team(browser_of: Enter) -> None:
    say(browser_of("Hakan"), "mijn", FATMA, "Hakan", "yes")
    assert "fietsen" in browser_of("Sanne").get(f"/team/{FATMA}/").content.decode()


def test_a_worker_writes_down_a_yes_only_with_what_was_explained(browser_of: Enter, sees: Any) -> None:
    sanne = browser_of("Sanne")
    page = say(sanne, "team", JOOP, "Joop", "yes", explained="")
    assert page.status_code == 200
    say(sanne, "team", JOOP, "Joop", "yes", explained="Dat het mag stoppen, elke dag.")
    row = sees(f"select how, explained from consent where circle_id = '{JOOP}'")[0]
    assert row == {"how": "word", "explained": "Dat het mag stoppen, elke dag."}


def test_nobody_says_yes_in_somebody_elses_name_at_the_residents_door(browser_of: Enter, sees: Any) -> None:
    say(browser_of("Fatma"), "mijn", FATMA, "Hakan", "yes")
    assert sees(f"select 1 as one from consent where giver_id = '{key('Hakan')}' and answer = 'yes'") == []


def test_sharing_opens_one_part_to_the_school_until_it_is_stopped(browser_of: Enter, sees: Any) -> None:
    assert "Rust in huis" in browser_of("Noor").get(f"/partner/{FATMA}/").content.decode()
    consent = sees(f"select id from consent where kind = 'sharing' and circle_id = '{FATMA}'")[0]["id"]
    browser_of("Fatma").post(f"/mijn/{FATMA}/delen/{consent}/terug/")
    assert browser_of("Noor").get(f"/partner/{FATMA}/").status_code == 404


def test_sharing_ends_with_help(browser_of: Enter) -> None:
    browser_of("Fatma").post(f"/mijn/{FATMA}/ja/terug/", {"person": str(key("Fatma"))})
    assert browser_of("Noor").get(f"/partner/{FATMA}/").status_code == 404


def test_mila_finds_nothing(browser_of: Enter) -> None:
    for path in ("ja/", "ja/terug/", "delen/"):
        assert browser_of("Mila").get(f"/mijn/{FATMA}/{path}").status_code == 404


def test_a_no_where_a_yes_stands_first_shows_what_it_means(browser_of: Enter) -> None:
    answer = say(browser_of("Fatma"), "mijn", FATMA, "Fatma", "no")
    assert answer["Location"] == "terug/"
    assert browser_of("Sanne").get(f"/team/{FATMA}/").status_code == 200


def test_after_the_last_yes_is_back_the_page_says_that_help_has_stopped(browser_of: Enter) -> None:
    joop = browser_of("Joop")
    say(joop, "mijn", JOOP, "Joop", "yes")
    joop.post(f"/mijn/{JOOP}/ja/terug/", {"person": str(key("Joop"))})
    page = joop.get(f"/mijn/{JOOP}/").content.decode()
    assert "Hulp is gestopt" in page
    assert 'href="hoop/"' not in page
