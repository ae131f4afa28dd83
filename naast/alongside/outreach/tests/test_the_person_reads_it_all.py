"""From the moment there is contact the person reads everything, but a withheld name, and says how it is for them (I1.6, I6.4).

Somebody worries about Piet. Karim knows him already, and finds him before writing anybody down; so Piet can sign in.
"""

from typing import Any

import pytest

from naast.cast.people import key
from naast.rights.access.opening import act
from tests.page import Page

from .neighbours import WORRY, Initiator
from .test_two_workers_follow_it_up import WORDS, Enter, Team

BECAUSE = "Hij werd al eens boos aan mijn deur."


class Story:
    """Wim told it, Karim and Ans took it up, two attempts, then contact."""

    def __init__(self, enter: Enter, sees: Any) -> None:
        self.wim, self.enter, self.sees = Initiator(), enter, sees
        self.circle = ""

    def until_contact(self, who: str = "Piet IJzerman", known: str = "Piet", **told: object) -> "Story":
        self.wim.tell(**told)
        self.circle = str(
            self.sees("select circle_id from worry order by written_at desc limit 1")[0]["circle_id"]
        )
        self.karim = Team(self.enter("Karim"), self.circle)
        self.karim.takes_up()
        self.karim.tries()
        self.karim.tries("Samen ging het wel. We dronken thee.", along="on")
        answer = self.karim.has_contact(name=who)
        if known:
            asked = Page(answer.content.decode()).form("known")
            answer = self.karim.posts("contact/", asked.answers(known=str(key(known))))
        assert answer.status_code == 302
        return self

    def as_piet(self, at: str = "") -> Any:
        return self.enter("Piet").get(f"/mijn/zorg/{self.circle}/{at}")

    def says(self, at: str = "", **said: str) -> Any:
        piet = self.enter("Piet")
        act(None)
        return piet.post(f"/mijn/zorg/{self.circle}/{at}", said)


@pytest.fixture
def story(browser_of: Enter, sees: Any) -> Story:
    return Story(browser_of, sees)


def text(response: Any) -> str:
    assert response.status_code == 200
    return Page(response.content.decode()).text


def test_before_there_is_contact_it_is_not_there_for_anybody_outside(story: Story) -> None:
    story.wim.tell()
    story.circle = str(story.sees("select circle_id from worry")[0]["circle_id"])
    assert story.as_piet().status_code == 404


def test_the_person_reads_what_was_told_by_whom_and_every_attempt(story: Story) -> None:
    page = text(story.until_contact().as_piet())
    for words in (WORRY["saw"], WORRY["said"], "Wim Kuipers", WORDS, "Karim en wie dit vertelde"):
        assert words in page
    assert "06 12 34 56 70" not in page


def test_a_withheld_name_and_its_reason_stand_nowhere_the_person_can_come(story: Story) -> None:
    story.until_contact(withhold_name="on", withheld_because=BECAUSE)
    story.wim.comes_back()
    piet = story.enter("Piet")
    pages = [
        f"/mijn/zorg/{story.circle}/",
        f"/mijn/{story.circle}/",
        f"/mijn/{story.circle}/wie/",
        "/mijn/wie-keek/",
        "/mijn/",
    ]
    for path in pages:
        act(None)
        page = piet.get(path).content.decode()
        assert "Wim" not in page
        assert BECAUSE not in page
        assert "06 12 34 56 70" not in page
    assert "Iemand die zich zorgen maakt om jou" in text(story.as_piet())


def test_with_the_looks_that_were_written_before(story: Story) -> None:
    story.until_contact()
    piet = story.enter("Piet")
    act(None)
    assert "Karim (Lokaal team Woensel) keek" in text(piet.get(f"/mijn/{story.circle}/wie/"))


def test_the_persons_own_words_stand_beside_it_and_not_before_the_initiator(story: Story) -> None:
    story.until_contact()
    assert story.says(words="Ik was gewoon moe.").status_code == 302
    assert "Ik was gewoon moe." in text(story.as_piet())
    assert "Ik was gewoon moe." in story.karim.reads()
    assert "Ik was gewoon moe." not in story.wim.comes_back().text


def test_what_the_initiator_adds_is_read_by_the_person_too(story: Story) -> None:
    story.until_contact()
    story.wim.comes_back()
    story.wim.says_more("Ik breng soep.")
    assert "Ik breng soep." in text(story.as_piet())


@pytest.mark.parametrize("who", ["Els", "Sanne", "Fatma", "Ron", "Mila", "Noor", "Bram"])
def test_nobody_else_finds_it(story: Story, who: str) -> None:
    """Not his mentor either: it is also about who told it."""
    story.until_contact()
    client = story.enter(who)
    assert client.get(f"/mijn/zorg/{story.circle}/").status_code == 404
    assert client.get(f"/team/zorgen/{story.circle}/").status_code == 404
    assert "Wim" not in client.get("/mijn/").content.decode()


def test_the_person_says_no_and_it_stops_at_once(story: Story) -> None:
    story.until_contact()
    assert "Dan stopt het meteen." in text(story.as_piet("nee/"))
    for _ in range(2):
        assert story.says("nee/").status_code == 302
    assert story.karim.opens().status_code == 404
    assert "Dit is klaar" in text(story.as_piet())
    assert len(story.sees("select 1 as one from worry_end")) == 1


def test_contact_twice_is_once_and_another_person_is_refused(story: Story) -> None:
    story.until_contact()
    assert (
        story.karim.posts("contact/", {"name": "Iemand Anders", "once": str(key("again"))}).status_code == 409
    )
    assert len(story.sees(f"select 1 as one from participant where circle_id = '{story.circle}'")) == 1


def test_an_invitation_can_be_handed_over_in_the_circle_of_a_worry(story: Story) -> None:
    story.until_contact(who="Mieke Smit", known="")
    person = story.sees(f"select person_id from participant where circle_id = '{story.circle}'")[0][
        "person_id"
    ]
    act(None)
    response = story.karim.client.post(f"/team/{story.circle}/uitnodiging/{person}/")
    assert "zes cijfers" in text(response)
