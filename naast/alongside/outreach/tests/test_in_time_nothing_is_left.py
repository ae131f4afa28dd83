"""Four weeks: contact, a letter that tells the person, or nothing left; unless help came of it. The test moves the clock."""

from typing import Any

import pytest

from naast.alongside.outreach.following_up import forget
from naast.rights.access.opening import act
from tests.page import Page

from .test_the_person_reads_it_all import Story
from .test_two_workers_follow_it_up import Enter, Team

TABLES = ("worry", "initiator", "worry_word", "attempt", "worry_contact", "worry_end")
CLOCK = "select set_config('naast.test_clock', '{}', true) as clock"


@pytest.fixture
def story(browser_of: Enter, sees: Any) -> Story:
    return Story(browser_of, sees)


def after(story: Story, days: int) -> int:
    """So many days later the night's work is done."""
    act(None)
    story.sees(CLOCK.format(f"{days} days 1 minute"))
    return forget()


def left(story: Story) -> list[str]:
    """What is still there of it, anywhere."""
    on_circles = story.sees(
        "select table_name as t from information_schema.columns where table_schema = 'public' and column_name = 'circle_id'"
    )
    of_it = f"where circle_id = '{story.circle}'"
    return [
        row["t"] for row in on_circles if story.sees(f'select 1 as one from "{row["t"]}" {of_it} limit 1')
    ]


def taken_up(story: Story) -> Team:
    story.wim.tell()
    story.circle = str(
        story.sees("select circle_id from worry order by written_at desc limit 1")[0]["circle_id"]
    )
    team = Team(story.enter("Karim"), story.circle)
    team.takes_up()
    return team


def test_a_worry_nobody_took_up_is_gone_after_four_weeks(story: Story) -> None:
    story.wim.tell()
    story.circle = str(
        story.sees("select circle_id from worry order by written_at desc limit 1")[0]["circle_id"]
    )
    before = len(story.sees("select 1 as one from worry"))
    assert after(story, 27) == 0
    assert after(story, 28) >= 1
    assert left(story) == []
    assert before >= 1


def test_attempts_alone_keep_nothing(story: Story) -> None:
    taken_up(story).tries()
    assert after(story, 28) >= 1
    assert left(story) == []
    assert story.sees(f"select 1 as one from look where circle_id = '{story.circle}'") == []


def test_a_letter_that_tells_the_person_gives_four_weeks_more_and_goes_along(story: Story) -> None:
    team = taken_up(story)
    story.sees(CLOCK.format("20 days"))
    team.sends("brief/", "to", to="Hemelrijken 18")
    letter = story.sees(f"select id from attempt where circle_id = '{story.circle}'")[0]["id"]
    after(story, 47)
    assert "worry" in left(story)
    after(story, 48)
    assert left(story) == []
    assert story.sees(f"select 1 as one from letter where key = 'worry:{letter}'") == []


def test_contact_and_a_no_and_everything_is_gone_the_person_too(story: Story) -> None:
    story.until_contact(who="Mieke Smit", known="")
    person = story.sees(f"select person_id from participant where circle_id = '{story.circle}'")[0][
        "person_id"
    ]
    act(None)
    story.karim.client.post(
        f"/team/{story.circle}/mensen/{person}/bereiken/", {"kind": "phone", "value": "06 12 34 56 71"}
    )
    story.sees(CLOCK.format("10 days"))
    assert story.karim.sends("einde/", "kind", kind="no", words="Dank je, ik red me.").status_code == 302
    after(story, 37)
    assert "worry" in left(story)
    after(story, 38)
    assert left(story) == []
    for table in ("person", "contact_way"):
        column = "id" if table == "person" else "person_id"
        assert story.sees(f"select 1 as one from {table} where {column} = '{person}'") == []
    assert (
        story.sees(f"select 1 as one from processing_line where data_subject = rules.pseudonym('{person}')")
        == []
    )


def test_somebody_who_is_known_otherwise_stays_known(story: Story) -> None:
    story.until_contact()
    story.karim.sends("einde/", "kind", kind="no")
    after(story, 28)
    assert left(story) == []
    assert len(story.sees("select 1 as one from person where given_name = 'Piet'")) == 1


def test_when_help_came_of_it_it_stays_with_the_person(story: Story) -> None:
    """Piet has a yes to help with this team; the worry ended in a yes."""
    story.until_contact()
    story.karim.sends("einde/", "kind", kind="yes", words="Samen verder.")
    after(story, 200)
    assert "worry" in left(story)
    assert "Samen verder." in Page(story.as_piet().content.decode()).text


def test_a_yes_that_led_to_nothing_goes_too(story: Story) -> None:
    story.until_contact(who="Mieke Smit", known="")
    story.karim.sends("einde/", "kind", kind="yes")
    after(story, 28)
    assert left(story) == []


def test_a_tombstone_says_that_it_happened_and_nothing_more(story: Story) -> None:
    taken_up(story)
    after(story, 28)
    stone = story.sees("select what, why from tombstone order by at desc limit 1")
    assert stone == [{"what": "worry", "why": "term"}]
