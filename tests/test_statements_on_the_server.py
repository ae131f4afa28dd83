"""What the server is sent, counted there, BEGIN and COMMIT included (docs/benchmarks.md): a household with much on it costs as
many statements as one with little, and a note is written in one transaction."""

from collections.abc import Callable, Iterator

import pytest

from bench.measuring.counting import written_down
from naast.cast.people import key
from tests import house
from tests.laid import Laid
from tests.visitor import Visitor

MOST = 15
SMALL, LARGE, BEFORE = (key(f"circle {name}") for name in ("Piet", "Fatma", "Piet before"))
KINDS = ("hope", "promise", "note", "deed", "document", "appointment", "closeness", "origin", "support_offer")
MORE = """
INSERT INTO {kind} SELECT (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid()))).*
FROM {kind} r, generate_series(1, 20) WHERE r.circle_id = %s
"""
READ_WHAT_WAS = """
INSERT INTO consent (id, circle_id, kind, about_id, about_name, giver_id, giver_name, entered_by_id, recipient, recipient_name,
                     answer, parts, reason, since, how, explained)
SELECT gen_random_uuid(), circle_id, 'former', about_id, about_name, giver_id, giver_name, entered_by_id, %s, 'wat er was',
       'yes', 127, '', now(), how, '' FROM consent WHERE circle_id = %s AND kind = 'help' AND answer = 'yes'
"""
NEXT = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint"
Sent = Callable[[], list[str]]


@pytest.fixture
def sent(committed: Laid) -> Iterator[Sent]:
    """What came since it was last asked."""
    with written_down(house.cluster) as heard:
        yield lambda: [what for _, what in heard()]


def asked_for(path: str, visitor: Visitor, sent: Sent) -> tuple[list[str], str]:
    """The statements of one page, and the page; asked before, so that no session says that it is alive."""
    visitor.page(path)
    sent()
    response = visitor.get(path)
    return sent(), response.text


def test_much_costs_as_many_statements_as_little(committed: Laid, sent: Sent) -> None:
    visitor = Visitor("Karim")
    little, page = asked_for(f"/team/{SMALL}/", visitor, sent)
    for kind in KINDS:
        committed.do(MORE.format(kind=kind), LARGE)
    much, long_page = asked_for(f"/team/{LARGE}/?alles=ja", visitor, sent)
    assert len(long_page) > 5 * len(page), "there must be much on it"
    assert len(little) == len(much), "\n".join(much)
    assert 3 < len(much) <= MOST, "\n".join(much)


def test_a_household_that_came_back_stays_within_the_bar(committed: Laid, sent: Sent) -> None:
    committed.change(READ_WHAT_WAS, BEFORE, SMALL)
    asked, page = asked_for(f"/team/{SMALL}/", Visitor("Karim"), sent)
    assert f"../{BEFORE}/" in page, "what was before is read"
    assert 3 < len(asked) <= MOST, "\n".join(asked)


def test_a_note_is_written_in_one_transaction(committed: Laid, sent: Sent) -> None:
    """One COMMIT, and on the whole server no other transaction that wrote; with a draft that is thrown away."""
    visitor, path = Visitor("Sanne"), f"/team/{LARGE}/contact/"
    form = visitor.page(path).form("words", "draft")
    assert visitor.post("/team/concept/", form.answers(words="Even ge")).status_code == 302
    assert committed.sees("SELECT count(*) FROM draft WHERE circle_id = %s", LARGE) == [(1,)]
    form = visitor.page(path).form("words", "draft")
    notes, [(before,)] = committed.sees("SELECT count(*) FROM note"), committed.sees(NEXT)
    sent()
    assert visitor.send(path, form, words="Even gebeld.").status_code == 302
    asked = [what for what in sent() if "pg_snapshot_xmax" not in what]
    assert committed.sees(NEXT) == [(before + 1,)], "\n".join(asked)
    assert (asked.count("BEGIN"), asked.count("COMMIT")) == (1, 1), "\n".join(asked)
    assert committed.sees("SELECT count(*) FROM note") == [(notes[0][0] + 1,)]
    assert committed.sees("SELECT count(*) FROM draft WHERE circle_id = %s", LARGE) == [(0,)]
