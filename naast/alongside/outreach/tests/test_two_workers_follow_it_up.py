"""Two of the team take a worry up, try with patience, and there is contact; or a letter, or nothing left in time (I1.6)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import key
from naast.rights.access.opening import act
from tests.page import Page

from .neighbours import WORRY, Initiator

Enter = Callable[[str], Client]
WORDS = "Ik belde aan en zei wie ik ben. Ze deed niet open."


class Team:
    """One of the team at their own door, and the worry in hand."""

    def __init__(self, client: Client, circle: str) -> None:
        self.client, self.there = client, f"/team/zorgen/{circle}/"

    def opens(self, at: str = "") -> Any:
        act(None)
        return self.client.get(self.there + at)

    def reads(self, at: str = "") -> str:
        return Page(self.opens(at).content.decode()).text

    def sends(self, at: str, *names: str, **said: object) -> Any:
        """Fill the form at this place in."""
        form = Page(self.opens(at).content.decode()).form(*names)
        return self.posts(at, form.answers(**said))

    def posts(self, at: str, data: Any) -> Any:
        act(None)
        return self.client.post(self.there + at, data)

    def takes_up(self, colleague: str = "Ans") -> Any:
        return self.sends("neem-op/", "colleague", colleague=str(key(colleague)))

    def tries(self, words: str = WORDS, **said: object) -> Any:
        return self.sends("poging/", "how", words=words, **said)

    def has_contact(self, **said: object) -> Any:
        return self.sends("contact/", "name", **{"name": "Mieke Smit", **said})


@pytest.fixture
def wim(db: None) -> Initiator:
    return Initiator()


@pytest.fixture
def told(wim: Initiator, sees: Any) -> Callable[..., str]:
    def tell(**otherwise: object) -> str:
        wim.tell(**otherwise)
        return str(sees("select circle_id from worry order by written_at desc limit 1")[0]["circle_id"])

    return tell


def test_before_two_take_it_up_the_team_sees_only_that_it_waits(told: Any, browser_of: Enter) -> None:
    circle = told()
    karim = browser_of("Karim")
    page = Page(karim.get("/team/zorgen/").content.decode()).text
    assert "Wacht op twee van jullie" in page
    assert "Iemand maakt zich zorgen" in page
    assert "buurvrouw" not in page
    assert karim.get(f"/team/zorgen/{circle}/").status_code == 404


def test_many_that_wait_stand_on_pages_and_what_is_mine_on_the_first(
    told: Any, browser_of: Enter, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Danger on the first page; and what Karim took up is not pushed away by what waits."""
    monkeypatch.setattr("naast.alongside.outreach.pages.following.ON_A_PAGE", 1)
    karim = browser_of("Karim")
    Team(karim, told()).takes_up()
    told()
    told(unsafe="on", saw="Ik hoorde glas breken en geschreeuw.")
    first, second = (read(karim, f"/team/zorgen/?page={number}") for number in (1, 2))
    assert "Misschien is iemand in gevaar" in first
    assert "Iemand maakt zich zorgen" not in first
    assert "Pagina 1 van 2" in first
    assert "Je mag dit volgen tot" in first
    assert "Iemand maakt zich zorgen" in second
    assert "Opgepakt door jou" not in second
    for odd in ("0", "x", "99", "-1", "9" * 5000):
        assert "Pagina" in read(karim, f"/team/zorgen/?page={odd}")


def read(client: Client, path: str) -> str:
    act(None)
    return Page(client.get(path).content.decode()).text


def test_danger_stands_first_and_says_go_today(told: Any, browser_of: Enter) -> None:
    told()
    told(unsafe="on", saw="Ik hoorde glas breken en geschreeuw.")
    page = Page(browser_of("Ans").get("/team/zorgen/").content.decode()).text
    assert page.index("Misschien is iemand in gevaar") < page.index("Iemand maakt zich zorgen")
    assert "Dit wacht niet op een ja." in page
    assert "glas" not in page


@pytest.mark.parametrize("who", ["Sanne", "Bram", "Noor", "Fatma", "Mila", "Erik", "Yara"])
def test_who_does_not_answer_for_the_team_finds_nothing(told: Any, browser_of: Enter, who: str) -> None:
    circle = told()
    client = browser_of(who)
    for at in ("", "neem-op/", "poging/", "brief/", "contact/", "einde/"):
        assert client.get(f"/team/zorgen/{circle}/{at}").status_code == 404
    assert client.post(f"/team/zorgen/{circle}/neem-op/", {"colleague": str(key("Ans"))}).status_code == 404
    assert "Wacht op twee" not in client.get("/team/zorgen/").content.decode()


def test_taken_up_by_two_it_is_theirs_for_four_weeks_and_nobody_elses(
    told: Any, browser_of: Enter, sees: Any
) -> None:
    circle = told()
    karim = Team(browser_of("Karim"), circle)
    assert karim.takes_up("Sanne")["Location"] == "../"
    for who in ("Karim", "Sanne"):
        page = Team(browser_of(who), circle).reads()
        assert WORRY["saw"] in page
        assert "06 12 34 56 70" in page
    assert Team(browser_of("Ans"), circle).opens().status_code == 404
    assert Team(browser_of("Ans"), circle).opens("neem-op/").status_code == 404
    sees("select set_config('naast.test_clock', '28 days 1 minute', true) as clock")
    assert Team(browser_of("Karim"), circle).opens().status_code == 404


def test_when_both_left_the_team_it_waits_again_and_nothing_of_it_is_lost(
    told: Any, wim: Initiator, browser_of: Enter, sees: Any
) -> None:
    circle = told()
    karim = Team(browser_of("Karim"), circle)
    karim.takes_up("Sanne")
    karim.tries()
    ans = Team(browser_of("Ans"), circle)
    for who, waits in (("Karim", False), ("Sanne", True)):
        place = sees(f"select id from position where person_id = '{key(who)}' and until is null")[0]["id"]
        act(None)
        ans.client.post(f"/team/collegas/{place}/einde/")
        assert Team(browser_of(who), circle).opens().status_code == 404
        assert (ans.opens("neem-op/").status_code == 200) == waits, "one of the two goes on alone"
    dewi = sees("select person_id from position where role = 'worker' and organisation_id = "
                f"(select team_id from circle where id = '{circle}') and until is null")  # fmt: skip
    colleague = dewi[0]["person_id"] if dewi else _comes(ans, sees)
    assert ans.sends("neem-op/", "colleague", colleague=str(colleague)).status_code == 302
    assert WORDS in ans.reads(), "what was tried before is there"
    assert len(sees(f"select 1 as one from task where circle_id = '{circle}' and until > rules.now()")) == 2


def _comes(ans: Team, sees: Any) -> str:
    """A new colleague."""
    ans.client.post("/team/collegas/erbij/", {"name": "Dewi van Buren"})
    return str(sees("select person_id from position where person_name = 'Dewi van Buren'")[0]["person_id"])


def test_taken_up_twice_it_is_taken_up_once(told: Any, browser_of: Enter, sees: Any) -> None:
    circle = told()
    karim = Team(browser_of("Karim"), circle)
    for _ in range(2):
        karim.posts("neem-op/", {"colleague": str(key("Sanne"))})
    ans = Team(browser_of("Ans"), circle)
    assert ans.posts("neem-op/", {"colleague": str(key("Sanne"))}).status_code == 404
    assert len(sees(f"select 1 as one from task where circle_id = '{circle}'")) == 2


def test_nobody_takes_it_up_alone_or_with_somebody_of_another_team(
    told: Any, browser_of: Enter, sees: Any
) -> None:
    circle = told()
    karim = Team(browser_of("Karim"), circle)
    for who in ("Karim", "Bram", "Fatma"):
        assert karim.posts("neem-op/", {"colleague": str(key(who))}).status_code == 200
    assert sees(f"select 1 as one from task where kind = 'worry' and circle_id = '{circle}'") == []


def test_the_page_says_what_can_be_next_and_never_counts(told: Any, browser_of: Enter) -> None:
    karim = Team(browser_of("Karim"), told())
    karim.takes_up()
    assert "Bel eerst wie dit vertelde" in karim.reads()
    karim.tries()
    assert "Probeer een andere manier" in karim.reads()
    karim.tries("Ik gooide een kaartje in de bus.", how="message", both="on")
    assert "Schrijf een brief" in karim.reads()
    assert "Karim en Ans" in karim.reads()


def test_after_a_no_nobody_just_goes_there(told: Any, browser_of: Enter) -> None:
    karim = Team(browser_of("Karim"), told(answer="no"))
    karim.takes_up()
    assert "Diegene zei nee" in karim.reads()


def test_the_initiator_reads_how_it_stands_and_no_attempt(
    told: Any, wim: Initiator, browser_of: Enter
) -> None:
    karim = Team(browser_of("Karim"), told())
    karim.takes_up()
    assert "Twee werkers hebben het opgepakt." in wim.comes_back().text
    karim.tries()
    page = wim.comes_back().text
    assert "Twee werkers proberen contact te maken." in page
    assert WORDS not in page
    assert "Karim" not in page


def test_that_there_is_contact_is_told_only_with_the_persons_word(
    told: Any, wim: Initiator, browser_of: Enter
) -> None:
    karim = Team(browser_of("Karim"), told())
    karim.takes_up()
    karim.tries()
    karim.has_contact()
    page = wim.comes_back().text
    assert "Twee werkers proberen contact te maken." in page
    assert "Mieke" not in page


def test_with_the_persons_word_the_initiator_hears_that_there_is_contact(
    told: Any, wim: Initiator, browser_of: Enter
) -> None:
    karim = Team(browser_of("Karim"), told())
    karim.takes_up()
    karim.has_contact(initiator_may_know="on")
    page = wim.comes_back().text
    assert "Er is contact. Wat daar gezegd wordt, is van diegene zelf." in page
    assert "Mieke" not in page


def test_found_before_created(told: Any, browser_of: Enter, sees: Any) -> None:
    """Karim stands beside Piet already: he is asked whether this is him."""
    circle = told()
    karim = Team(browser_of("Karim"), circle)
    karim.takes_up()
    answer = karim.has_contact(name="Piet IJzerman")
    assert answer.status_code == 200
    asked = Page(answer.content.decode())
    karim.posts("contact/", asked.form("known").answers(known=str(key("Piet"))))
    assert sees(
        f"select 1 as one from participant where person_id = '{key('Piet')}' and circle_id = '{circle}'"
    )
    assert (
        len(sees("select 1 as one from person where family_name = 'IJzerman' and given_name = 'Piet'")) == 1
    )


def test_a_letter_goes_by_post_and_its_address_is_kept_nowhere_else(
    told: Any, browser_of: Enter, sees: Any
) -> None:
    karim = Team(browser_of("Karim"), told())
    karim.takes_up()
    page = Page(karim.opens("brief/").content.decode())
    assert "Wim Kuipers maakt zich zorgen om jou" in page.form("to").fields["words"].values[0]
    assert karim.sends("brief/", "to", to="Hemelrijken 18, Eindhoven")["Location"] == "../"
    row = sees("select a.id, a.words from attempt a where a.how = 'letter'")[0]
    assert "Hemelrijken" not in str(row)
    assert [
        one["channel"] for one in sees(f"select channel from letter where key = 'worry:{row['id']}'")
    ] == ["letter"]
    assert "Diegene weet je te vinden" in karim.reads()
    assert "Wij staan naast mensen" in karim.reads(f"brief/{row['id']}/")


def test_a_withheld_name_does_not_stand_in_the_letter(told: Any, browser_of: Enter) -> None:
    karim = Team(browser_of("Karim"), told(withhold_name="on", withheld_because="Hij sloeg mij."))
    karim.takes_up()
    assert "Vertel nooit wie dit vertelde" in karim.reads()
    letter = Page(karim.opens("brief/").content.decode()).form("to").fields["words"].values[0]
    assert "Wim" not in letter
    assert "Iemand maakt zich zorgen om jou" in letter
