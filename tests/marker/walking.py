"""Everything somebody can get at: by links and forms that only ask, and by knocking at every address there is."""

import re
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from typing import Any

from tests.doors.blanks import blanks_of, fill, table_of
from tests.doors.routes import ROUTES
from tests.laid import Laid
from tests.visitor import Visitor

from .planting import Planted

MOST_OF_A_KIND = 12
HOMES = ("/mijn/", "/team/", "/partner/")


@dataclass
class Met:
    """The words somebody met, each with the first place where."""

    words: dict[str, str] = field(default_factory=dict)
    addresses: int = 0
    broken: list[str] = field(default_factory=list)

    def take(self, path: str, response: Any, planted: dict[str, Planted], anything: re.Pattern[str]) -> None:
        """Body, headers, cookies, where it leads."""
        self.addresses += 1
        if response.status_code >= 500:
            self.broken.append(f"{path}: {response.status_code}")
        cookies = " ".join(str(cookie) for cookie in response.cookies.values())
        headers = " ".join(f"{name}: {value}" for name, value in response.headers.items())
        for word in anything.findall(
            f"{headers} {cookies} {response.content.decode(errors='replace')}".lower()
        ):
            if word in planted:
                self.words.setdefault(word, path)


def everywhere(visitor: Visitor, laid: Laid, planted: dict[str, Planted]) -> Met:
    """By links from every door's home, then at every address with everything that exists."""
    met, anything, seen = Met(), re.compile(r"q[a-z]{4}zx"), set()
    for path, response in visitor.crawl("/", "/verder/", *HOMES):
        seen.add(path)
        met.take(path, response, planted, anything)
    closed = tuple(home for home in HOMES if visitor.get(home).status_code != 200)
    for path in addresses(laid, closed):
        if path not in seen:
            met.take(path, visitor.get(path), planted, anything)
    return met


def addresses(laid: Laid, closed: tuple[str, ...] = ()) -> list[str]:
    """Every address of the table of routes, filled in with what exists; behind a closed door one of each is enough."""
    found = []
    for pattern in ROUTES:
        paths = filled(pattern, laid)
        found += paths[:1] if f"/{pattern}".startswith(closed) else paths
    return found


def filled(pattern: str, laid: Laid) -> list[str]:
    """With every thing that exists; things of a circle in their own circle."""
    found = []
    for keys in product(*(keys_for(blank, laid) for blank in blanks_of(pattern))):
        if len({circle for circle, _ in keys if circle}) <= 1:
            found.append(fill(pattern, [key for _, key in keys]))
    return found


@cache
def keys_for(blank: str, laid: Laid) -> list[tuple[str, str]]:
    """(circle or nothing, key) of the rows that could stand there; of content those in a talk first."""
    table = table_of(blank)
    columns = {
        name
        for (name,) in laid.sees(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s", table
        )
    }
    circle = "id" if table == "circle" else "circle_id" if "circle_id" in columns else "NULL"
    hidden = (
        "(SELECT visible_to IS NULL FROM sheet s WHERE s.id = t.sheet_id)," if "sheet_id" in columns else ""
    )
    rows = laid.sees(f'SELECT {circle}::text, id::text FROM "{table}" t ORDER BY {hidden} 2')
    return [(first or "", second) for first, second in rows[:MOST_OF_A_KIND]]
