"""Everything somebody can get at: by links and forms that only ask, and by knocking at every address there is."""

import re
from dataclasses import dataclass, field
from typing import Any

from naast.cast.people import key
from tests.laid import Laid
from tests.visitor import Visitor

from .addresses import Addresses
from .planting import Planted

HOMES = ("/mijn/", "/team/", "/partner/")
FIND = "/team/mensen/zoek/"
# Drawn by lot, so now and then they hold a word of ours: the token of every form, and what two cookies hold.
BY_LOT = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[^"]+|(?<=csrftoken=)[^;]+|(?<=sessionid=)[^;]+')


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
        said = f"{headers} {cookies} {response.content.decode(errors='replace')}"
        for word in anything.findall(BY_LOT.sub("", said).lower()):
            if word in planted:
                self.words.setdefault(word, path)


def everywhere(visitor: Visitor, laid: Laid, planted: dict[str, Planted]) -> Met:
    """By links from every door's home, then at every address with everything that exists."""
    met, anything, seen = Met(), re.compile(r"q[a-z]{4}zx"), set()
    for path, response in visitor.crawl("/", "/verder/", *HOMES):
        seen.add(path)
        met.take(path, response, planted, anything)
    closed = tuple(home for home in HOMES if visitor.get(home).status_code != 200)
    for path in Addresses(laid).all(closed):
        if path not in seen:
            met.take(path, visitor.get(path), planted, anything)
    if visitor.who:
        met.take("the own calendar", visitor.get(calendar_of(visitor.who)), planted, anything)
    for asked in looked_for(laid):
        met.take(f"{FIND} {asked}", visitor.post(FIND, asked), planted, anything)
    return met


def calendar_of(who: str) -> str:
    """The address of somebody's own calendar (more_rows.sql), that shows all it can."""
    return f"/agenda/{key(who).hex}.ics"


def looked_for(laid: Laid) -> list[dict[str, str]]:
    """Everybody there is, by what is known of them: nothing of it stands in an address, so it has to be sent."""
    people = laid.sees(
        "SELECT split_part(sort_key, ' ', 2) || ' ' || split_part(sort_key, ' ', 1), birth_date FROM person"
    )
    phones = laid.sees("SELECT digits FROM contact_way WHERE digits <> ''")
    by_name = [{"name": name} for name, _born in people] + [
        {"name": name, "born": str(born)} for name, born in people if born
    ]
    return by_name + [{"phone": digits} for (digits,) in phones]
