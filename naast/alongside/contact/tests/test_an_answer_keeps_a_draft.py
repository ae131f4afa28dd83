"""What a worker is still writing to who asked is kept for them alone, and goes with the answer or with their ground."""

from typing import Any

from tests.visitor import Visitor

from .asked import asks, circle_of

HALF = "Ik zoek nog uit of er plek is."


def keeps(worker: Visitor, page: str, words: str = HALF) -> Any:
    """By the button, without script: what stands in the form goes to where drafts are kept."""
    form = worker.page(page).form("words", "draft")
    return worker.post("/team/concept/", form.answers(words=words, kind="advice"))


def page_of(sees: Any) -> str:
    asks(Visitor())
    return f"/team/vragen/{circle_of(sees)}/"


def test_it_stands_in_the_form_again_and_on_ones_own_first_page(sees: Any) -> None:
    page, karim = page_of(sees), Visitor("Karim")
    assert keeps(karim, page).headers["Location"] == "/team/"
    assert HALF in karim.page("/team/").text
    link = next(one for one in karim.page("/team/").links if "concept=" in one)
    assert link.startswith(page)
    form = karim.page(link).form("words", "kind")
    assert (form.fields["words"].values, form.fields["kind"].values) == ([HALF], ["advice"])


def test_nobody_else_reads_it_and_who_asked_neither(sees: Any) -> None:
    page = page_of(sees)
    keeps(Visitor("Karim"), page)
    assert HALF not in Visitor("Ans").page(page).text


def test_with_the_answer_it_is_gone(sees: Any) -> None:
    page, karim = page_of(sees), Visitor("Karim")
    keeps(karim, page)
    answered = karim.send(page, karim.page(page).form("words", "kind"), words="Er is plek.")
    assert answered.status_code == 302
    assert sees("select 1 as one from draft") == []


def test_also_when_the_question_is_set_aside_and_closes_to_who_did_it(sees: Any) -> None:
    page, karim = page_of(sees), Visitor("Karim")
    keeps(karim, page)
    form = karim.page(page).form("words", "kind")
    assert karim.send(page, form, words="Reclame.", kind="set_aside").headers["Location"] == "../"
    assert sees("select 1 as one from draft") == []


def test_off_duty_it_is_closed_and_thrown_away_it_leads_back_to_the_form(sees: Any, does: Any) -> None:
    page, karim = page_of(sees), Visitor("Karim")
    keeps(karim, page)
    draft = karim.page(page).form("words", "draft").fields["draft"].values[0]
    does(
        "UPDATE duty SET until = rules.now() - interval '1 minute' WHERE until IS NULL OR until > rules.now()"
    )
    assert HALF not in karim.page("/team/").text
    assert karim.post("/team/concept/weg/", {"draft": draft}).headers["Location"] == page
    assert sees("select 1 as one from draft") == []
