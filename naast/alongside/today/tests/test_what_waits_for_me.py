"""Today for a worker, my page for a resident: what was promised, whom one meets, who waits; and nothing of anybody else."""

from collections.abc import Callable

from django.test import Client

from naast.cast.people import key
from tests.page import Page

Sees = Callable[[str], list[dict[str, object]]]
Enter = Callable[[str], Client]
LATE = "Ik zoek uit wie kan helpen met de brieven van de bank."
SAFE = "Ik bel elke maandag om tien uur, nooit met voicemail."


def read(client: Client, path: str = "/team/") -> str:
    return Page(client.get(path).content.decode()).text


def test_a_worker_reads_what_they_promised_late_and_soon(browser_of: Enter) -> None:
    page = read(browser_of("Sanne"))
    assert LATE in page
    assert SAFE not in page, "what keeps somebody safe is not opened on a list"
    assert "Wat je in een gesprek beloofde" in page
    assert "het team is te laat" in page


def test_a_colleague_reads_their_own_and_not_somebody_elses(browser_of: Enter) -> None:
    page = read(browser_of("Karim"))
    assert "Ik ga mee naar het spreekuur bij de huisarts." in page
    assert LATE not in page
    assert SAFE not in page


def test_who_works_elsewhere_reads_nothing_of_them(browser_of: Enter) -> None:
    page = read(browser_of("Bram"))
    assert "Fatma" not in page
    assert LATE not in page


def test_a_promise_goes_from_today_with_the_yes(browser_of: Enter, sees: Sees) -> None:
    """Fatma takes her yes back: nothing of her is on anybody's list any more."""
    fatma = browser_of("Fatma")
    answer = fatma.post(f"/mijn/{key('circle Fatma')}/ja/terug/", {"person": str(key("Fatma"))}, follow=True)
    assert answer.status_code == 200
    assert sees("SELECT id FROM consent WHERE answer = 'withdrawn'")
    assert LATE not in read(browser_of("Sanne"))


def test_a_resident_reads_what_is_theirs(browser_of: Enter) -> None:
    page = read(browser_of("Fatma"), "/mijn/")
    assert "Ik leg de post op één stapel" in page
    assert LATE not in page, "what others promised stands with the household"


def test_ron_finds_nothing_of_what_keeps_lisa_safe(browser_of: Enter) -> None:
    page = read(browser_of("Ron"), "/mijn/")
    assert "112 en daarna mijn zus" not in page
    assert "Tarwelaan" not in page


def test_a_stranger_is_invited_to_ask(browser_of: Enter) -> None:
    page = browser_of("Mila").get("/mijn/").content.decode()
    assert 'href="/vraag/"' in page


def test_what_is_shown_was_looked_at(browser_of: Enter, sees: Sees) -> None:
    before = sees("SELECT id FROM look WHERE purpose = 'list'")
    read(browser_of("Sanne"))
    after = sees("SELECT id FROM look WHERE purpose = 'list'")
    assert len(after) > len(before)


def test_a_contact_or_a_deed_is_noted_from_today_and_from_the_list(browser_of: Enter) -> None:
    sanne, fatma = browser_of("Sanne"), key("circle Fatma")
    sanne.get(f"/team/{fatma}/")
    today = sanne.get("/team/").content.decode()
    assert f'href="{fatma}/contact/"' in today
    assert f'href="{fatma}/gedaan/"' in today
    assert f'href="../{fatma}/contact/"' in sanne.get("/team/huishoudens/").content.decode()


def test_with_whom_i_was_goes_with_the_yes(browser_of: Enter) -> None:
    sanne, fatma = browser_of("Sanne"), key("circle Fatma")
    sanne.get(f"/team/{fatma}/")
    for who in ("Fatma", "Emre"):
        browser_of("Fatma").post(f"/mijn/{fatma}/ja/terug/", {"person": str(key(who))})
    assert f"{fatma}/contact/" not in sanne.get("/team/").content.decode()


def test_who_is_on_duty_reads_that_somebody_came_back(browser_of: Enter) -> None:
    """Piet and Karim close it together; then Piet comes back (I5.3)."""
    piet = key("circle Piet")
    words = {"ours": "Dat vragen mag.", "team": "Wachten.", "way_back": "Bel.", "decided": "on"}
    browser_of("Karim").post(f"/team/{piet}/afronden/", {**words, "about": str(key("Piet"))})
    again = str(browser_of("Piet").post(f"/mijn/{piet}/weer/")["Location"]).split("/")[2]
    assert f'href="{again}/oppakken/"' in browser_of("Karim").get("/team/").content.decode()
    assert again not in browser_of("Bram").get("/team/").content.decode()


def test_a_worry_stands_on_my_page_with_its_own_address(browser_of: Enter) -> None:
    page = browser_of("Hakan").get("/mijn/").content.decode()
    assert f'href="zorg/{key("circle worry contact")}/"' in page
    karim = browser_of("Karim").get("/team/huishoudens/").content.decode()
    assert f'href="../zorgen/{key("circle worry contact")}/"' in karim
