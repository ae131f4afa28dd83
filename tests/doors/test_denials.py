"""From the table: each denial beside the success that differs in one thing, for reading and for sending forms."""

import pytest

from tests.filling import filled
from tests.page import Form, Page
from tests.visitor import Visitor

from .knocking import heard, path_of, should_hear
from .routes import ROUTES, Route
from .situations import DENIED, Situation
from .world import World, knocks

OF_THE_HOUSE = ("/taal/", "/inloggen/")


@pytest.mark.parametrize("situation", DENIED, ids=str)
def test_what_opened_before_is_closed_after_one_thing_changed(situation: Situation, world: World) -> None:
    like = situation.like
    assert like
    closes = [r for r in ROUTES.values() if like in r.opens and situation not in r.opens and r.answers == 200]
    world.lay(like)
    before = knocks(like)
    forms = {route: forms_at(before, route, world) for route in closes}
    world.change(situation)
    same_session = like.who == situation.who and like.second_factor == situation.second_factor
    after, rows = before if same_session else knocks(situation), world.counts()
    wrong = []
    for route in closes:
        path, due = path_of(route, world.ids), should_hear(situation, route)
        said = [heard(after.send(path, form, **filled(form))) for form in forms[route]]
        said += [heard(after.get(path))] if same_session else []  # for who is another, test_routes.py reads
        wrong += [f"{route}: {one}, and should be {due}" for one in said if one != due]
    assert not wrong, "\n".join([str(situation), *wrong])
    assert world.counts() == rows, "something was written by who may not come in"


def forms_at(visitor: Visitor, route: Route, world: World) -> list[Form]:
    """The forms on a page that must be open; those of the house itself (language, signing out, forgetting a code) left out."""
    response = visitor.get(path_of(route, world.ids))
    assert response.status_code == 200, (
        f"the success itself: {visitor.who} at {route}: {response.status_code}"
    )
    if not response.headers["Content-Type"].startswith("text/html"):
        return []
    found = [form for form in Page(response.text).forms if form.method == "post"]
    return [
        form
        for form in found
        if not form.action.startswith(OF_THE_HOUSE) and not form.action.endswith("/klaar/")
    ]
