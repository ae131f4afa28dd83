"""One hope is one person's words; new words follow older ones, which stay readable (I4.1, I5.2)."""

from collections.abc import Callable
from typing import Any

from django.test import Client

from naast.cast.people import key

FATMA, PIET = key("circle Fatma"), key("circle Piet")
Enter = Callable[[str], Client]


def hope(client: Client, door: str, circle: object, words: str, at: str = "", **more: object) -> Any:
    given = {"of": str(key("Fatma")), "about": str(key("Fatma")), "words": words, **more}
    return client.post(f"/{door}/{circle}/hoop/{at}", given)


def test_fatma_writes_it_and_sanne_reads_it(browser_of: Enter) -> None:
    assert hope(browser_of("Fatma"), "mijn", FATMA, "Weer slapen zonder te piekeren.").status_code == 302
    assert "zonder te piekeren" in browser_of("Sanne").get(f"/team/{FATMA}/").content.decode()


def test_sanne_types_fatmas_words_and_both_names_are_kept(browser_of: Enter, sees: Any) -> None:
    hope(browser_of("Sanne"), "team", FATMA, "Een dag zonder brieven.")
    row = sees("select of_name, author_name from hope where words = 'Een dag zonder brieven.'")[0]
    assert row == {"of_name": "Fatma", "author_name": "Sanne"}


def test_new_words_take_the_place_and_the_old_ones_stay_in_what_there_was(
    browser_of: Enter, sees: Any
) -> None:
    fatma = browser_of("Fatma")
    old = sees("select id from hope where words like 'Rust in huis%'")[0]["id"]
    hope(fatma, "mijn", FATMA, "Rust in mijn hoofd.", f"{old}/")
    above, below = fatma.get(f"/mijn/{FATMA}/?alles=ja").content.decode().split('id="was"')
    assert "Rust in mijn hoofd." in above
    assert "Rust in huis" not in above
    assert "Rust in huis" in below


def test_two_tabs_lose_nothing_both_words_stand(browser_of: Enter, sees: Any) -> None:
    fatma = browser_of("Fatma")
    old = sees("select id from hope where words like 'Rust in huis%'")[0]["id"]
    for words in ("Uit het ene venster.", "Uit het andere venster."):
        hope(fatma, "mijn", FATMA, words, f"{old}/")
    above = fatma.get(f"/mijn/{FATMA}/").content.decode().split('id="was"')[0]
    assert "Uit het ene venster." in above
    assert "Uit het andere venster." in above


def test_said_in_a_talk_it_is_for_who_was_there(browser_of: Enter) -> None:
    hope(browser_of("Fatma"), "mijn", FATMA, "Alleen voor mij.", only_here="on")
    assert "Alleen voor mij." in browser_of("Fatma").get(f"/mijn/{FATMA}/").content.decode()
    assert "Alleen voor mij." not in browser_of("Sanne").get(f"/team/{FATMA}/").content.decode()


def test_nothing_is_written_about_emre_while_a_yes_is_missing(browser_of: Enter, sees: Any) -> None:
    given = {"of": str(key("Emre")), "about": str(key("Emre")), "words": "Dit mag er nu niet bij."}
    page = browser_of("Emre").post(f"/mijn/{FATMA}/hoop/", given)
    assert page.status_code == 409
    assert "Dit mag er nu niet bij." in page.content.decode()
    assert sees("select 1 as one from hope where words = 'Dit mag er nu niet bij.'") == []


def test_els_reads_and_writes_for_her_father(browser_of: Enter) -> None:
    els = browser_of("Els")
    assert "biljartclub" in els.get(f"/mijn/{PIET}/").content.decode()
    given = {"of": str(key("Piet")), "about": str(key("Piet")), "words": "Een keer per week bezoek."}
    assert els.post(f"/mijn/{PIET}/hoop/", given).status_code == 302
    assert "Een keer per week bezoek." in browser_of("Karim").get(f"/team/{PIET}/").content.decode()
