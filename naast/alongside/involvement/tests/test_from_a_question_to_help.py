"""A question or a worry becomes help by a yes; the first words come along only when the person wants that (I1.2, I1.5)."""

import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from naast.cast.people import key
from tests.page import Page

Enter = Callable[[str], Client]
WORDS = "Ik slaap slecht door de rekeningen. Kan iemand meekijken?"


def read(client: Client, url: str) -> str:
    return Page(client.get(url).content.decode()).text


@pytest.fixture
def question(browser_of: Enter, sees: Any) -> str:
    """Asked in the street by Ilse, written down by Sanne."""
    sanne = browser_of("Sanne")
    given = {
        "words": WORDS,
        "channel": "street",
        "called": "Ilse Vos",
        "for_whom": "myself",
        "way": "come_back",
    }
    form = next(
        form
        for form in Page(sanne.get("/team/vragen/nieuw/").content.decode()).forms
        if "words" in form.fields
    )
    answered = sanne.post("/team/vragen/nieuw/", {**form.answers(), **given})
    assert answered.status_code == 200
    return str(sees(f"select circle_id from question where words = '{WORDS}'")[0]["circle_id"])


def ask(client: Client, source: str, name: str = "Ilse Vos", **more: object) -> Any:
    page = client.get(f"/team/nieuw/{source}/").content.decode()
    stand_in = re.findall(r'<option value="([^"]+)"[^>]*>\s*Karim', page)[0]
    given = {
        "people-TOTAL_FORMS": "4",
        "people-INITIAL_FORMS": "1",
        "people-0-name": name,
        "stand_in": stand_in,
    }
    return client.post(f"/team/nieuw/{source}/", {**given, **more})


def says_yes(client: Client, home: str) -> None:
    page = client.get(f"{home}ja/").content.decode()
    giver = re.findall(r'name="says_([0-9a-f-]+)"', page)[0]
    client.post(f"{home}ja/", {f"says_{giver}": "yes", "explained": "Dat het mag stoppen."})


def test_the_name_is_there_already_and_the_asker_hears_of_it(
    browser_of: Enter, question: str, sees: Any
) -> None:
    sanne = browser_of("Sanne")
    assert 'value="Ilse Vos"' in sanne.get(f"/team/nieuw/{question}/").content.decode()
    assert ask(sanne, question).status_code == 302
    assert sees(f"select kind from question_outcome where circle_id = '{question}'") == [
        {"kind": "help_begins"}
    ]


def test_the_first_words_travel_only_after_the_yes_and_by_it(
    browser_of: Enter, question: str, sees: Any
) -> None:
    sanne = browser_of("Sanne")
    home = ask(sanne, question)["Location"].removesuffix("ja/")
    assert WORDS not in sanne.get(f"{home}hoe-het-begon/").content.decode(), "no yes yet"
    says_yes(sanne, home)
    assert WORDS in sanne.get(f"{home}hoe-het-begon/").content.decode()
    about = sees(f"select person_id from participant where circle_id = '{home.split('/')[2]}'")[0][
        "person_id"
    ]
    assert sanne.post(f"{home}hoe-het-begon/", {"words": WORDS, "about": about}).status_code == 200, (
        "it is their wish"
    )
    sanne.post(f"{home}hoe-het-begon/", {"words": WORDS, "about": about, "wanted": "on"})
    assert WORDS in read(sanne, home)
    (origin,) = sees(f"select kind, source from origin where words = '{WORDS}'")
    assert origin == {"kind": "question", "source": question}


def test_what_was_asked_about_somebody_else_is_not_copied(
    browser_of: Enter, question: str, sees: Any
) -> None:
    sees(
        f"select rules.test_does('update question set for_whom = ''somebody'' where circle_id = ''{question}''')::text as x"
    )
    sanne = browser_of("Sanne")
    home = ask(sanne, question)["Location"].removesuffix("ja/")
    says_yes(sanne, home)
    assert WORDS not in sanne.get(f"{home}hoe-het-begon/").content.decode()


def test_nothing_else_is_a_beginning(browser_of: Enter, question: str) -> None:
    assert browser_of("Sanne").get(f"/team/nieuw/{key('circle Fatma')}/").status_code == 404
    for who in ("Bram", "Mila"):
        assert browser_of(who).get(f"/team/nieuw/{question}/").status_code == 404
