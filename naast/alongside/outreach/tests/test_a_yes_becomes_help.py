"""There is contact, and a yes: help begins with that person, and the worry ends (I1.2, I1.5)."""

from typing import Any

import pytest

from naast.rights.access.opening import act
from tests.page import Page

from .test_the_person_reads_it_all import Story, text
from .test_two_workers_follow_it_up import Enter


@pytest.fixture
def story(browser_of: Enter, sees: Any) -> Story:
    return Story(browser_of, sees).until_contact(who="Mieke Smit", known="")


def begin(story: Story) -> str:
    """The link on the page of the end: who takes part is filled in, and found. Gives back the new circle's address."""
    begin_at = f"/team/nieuw/{story.circle}/"
    assert begin_at in story.karim.opens("einde/").content.decode()
    act(None)
    form = Page(story.karim.client.get(begin_at).content.decode()).form("stand_in")
    assert "Mieke Smit" in form.fields["people-0-name"].values
    person = story.sees(f"select person_id from participant where circle_id = '{story.circle}'")[0][
        "person_id"
    ]
    act(None)
    asked = story.karim.client.post(begin_at, form.answers())
    form = Page(asked.content.decode()).form("people-0-known")
    act(None)
    return str(story.karim.client.post(begin_at, form.answers(**{"people-0-known": person}))["Location"])


def test_help_begins_with_the_same_person_and_the_worry_ends(story: Story) -> None:
    where = begin(story)
    act(None)
    page = Page(story.karim.client.get(where).content.decode())
    yes = next(name for form in page.forms for name, field in form.fields.items() if "yes" in field.choices)
    act(None)
    said = page.form(yes).answers(**{yes: "yes", "explained": "Dat het mag stoppen."})
    assert story.karim.client.post(where, said).status_code == 302
    assert story.karim.sends("einde/", "kind", kind="yes").status_code == 302
    assert story.karim.opens().status_code == 404
    people = story.sees("select person_id from participant where name = 'Mieke Smit'")
    assert len(people) == 2
    assert len({one["person_id"] for one in people}) == 1


def test_nothing_of_what_was_told_stands_in_the_new_circle_by_itself(story: Story) -> None:
    where = begin(story).removesuffix("ja/")
    act(None)
    page = text(story.karim.client.get(where))
    assert "gordijnen" not in page
    assert "Wim" not in page


def test_who_does_not_follow_it_up_cannot_begin_from_it(story: Story) -> None:
    for who in ("Sanne", "Bram"):
        assert story.enter(who).get(f"/team/nieuw/{story.circle}/").status_code == 404
