"""Where they live: real buurten of Eindhoven. Streets, numbers and postcodes are made up, so that nobody's door is named."""

from dataclasses import dataclass
from random import Random

EDITION = 2020
ZUID, NOORD, STRATUM = "Lokaal team Woensel", "Lokaal team Woensel-Noord", "Lokaal team Stratum"


@dataclass(frozen=True)
class Buurt:
    """A buurt by its CBS code, with the team that works there and how many of a hundred households live in it."""

    code: str
    name: str
    team: str
    postcode: str
    share: int


BUURTEN = (
    Buurt("BU07724220", "Kronehoef", ZUID, "5622", 9),
    Buurt("BU07724210", "Woensel-West", ZUID, "5621", 8),
    Buurt("BU07724120", "Hemelrijken", ZUID, "5612", 6),
    Buurt("BU07724310", "Generalenbuurt", ZUID, "5623", 5),
    Buurt("BU07724240", "Mensfort", ZUID, "5613", 4),
    Buurt("BU07725410", "Eckart", NOORD, "5632", 12),
    Buurt("BU07725430", "Vaartbroek", NOORD, "5632", 10),
    Buurt("BU07725130", "Jagershoef", NOORD, "5625", 9),
    Buurt("BU07725440", "Heesterakker", NOORD, "5632", 6),
    Buurt("BU07722220", "Gerardusplein", STRATUM, "5644", 11),
    Buurt("BU07722370", "Kruidenbuurt", STRATUM, "5643", 10),
    Buurt("BU07722140", "Tuindorp", STRATUM, "5611", 8),
    Buurt("BU07722110", "Irisbuurt", STRATUM, "5611", 2),
)
ONE_HOUSEHOLD = Buurt("BU07722380", "Schuttersbosch", STRATUM, "5645", 0)

STREETS = (
    "Lampionstraat", "Draaimolenhof", "Kersenpitlaan", "Vliegerpad", "Hinkelbaan", "Zandloperstraat", "Schommelplein",
    "Knikkerpad", "Windwijzerlaan", "Koekoeksklokstraat", "Regenboogpad", "Strikjesstraat", "Appelmoeslaan", "Tolhof",
    "Ballonstraat", "Soeplepelpad", "Paraplulaan", "Krakelingstraat", "Slingerhof", "Bromtolplein", "Sokkendreef",
    "Wolkenstraat", "Fluitketelpad", "Pindakaasplein",
)  # fmt: skip
NEVER_IN_A_POSTCODE = "FIOQUY"


def streets_of(buurt: Buurt) -> tuple[str, ...]:
    """Four streets of its own."""
    here = (*BUURTEN, ONE_HOUSEHOLD).index(buurt)
    return tuple(STREETS[(here * 5 + n) % len(STREETS)] for n in range(4))


def address_in(buurt: Buurt, chance: Random) -> dict[str, str]:
    """A door that cannot be anybody's."""
    number = f"{chance.randrange(1, 240)}{chance.choice(['', '', '', '', 'a', ' bis', '-3'])}"
    letters = "".join(chance.choices(NEVER_IN_A_POSTCODE, k=2))
    return {
        "street": chance.choice(streets_of(buurt)), "house_number": number,
        "postcode": f"{buurt.postcode} {letters}", "place": "Eindhoven",
    }  # fmt: skip
