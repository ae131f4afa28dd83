"""Knocking at an address: what is heard, and whether it can be told from an address that does not exist."""

import re
from itertools import zip_longest
from typing import Any

from tests.visitor import same_each_time

from .blanks import blanks_of, fill
from .routes import Route, leads_on
from .situations import Situation

BEHIND_A_DOOR = ("team/", "mijn/", "partner/", "verder/")
WAY_BACK = re.compile(r'(?<=name="next" value=")[^"]*')  # to the same page in another language
TOLD_APART = {"Content-Length", "Set-Cookie"}


def path_of(route: Route, ids: dict[str, str]) -> str:
    """The address with these things filled in."""
    return fill(route.pattern, [ids[blank] for blank in blanks_of(route.pattern)])


def heard(response: Any) -> str:
    """open, nothing (404), sign in, second factor; or the status when it is something else."""
    goes_to = response.headers.get("Location", "")
    match response.status_code:
        case 404:
            return "nothing"
        case 302 if goes_to.startswith("/inloggen/login/"):
            return "sign in"
        case 302 if goes_to.startswith("/inloggen/2fa/"):
            return "second factor"
        case 302 if goes_to.startswith(("/team/zorgen/", "/mijn/zorg/")):
            return "leads on"
        case 403 if 'href="/inloggen/login/"' in response.text:
            return "sign in"
        case 403 | 409 | 422:
            return "a refusal"
    return str(response.status_code)


def as_read(response: Any) -> str:
    """An answer without what is another each time, and without the address, which the asker knows already."""
    headers = [f"{name}: {value}" for name, value in response.headers.items() if name not in TOLD_APART]
    whole = "\n".join([str(response.status_code), *headers, same_each_time(response.text)])
    return WAY_BACK.sub("…", whole)


def difference(one: str, other: str) -> str:
    """The first lines in which two answers differ."""
    lines = zip_longest(one.splitlines(), other.splitlines(), fillvalue="(nothing)")
    return next((f"{a.strip()!r:.200} is not {b.strip()!r:.200}" for a, b in lines if a != b), "")


def should_hear(situation: Situation, route: Route) -> str:
    """What the table says that somebody hears. The second factor is asked at one's own door alone."""
    if situation in route.opens:
        return str(route.answers)
    if situation.who is None and route.pattern.startswith(BEHIND_A_DOOR):
        return "sign in"
    if leads_on(situation, route):
        return "leads on"
    own_door = "partner/" if situation.role == "partner" else "team/"
    return (
        "second factor" if not situation.second_factor and route.pattern.startswith(own_door) else "nothing"
    )
