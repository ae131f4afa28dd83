"""Ron, who is not safe, in a house with what keeps Lisa and Noa safe, and in one where none of it was ever written.

Whatever he opens is the same, byte for byte, and costs as many questions to the database.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, NamedTuple

import pytest
from django.db import connection

from naast.cast.people import key
from tests.laid import Laid
from tests.visitor import Visitor, same_each_time

from .addresses import Addresses
from .planting import with_more_rows

LISA, NOA, RON = key("circle Lisa"), key("Noa"), key("Ron")
HIDDEN = f"SELECT id FROM sheet WHERE circle_id = '{LISA}' AND visible_to IS NOT NULL AND NOT '{RON}' = ANY (visible_to)"
ON_SHEETS = """
    SELECT table_name FROM information_schema.columns
     WHERE table_schema = 'public' AND column_name = 'sheet_id' ORDER BY table_name = 'promise'
"""
NEVER = {
    "told later": f"DELETE FROM emergency WHERE circle_id = '{LISA}'; DELETE FROM legal_exception WHERE circle_id = '{LISA}'",
    "decided about Noa": f"DELETE FROM exemption WHERE circle_id = '{LISA}'",
    "said of a worker": f"DELETE FROM worker_refusal WHERE circle_id = '{LISA}'",
    "where they live": "UPDATE household SET street = 'Elders', postcode = '1000 AA' WHERE street = 'Tarwelaan'",
    "how to reach them": f"DELETE FROM contact_way WHERE person_id IN ('{key('Lisa')}', '{NOA}')",
    "shared by Lisa": f"DELETE FROM consent WHERE circle_id = '{LISA}' AND kind = 'sharing' AND giver_id = '{key('Lisa')}'",
    "a link of Lisa's": f"DELETE FROM bearer WHERE circle_id = '{LISA}'",
}
WITHDRAWN = f"""
    INSERT INTO consent SELECT (jsonb_populate_record(c, jsonb_build_object(
        'id', gen_random_uuid(), 'answer', 'withdrawn', 'parts', 0, 'since', rules.now()))).*
      FROM consent c WHERE circle_id = '{LISA}' AND kind = 'help' AND answer = 'yes' AND about_id = %s
"""
MINUTE = re.compile(r"\d{1,2}[:.]\d{2}(:\d{2}(\.\d+)?)?")


class Read(NamedTuple):
    """What Ron read at an address, and how many questions it took."""

    body: str
    questions: int


def test_what_keeps_lisa_safe_leaves_ron_no_trace(laid_once: Laid) -> None:
    with_more_rows(laid_once)
    paths = Addresses(laid_once).all(closed=("/team/", "/partner/"))
    kept = as_ron(laid_once, paths)
    laid_once.lay_again()
    with_more_rows(laid_once)
    never_written(laid_once)
    never = as_ron(laid_once, paths)
    assert kept.keys() == never.keys()
    wrong = [
        f"{path}: {first_difference(kept[path], never[path])}" for path in kept if kept[path] != never[path]
    ]
    assert len(kept) > 100
    assert not wrong, "\n".join(wrong)


def test_what_lisa_says_to_help_is_hers(laid_once: Laid) -> None:
    """Lisa takes her yes back, for herself and for Noa: a co-member does not learn it."""
    paths = Addresses(laid_once).all(closed=("/team/", "/partner/"))
    kept = as_ron(laid_once, paths)
    laid_once.lay_again()
    for about in ("Lisa", "Noa"):
        laid_once.change(WITHDRAWN, key(about))
    taken_back = as_ron(laid_once, paths)
    wrong = [f"{p}: {first_difference(kept[p], taken_back[p])}" for p in kept if kept[p] != taken_back[p]]
    assert not wrong, "\n".join(wrong)


def test_the_comparison_would_show_a_trace(laid_once: Laid) -> None:
    """Something that Ron may see is told from its absence."""
    paths = [f"/mijn/{LISA}/"]
    kept = as_ron(laid_once, paths)
    laid_once.lay_again()
    laid_once.do("UPDATE promise SET what = 'iets anders' WHERE promiser_id = %s", RON)
    assert as_ron(laid_once, paths) != kept


def never_written(laid: Laid) -> None:
    """As if all that was hidden from Ron had never been there, nor looked at."""
    laid.do(
        f"DELETE FROM look WHERE id IN (SELECT look_id FROM shown GROUP BY 1 HAVING bool_and(sheet_id IN ({HIDDEN})))"
    )
    for (table,) in laid.sees(ON_SHEETS):
        laid.do(f'DELETE FROM "{table}" WHERE sheet_id IN ({HIDDEN})')
    laid.do(f"DELETE FROM sheet WHERE id IN ({HIDDEN})")
    for statement in NEVER.values():
        laid.change(statement)


def as_ron(laid: Laid, paths: list[str]) -> dict[str, Read]:
    """First Lisa and Sanne look, as they do every week; then Ron opens everything he can find."""
    for who, path in (("Lisa", f"/mijn/{LISA}/"), ("Sanne", f"/team/{LISA}/"), ("Karim", "/team/balie/")):
        assert Visitor(who).get(path).status_code == 200
    ron, read = Visitor("Ron"), {}
    with counting() as questions:
        for path, response in ron.crawl("/mijn/"):
            read[path] = Read(normal(response), questions())
        for path in paths:
            read[path] = Read(normal(ron.get(path)), questions())
    return read


@contextmanager
def counting() -> Iterator[Any]:
    """How many questions were asked since the last time this was asked."""
    asked = 0

    def count(execute: Any, *words: Any) -> Any:
        nonlocal asked
        asked += 1
        return execute(*words)

    def since() -> int:
        nonlocal asked
        number, asked = asked, 0
        return number

    with connection.execute_wrapper(count):
        yield since


def normal(response: Any) -> str:
    """Without what is another at every drawing: tokens, and the minute of the day."""
    headers = "\n".join(
        f"{n}: {v}" for n, v in response.headers.items() if n not in ("Set-Cookie", "Content-Length")
    )
    return MINUTE.sub("…", f"{response.status_code}\n{headers}\n{same_each_time(response.text)}")


def first_difference(one: Read, other: Read) -> str:
    if one.questions != other.questions:
        return f"{one.questions} questions with, {other.questions} without"
    pairs = zip(one.body.splitlines(), other.body.splitlines(), strict=False)
    return next((f"{a!r:.300} with, {b!r:.300} without" for a, b in pairs if a != b), "longer or shorter")


@pytest.fixture(autouse=True)
def as_it_was(laid_once: Laid) -> None:
    laid_once.lay_again()
