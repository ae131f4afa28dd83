"""A question makes no file: taken away at once, and forgotten six months after the last word. Nothing of it is left."""

from collections.abc import Callable
from typing import Any

from naast.alongside.contact.taking_away import forget
from naast.alongside.contact.tasks import forget_questions
from naast.rights.access.opening import act
from tests.visitor import Visitor

from .asked import THREAD, answers, asks, circle_of, code_on, comes_back

Does = Callable[[str], None]
HANGS = """
    select k.conrelid::regclass::text as child, a.attname as points from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.confrelid = 'public.circle'::regclass
"""


def left(sees: Any, circle: str, sheets: str) -> dict[str, int]:
    """How many rows still hang on it, in any table."""
    counts = {
        one["child"]: sees(f"select count(*) as n from {one['child']} where {one['points']} = '{circle}'")[0][
            "n"
        ]
        for one in sees(HANGS)
    }
    counts["shown"] = sees(f"select count(*) as n from shown where sheet_id::text = '{sheets}'")[0]["n"]
    return {table: n for table, n in counts.items() if n}


def sheet(sees: Any, circle: str) -> str:
    return str(sees(f"select id from sheet where circle_id = '{circle}'")[0]["id"])


def lines(sees: Any) -> int:
    return int(sees("select count(*) as n from processing_line")[0]["n"])


def test_taken_away_it_is_gone_at_once_with_everything(sees: Any) -> None:
    before = lines(sees)
    code = code_on(asks(Visitor(), way="mail", reach="iemand@post.example"))
    circle = circle_of(sees)
    assert answers("Karim", circle).status_code == 302
    assert sees("select 1 as one from letter where key like 'question:%'")
    asker, its_sheet = comes_back(code), sheet(sees, circle)
    assert asker.get("/vraag/terug/weg/").status_code == 200
    gone = asker.post("/vraag/terug/weg/")
    assert "Het is weg" in gone.text
    assert left(sees, circle, its_sheet) == {}
    assert sees("select 1 as one from letter where key like 'question:%'") == []
    assert lines(sees) <= before + 2, "only of the lists that Karim opened for other questions"
    assert sees("select what, how_many, why from tombstone") == [
        {"what": "question", "how_many": 1, "why": "asked"}
    ]
    assert asker.get(THREAD).status_code == 404
    assert Visitor().post("/vraag/terug/", {"secret": code}).status_code == 404


def test_six_months_after_the_last_word_nothing_is_left(sees: Any, later: Callable[[str], None]) -> None:
    asks(Visitor())
    circle = circle_of(sees)
    answers("Karim", circle)
    its_sheet = sheet(sees, circle)
    act(None)
    later("5 months 28 days")
    forget()
    assert left(sees, circle, its_sheet)["question"] == 1
    later("6 months 2 days")
    assert forget() >= 1
    assert left(sees, circle, its_sheet) == {}
    assert sees("select id from question") == [], "nor of the demo's"
    assert {row["why"] for row in sees("select why from tombstone")} == {"term"}
    assert forget() == 0


def test_by_itself_each_night(sees: Any, does: Does) -> None:
    """As the job of the task workers, when nobody acts."""
    asks(Visitor())
    does("update circle set opened_at = opened_at - interval '7 months' where kind = 'question'")
    does("update question_outcome set written_at = written_at - interval '7 months'")
    does("update question_word set written_at = written_at - interval '7 months'")
    act(None)
    forget_questions()
    assert sees("select id from question") == []


def test_a_word_in_between_keeps_it(sees: Any, does: Does, later: Callable[[str], None]) -> None:
    """Asked nine months ago, and once more four months ago."""
    code = code_on(asks(Visitor()))
    circle = circle_of(sees)
    asker = comes_back(code)
    asker.send(THREAD, asker.page(THREAD).form("words"), words="Ik kom er nog eens op terug.")
    does(f"update circle set opened_at = opened_at - interval '9 months' where id = '{circle}'")
    does(
        f"update question_word set written_at = written_at - interval '4 months' where circle_id = '{circle}'"
    )
    act(None)
    forget()
    assert sees(f"select 1 as one from question where circle_id = '{circle}'")
    later("3 months")
    forget()
    assert sees(f"select 1 as one from question where circle_id = '{circle}'") == []


def test_a_household_is_never_forgotten_like_that(sees: Any, later: Callable[[str], None], db: None) -> None:
    before = sees("select count(*) as n from circle where kind <> 'question'")
    later("10 years")
    forget()
    assert sees("select count(*) as n from circle where kind <> 'question'") == before


def test_only_its_code_takes_a_question_away(sees: Any) -> None:
    asks(Visitor())
    karim = Visitor("Karim")
    karim.page(f"/team/vragen/{circle_of(sees)}/")
    assert karim.post("/vraag/terug/weg/").status_code == 404
    assert sees(f"select 1 as one from question where circle_id = '{circle_of(sees)}'")
