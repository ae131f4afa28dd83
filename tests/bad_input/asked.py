"""Every form there is, found by opening every address of the table of routes in a situation that it opens to."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin

from django.db import transaction

from tests.doors.blanks import BLANK
from tests.doors.knocking import path_of
from tests.doors.routes import ROUTES, Route
from tests.doors.situations import (
    ABOUT_THEM,
    ANSWERS,
    ASKED,
    CAME_BACK,
    CONTACT,
    ENDED,
    FOLLOWS_IT_UP,
    INVITED,
    LEAD,
    MAY_TAKE_IT_UP,
    NOT_YET,
    PARTNER,
    RESIDENT,
    WORRIED,
    Situation,
)
from tests.doors.world import World, knocks
from tests.filling import filled
from tests.page import Field, Form, Page
from tests.visitor import Visitor

# Nearest first: whoever of these an address opens to fills its forms in.
WHO = (CONTACT, RESIDENT, PARTNER, ASKED, NOT_YET, LEAD, ANSWERS, CAME_BACK)
WHO += (FOLLOWS_IT_UP, MAY_TAKE_IT_UP, ABOUT_THEM, WORRIED, ENDED, INVITED)
LEADS = {"team/collegas/erbij/": LEAD, "team/collegas/<uuid:position_id>/einde/": LEAD}
IN_A_CIRCLE = re.compile(r"^(team|mijn|partner)/<uuid:circle_id>/")  # the same page behind each door
OF_A_ROW = re.compile(r"[0-9a-f]{8}-[0-9a-f-]{27}|\d+")
OF_THE_HOUSE = ("/taal/", "/inloggen/logout/", "/demo/")


@dataclass(frozen=True)
class Asked:
    """A form on a page, and what somebody would say in it."""

    visitor: Visitor
    path: str
    form: Form

    def __str__(self) -> str:
        return f"{self.visitor.who} at {urljoin(self.path, self.form.action)} ({', '.join(self.form.fields)})"

    @property
    def answers(self) -> dict[str, Any]:
        """A whole form, well filled in."""
        return {**self.form.answers(), **filled(self.form)}

    @property
    def typed(self) -> list[Field]:
        """The fields that fingers fill."""
        return [one for one in self.form.fields.values() if one.is_typed]

    @property
    def each_once(self) -> list[Field]:
        """Of rows that are the same (`people-0-name`, `people-1-name`) the first; not the token, which is Django's own."""
        found: dict[str, Field] = {}
        for one in self.form.fields.values():
            found.setdefault(OF_A_ROW.sub("…", one.name), one)
        found.pop("csrfmiddlewaretoken", None)
        return list(found.values())

    def send(self, **changed: Any) -> Any:
        """Send it, with these answers otherwise."""
        return self.visitor.send(self.path, self.form, **{**filled(self.form), **changed})


def forms_of(world: World, route: Route, situation: Situation) -> list[Asked]:
    """The forms on one page, without those of the house itself."""
    visitor, path = knocks(situation), path_of(route, world.ids)
    response = visitor.get(path)
    if response.status_code != 200 or not response.headers["Content-Type"].startswith("text/html"):
        return []
    posts = [form for form in Page(response.text).forms if form.method == "post"]
    return [Asked(visitor, path, form) for form in posts if not form.action.startswith(OF_THE_HOUSE)]


def asking_routes(*, once: bool = False) -> list[tuple[Route, Situation]]:
    """Each address, with the nearest situation it opens to. `once`: the same page behind another door is left out."""
    found: dict[str, tuple[Route, Situation]] = {}
    for route in ROUTES.values():
        who = LEADS.get(route.pattern) or next((who for who in WHO if who in route.opens), None)
        page = IN_A_CIRCLE.sub("", route.pattern) or route.pattern
        if who and route.answers == 200:
            found.setdefault(page if once else route.pattern, (route, who))
    return list(found.values())


def name_of(pair: tuple[Route, Situation]) -> str:
    return "/" + BLANK.sub("…", pair[0].pattern)


@contextmanager
def undone() -> Iterator[None]:
    """Whatever is written inside is taken away again."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)
