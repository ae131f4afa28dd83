"""Who comes without an account: with the code of a question or a worry, or with a link to read along."""

from dataclasses import dataclass
from typing import Any

from naast.rights.access.codes import code_hash, secret_hash
from tests.laid import Laid
from tests.visitor import Visitor

from .addresses import Addresses
from .planting import Planted
from .walking import HOMES, Met

BEARERS = """
    SELECT b.id::text, b.purpose, c.kind FROM bearer b JOIN circle c ON c.id = b.circle_id
     WHERE b.purpose IN ('thread', 'link') ORDER BY b.purpose, c.kind, b.id
"""
GIVES = "UPDATE bearer SET secret_hash = %s, code_hash = CASE WHEN code_hash IS NULL THEN NULL ELSE %s END WHERE id = %s"
DOORS = {
    ("thread", "question"): "/vraag/terug/",
    ("thread", "worry"): "/vraag/zorg/terug/",
    ("link", "involvement"): "/link/",
}
FIGURES = "123456"


@dataclass(frozen=True)
class Holder:
    """Somebody with a code of their own, at the door where it is asked."""

    bearer: str
    door: str
    number: int

    @property
    def secret(self) -> str:
        """Known to the tests alone."""
        return f"{self.number:028}"

    def comes(self) -> tuple[Visitor, Any]:
        """From an address of their own, for a door counts who knocks; and what the door says."""
        visitor = Visitor()
        visitor.client.defaults["REMOTE_ADDR"] = f"10.9.8.{self.number}"
        return visitor, visitor.post(self.door, {"secret": self.secret, "code": FIGURES})


def give_codes(laid: Laid) -> list[Holder]:
    """A code that is known here, to everybody who has one."""
    holders = []
    for number, (bearer, purpose, kind) in enumerate(laid.sees(BEARERS), 1):
        holder = Holder(bearer, DOORS[purpose, kind], number)
        laid.do(GIVES, secret_hash(holder.secret), code_hash(FIGURES), bearer)
        holders.append(holder)
    return holders


def with_a_code(holders: list[Holder], addresses: Addresses, planted: dict[str, Planted]) -> dict[str, Met]:
    """What each of them meets. The first at each door also knocks at every address: behind all of them it is the same."""
    return {
        one.bearer: _comes_in(one, addresses, planted, knocks=one.door not in {o.door for o in holders[:n]})
        for n, one in enumerate(holders)
    }


def _comes_in(holder: Holder, addresses: Addresses, planted: dict[str, Planted], *, knocks: bool) -> Met:
    met, (visitor, answer) = Met(), holder.comes()
    met.take(holder.door, answer, planted)
    for path, response in visitor.crawl("/", holder.door, f"{holder.door}lezen/", f"{holder.door}weg/"):
        met.take(path, response, planted)
    for path in addresses.all(HOMES) if knocks else ():
        met.take(path, visitor.get(path), planted)
    return met
