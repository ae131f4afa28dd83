"""Everything somebody can get at: by links and forms that only ask, by knocking at every address there is, and by searching."""

from dataclasses import dataclass, field
from typing import Any

from naast.cast.people import key
from tests.laid import Laid
from tests.visitor import Visitor

from .addresses import Addresses
from .planting import WORD, Planted
from .reading import in_addresses, whole

HOMES = ("/mijn/", "/team/", "/partner/")
SEARCH = ("/mijn/zoek/", "/team/zoek/")
FIND = "/team/mensen/zoek/"


@dataclass
class Met:
    """The words somebody met, each with the first place where; which of them by searching, and which inside an address."""

    words: dict[str, str] = field(default_factory=dict)
    found: set[str] = field(default_factory=set)
    in_addresses: dict[str, str] = field(default_factory=dict)
    addresses: int = 0
    broken: list[str] = field(default_factory=list)

    def take(self, path: str, response: Any, planted: dict[str, Planted]) -> set[str]:
        """Body, headers, cookies, where it leads."""
        self.addresses += 1
        if response.status_code >= 500:
            self.broken.append(f"{path}: {response.status_code}")
        words = planted.keys() & set(WORD.findall(whole(response)))
        for word in words:
            self.words.setdefault(word, path)
        for word in WORD.findall(in_addresses(response)) if words else ():
            self.in_addresses.setdefault(word, path)
        return words


def everywhere(visitor: Visitor, addresses: Addresses, planted: dict[str, Planted]) -> Met:
    """By links from every door's home, then at every address with everything that exists; then whatever can be looked for."""
    met, seen = Met(), set()
    for path, response in visitor.crawl("/", "/verder/", *HOMES):
        seen.add(path)
        met.take(path, response, planted)
    closed = tuple(home for home in HOMES if visitor.get(home).status_code != 200)
    for path in addresses.all(closed):
        if path not in seen:
            met.take(path, visitor.get(path), planted)
    if visitor.who:
        met.take("the own calendar", visitor.get(calendar_of(visitor.who)), planted)
    for asked in looked_for(addresses.laid):
        met.take(f"{FIND} {asked}", visitor.post(FIND, asked), planted)
    return met


def searches(visitor: Visitor, words: list[str], planted: dict[str, Planted], met: Met) -> None:
    """At both doors, as far as they open."""
    for door in SEARCH:
        if visitor.get(door).status_code == 200:
            for asked in words:
                met.found |= met.take(f"{door} {asked}", visitor.post(door, {"words": asked}), planted)


def calendar_of(who: str) -> str:
    """The address of somebody's own calendar (more_rows.sql), that shows all it can."""
    return f"/agenda/{key(who).hex}.ics"


def looked_for(laid: Laid) -> list[dict[str, str]]:
    """Everybody there is, by what is known of them: nothing of it stands in an address, so it has to be sent."""
    people = laid.sees(
        "SELECT split_part(sort_key, '  ', 2) || ' ' || split_part(sort_key, '  ', 1), birth_date FROM person"
    )
    phones = laid.sees("SELECT digits FROM contact_way WHERE digits <> ''")
    by_name = [{"name": name} for name, _born in people] + [
        {"name": name, "born": str(born)} for name, born in people if born
    ]
    return by_name + [{"phone": digits} for (digits,) in phones]
