"""May it count for the municipality? The resident's own choice, in words they approve, change or refuse (I1.2, I6.2, G5)."""

import uuid
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction

from naast.alongside.honest_no.models import HonestNo, SaidItThemselves, TravelWord
from naast.alongside.honest_no.models.travel import Choice
from naast.cast.people import key
from naast.rights.access.opening import open_circle
from tests.doors.changes import withdrawn

from .saying import FATMA, LIFT, MONEY, PIET, Enter, Sees, beside, reads

PROPOSED = "Wie spaart voor de huur, krijgt geen hulp voor een kapotte wasmachine."
MEANT = "Wie spaart voor de huur, wordt daarvoor gestraft."


def may_travel(sees: Sees, no: object = MONEY) -> str:
    """As issue 7 would read it."""
    rows = sees(
        f"select said, of_id, author_id, words, written_at from travel_word where no_id = '{no}' order by written_at"
    )
    about = sees(f"select about from sheet s join honest_no n on n.sheet_id = s.id where n.id = '{no}'")[0][
        "about"
    ]
    said = [
        TravelWord(
            said=row["said"], words=row["words"], written_at=row["written_at"],
            of_id=uuid.UUID(row["of_id"]) if row["of_id"] else None, author_id=uuid.UUID(row["author_id"]),
        )
        for row in rows
    ]  # fmt: skip
    return Choice(said, about=[uuid.UUID(str(one)) for one in about]).words


def test_proposed_words_do_not_travel_before_a_yes(browser_of: Enter, sees: Sees) -> None:
    assert may_travel(sees) == ""
    page = browser_of("Fatma").get(f"/mijn/{FATMA}/").content.decode()
    assert "Mag dit meetellen voor de gemeente?" in page
    assert beside(browser_of("Fatma"), "meetellen", answer="yes").status_code == 302
    assert may_travel(sees) == PROPOSED
    assert "Dat kies jij." not in browser_of("Fatma").get(f"/mijn/{FATMA}/").content.decode()


def test_fatma_changes_them_and_only_her_words_count(browser_of: Enter, sees: Sees) -> None:
    beside(browser_of("Fatma"), "meetellen", answer="yes", words=MEANT)
    assert may_travel(sees) == MEANT
    assert MEANT in reads(browser_of("Sanne"), door="team").split("Ja, in deze woorden:")[1]


def test_she_refuses_and_nothing_travels(browser_of: Enter, sees: Sees) -> None:
    beside(browser_of("Fatma"), "meetellen", answer="no")
    assert may_travel(sees) == ""
    assert "Hiervan gaat niets naar de gemeente." in reads(browser_of("Sanne"), door="team")


def test_she_takes_it_back_and_the_history_is_read(browser_of: Enter, sees: Sees) -> None:
    fatma = browser_of("Fatma")
    beside(fatma, "meetellen", answer="yes")
    beside(fatma, "meetellen", answer="no")
    assert may_travel(sees) == ""
    said = [
        row["said"]
        for row in sees(f"select said from travel_word where no_id = '{MONEY}' order by written_at")
    ]
    assert said == ["proposed", "yes", "no"]
    assert "ja, met deze woorden" in reads(fatma)


def test_new_words_of_the_worker_do_not_undo_or_take_the_place_of_her_yes(
    browser_of: Enter, sees: Sees
) -> None:
    beside(browser_of("Fatma"), "meetellen", answer="yes", words=MEANT)
    beside(browser_of("Sanne"), "meetellen", door="team", answer="proposed", words="Andere woorden.")
    assert may_travel(sees) == MEANT


def test_nobody_says_yes_for_who_answered_themselves_but_a_no_is_passed_on(
    browser_of: Enter, sees: Sees
) -> None:
    beside(browser_of("Fatma"), "meetellen", answer="no")
    sanne, for_her = browser_of("Sanne"), {"door": "team", "people": str(key("Fatma"))}
    page = beside(sanne, "meetellen", answer="yes", words="Toch wel.", **for_her)
    assert "zelf antwoord gegeven" in page.content.decode()
    beside(browser_of("Fatma"), "meetellen", answer="yes", words=MEANT)
    assert beside(sanne, "meetellen", answer="no", **for_her).status_code == 302
    assert may_travel(sees) == ""


def test_the_database_holds_it_too(act_as: Any, browser_of: Enter) -> None:
    beside(browser_of("Fatma"), "meetellen", answer="no")
    sanne = act_as("Sanne").id
    open_circle(FATMA, purpose="together")
    no = HonestNo.objects.select_related("sheet").get(pk=MONEY)
    with pytest.raises(SaidItThemselves):
        no.may_travel("Toch.", of=key("Fatma"), key=key("over her"), by=sanne)
    for who in ("Fatma", "Emre"):  # Emre: the no is not about him
        forged = TravelWord(
            no=no, said="yes", of_id=key(who), words="Toch.", circle_id=no.circle_id, sheet_id=no.sheet_id, author_id=sanne
        )  # fmt: skip
        with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
            forged.save(force_insert=True)


def test_a_yes_is_taken_back_also_when_help_has_stopped(browser_of: Enter, sees: Sees) -> None:
    fatma = browser_of("Fatma")
    beside(fatma, "meetellen", answer="yes")
    with connection.cursor() as cursor:
        cursor.execute("SELECT rules.test_does(%s)", [withdrawn("Fatma")])
    assert "Neem het terug" in reads(fatma)
    for wrong in ({"answer": "yes", "words": MEANT}, {"people": str(key("Emre"))}):
        assert beside(fatma, "meetellen", **wrong).status_code == 200
    assert may_travel(sees) == PROPOSED
    assert beside(fatma, "meetellen").status_code == 302
    assert may_travel(sees) == ""
    assert "Neem het terug" not in reads(fatma)
    assert (
        "Hier kan nu niets bij."
        in fatma.get(f"/mijn/{FATMA}/dat-ging-niet/{MONEY}/meetellen/").content.decode()
    )


def test_piet_without_a_screen_says_it_aloud(browser_of: Enter, sees: Sees) -> None:
    said = {
        "door": "team",
        "no": LIFT,
        "circle": PIET,
        "answer": "yes",
        "words": "Een smalle trap is een dichte deur.",
    }
    assert beside(browser_of("Karim"), "meetellen", **said).status_code == 302
    assert may_travel(sees, LIFT) == "Een smalle trap is een dichte deur."
    assert "opgeschreven door Karim" in reads(browser_of("Els"), no=LIFT, circle=PIET)


def test_a_tap_too_many_is_one_answer(browser_of: Enter, sees: Sees) -> None:
    for _ in range(2):
        beside(browser_of("Fatma"), "meetellen", answer="yes", once=str(key("once")))
    assert len(sees(f"select 1 as one from travel_word where no_id = '{MONEY}' and said = 'yes'")) == 1


# What the words come to, with several people

LISA, NOA = uuid.UUID(int=1), uuid.UUID(int=2)


def said(*rows: tuple[str, uuid.UUID | None, str]) -> Choice:
    begin = datetime(2026, 1, 1, tzinfo=UTC)
    words = [
        TravelWord(said=what, of_id=of, author_id=of, words=text, written_at=begin + timedelta(hours=hour))
        for hour, (what, of, text) in enumerate(rows)
    ]
    return Choice(words, about=[LISA, NOA])


@pytest.mark.parametrize(
    ("rows", "words", "waits_for"),
    [
        ((), "", []),
        ((("proposed", None, "A"),), "", [LISA, NOA]),
        ((("proposed", None, "A"), ("yes", LISA, "A")), "", [NOA]),
        ((("proposed", None, "A"), ("yes", LISA, "A"), ("yes", NOA, "A")), "A", []),
        ((("proposed", None, "A"), ("yes", LISA, "A"), ("yes", NOA, "B")), "", [LISA]),
        ((("proposed", None, "A"), ("yes", LISA, "A"), ("no", NOA, "")), "", []),
        ((("yes", LISA, "A"), ("yes", NOA, "A"), ("proposed", None, "B")), "A", [LISA, NOA]),
        ((("yes", LISA, "A"), ("yes", NOA, "A"), ("no", LISA, "")), "", []),
        ((("yes", LISA, "A"), ("no", LISA, ""), ("proposed", None, "B")), "", [LISA, NOA]),
    ],
)
def test_everybody_it_is_about_says_yes_to_the_same_words(
    rows: Any, words: str, waits_for: list[uuid.UUID]
) -> None:
    choice = said(*rows)
    assert choice.words == words
    assert choice.waits_for == waits_for
