"""A double tap writes once and ends on the same page; two tabs lose nothing."""

from typing import Any

import pytest

from naast.cast.people import key
from tests.doors.routes import Route
from tests.doors.situations import Situation
from tests.doors.world import World
from tests.visitor import Visitor

from .asked import asking_routes, forms_of, name_of, undone

# A page that is drawn leaves its look; that is no second writing.
TRACES = {"look", "shown", "processing_line"}
# A secret is kept nowhere, so it cannot be shown again; and of a code that was used the same is said as of any other.
ENDS_ONCE = ("/agenda/abonnement/", "/uitnodiging/account/", "/vraag/terug/weg/", "/vraag/zorg/terug/weg/")
# A code, a name or a date that the filler of forms cannot know, or a page that only searches.
NOT_TAKEN = {
    "/vraag/terug/", "/vraag/zorg/", "/vraag/zorg/terug/", "/uitnodiging/", "/link/", "/team/zoek/", "/mijn/zoek/",
    "/team/collegas/…/afwezig/", "/team/mensen/zoek/", "/team/…/mensen/…/gezag/", "/team/…/mensen/…/dezelfde/",
    "/team/…/mensen/…/gezag/…/einde/", "/team/…/mensen/…/vertegenwoordiging/…/einde/",
    "/team/…/mensen/huishouden/…/erbij/", "/team/…/mensen/huishouden/…/splitsing/",
    *(f"/team/…/{page}/…/verder-open/" for page in ("afspraak", "hoop", "contact", "brieven", "gesprek")),
}  # fmt: skip
FATMA = f"/mijn/{key('circle Fatma')}/"


@pytest.mark.parametrize("pair", asking_routes(once=True), ids=name_of)
def test_a_double_tap_writes_once(pair: tuple[Route, Situation], world: World) -> None:
    """With answers that are taken: of a refusal nothing could be written twice."""
    route, situation = pair
    world.lay(situation)
    for asked in forms_of(world, route, situation):
        with undone():
            written = [world.counts(), asked.send(), world.counts(), asked.send(), world.counts()]
            before, first, once, second, twice = written
            assert second.status_code < 500, f"{asked}: {second.status_code} at the second tap"
            assert content(once) == content(twice), f"{asked}: {more(once, twice)} at the second tap"
            assert first.status_code < 500, asked
            taken = first.status_code == 302 or content(before) != content(once)
            assert taken or name_of(pair) in NOT_TAKEN, f"{asked}: {first.status_code}, nothing written"
            if first.status_code < 400 and not asked.path.endswith(ENDS_ONCE):
                assert ends_at(second) == ends_at(first), f"{asked}: elsewhere at the second tap"


@pytest.mark.parametrize(("page", "field"), [("hoop/", "words"), ("afspraak/", "what")])
def test_two_tabs_lose_nothing(page: str, field: str, world: World) -> None:
    """Two forms drawn one after the other, both sent: both are there."""
    visitor = Visitor("Fatma")
    tabs = [visitor.page(FATMA + page).form(field) for _ in range(2)]
    for number, form in enumerate(tabs):
        answers = {field: f"tabblad {number}", "about": str(key("Fatma"))}
        assert visitor.send(FATMA + page, form, **answers).status_code == 302
    text = visitor.page(FATMA).text
    assert "tabblad 0" in text
    assert "tabblad 1" in text


def test_two_tabs_with_new_words_for_the_same_hope_both_stand(world: World) -> None:
    """Neither overwrites the other: history is never edited."""
    visitor, hope = Visitor("Fatma"), hope_of_fatma(world)
    tabs = [visitor.page(f"{FATMA}hoop/{hope}/").form("words") for _ in range(2)]
    for number, form in enumerate(tabs):
        assert (
            visitor.send(
                f"{FATMA}hoop/{hope}/", form, words=f"tabblad {number}", about=str(key("Fatma"))
            ).status_code
            == 302
        )
    text = visitor.page(FATMA).text
    assert "tabblad 0" in text
    assert "tabblad 1" in text


def hope_of_fatma(world: World) -> str:
    circle, fatma = key("circle Fatma"), key("Fatma")
    ordinary = f"s.circle_id = '{circle}' AND s.about = '{{{fatma}}}' AND s.visible_to IS NULL"
    return str(
        world.sees(f"SELECT h.id FROM hope h JOIN sheet s ON s.id = h.sheet_id WHERE {ordinary}")[0]["id"]
    )


def ends_at(response: Any) -> tuple[int, str]:
    """Where one is after sending: on which page, or led to which."""
    return response.status_code, response.headers.get("Location", "")


def content(counts: dict[str, int]) -> dict[str, int]:
    return {table: n for table, n in counts.items() if table not in TRACES}


def more(before: dict[str, int], after: dict[str, int]) -> dict[str, Any]:
    return {table: after[table] - n for table, n in content(before).items() if after[table] != n}
