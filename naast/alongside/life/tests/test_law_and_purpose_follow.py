"""Law and purpose are derived from who it is about and the subject, never asked; use across laws is data (access)."""

from datetime import date

import pytest
from django.utils.translation import override

from naast.alongside.life.laws import crossing, laws_there_are, purposes_of
from naast.people.residents.models import Person
from tests.page import Page

from .telling import FATMA, Enter, Sees, both_said_yes, of, reads, tell

MONEY, HOME, RAISING = 1, 2, 6
DAY = date(2026, 11, 24)
CHILD, GROWN = Person(birth_date=date(2013, 5, 1), birth_year=2013), Person()


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("bone", "about", "laws"),
    [
        (HOME, [GROWN], ["Wmo 2015"]),
        (HOME, [CHILD], ["Jeugdwet"]),
        (HOME, [CHILD, GROWN], ["Jeugdwet", "Wmo 2015"]),
        (MONEY, [GROWN], ["Wgs", "Participatiewet"]),
        (RAISING, [GROWN], ["Jeugdwet", "Wmo 2015"]),
        (None, [CHILD], ["Jeugdwet"]),
    ],
)
def test_the_law_follows(bone: int | None, about: list[Person], laws: list[str]) -> None:
    assert [one.law for one in purposes_of(bone=bone, about=about, day=DAY)] == laws


@pytest.mark.django_db
def test_the_day_of_the_words_counts_and_not_today() -> None:
    grown_since = date(2031, 5, 1)
    assert [one.law for one in purposes_of(bone=HOME, about=[CHILD], day=grown_since)] == ["Wmo 2015"]


def test_use_across_laws_is_data() -> None:
    assert crossing("Jeugdwet", "Wmo 2015") == "WMO-5.1.1-4", "only with an explicit yes"
    assert crossing("Wmo 2015", "Wgs") == "WGS-8d", "as far as debt help needs it"
    assert crossing("Wmo 2015", "Jeugdwet") == "NAAST-ander-doel", "without a rule of its own: a yes"


def test_every_domain_has_a_law_at_every_age() -> None:
    for bone in range(1, 13):
        for age in (0, 11, 12, 17, 18, 100):
            assert [
                row
                for row in laws_there_are()
                if str(bone) in row["bones"].split()
                and int(row["age_from"]) <= age <= int(row["age_to"] or 200)
            ], (bone, age)


def test_nobody_is_asked_for_a_law(browser_of: Enter) -> None:
    for page in ("eerst", "erbij", "kind"):
        asked = Page(browser_of("Sanne").get(f"/team/{FATMA}/leven/{page}/").content.decode())
        assert not {"law", "purpose", "rule"} & set(asked.form("of").fields), page


def test_each_words_say_why_they_may_be_kept(browser_of: Enter, sees: Sees) -> None:
    row = of(sees, "Koken voor de buurt. Dan lach ik.")
    page = reads(browser_of("Fatma"), "mijn", at=f"leven/{row['id']}/")
    assert "Waarom mag dit bewaard worden?" in page
    assert "Wmo 2015 5.1.1 lid 1" in page
    assert "Wgs 8d" in page
    with override("en"):
        assert purposes_of(bone=HOME, about=[GROWN], day=DAY)[0].words.startswith("Help to")


def test_of_a_child_it_is_the_youth_act(browser_of: Enter, sees: Sees) -> None:
    both_said_yes()
    tell(browser_of("Emre"), door="mijn", domain="wonen/1", gives="Mijn eigen kamer.")
    row = of(sees, "Mijn eigen kamer.")
    page = reads(browser_of("Emre"), "mijn", at=f"leven/{row['id']}/")
    assert "Jeugdwet 7.3.8 lid 1" in page
    assert "Wmo 2015 5.1.1 lid 1" not in page
