"""What the web server and the program write down of visits: never a word, a name, a code, or what was looked for."""

import time
from dataclasses import dataclass
from pathlib import Path

import pytest

from naast.cast.people import CAST, key
from tests.browser.served_for_real import Served
from tests.visitor import Visitor

from .conftest import Planting, hearing
from .planting import WORD
from .visits import BESIDE, Browser, as_in_the_demo
from .walking import FIND, SEARCH, calendar_of

FATMA = f"/team/{key('circle Fatma')}/"
SOUGHT, NAMED, BY_HAND, SAID, IN_VAIN = (
    "tandartsbezoek",
    "Quaedvlieg",
    "qhandzx",
    "qsaidzx",
    "7W9K7W9K7W9K7W9K",
)
LAST, PATIENCE = "POST /vraag/ ", 10
SECRETS = (SOUGHT, NAMED, SAID, IN_VAIN, key("Fatma").hex)


@dataclass
class Written:
    """What was written down: a line for each visit, as the demo keeps it and with more; what was said beside it."""

    visits: list[str]
    beside: str
    codes: list[str]

    @property
    def kept(self) -> list[str]:
        """As the demo keeps them."""
        return [line.partition(BESIDE)[0] for line in self.visits]

    @property
    def more(self) -> list[str]:
        """With the whole address and where one came from; but for what somebody typed into the address by hand."""
        return [line for line in self.visits if BY_HAND not in line]


@pytest.fixture(scope="module")
def written(planting: Planting, tmp_path_factory: pytest.TempPathFactory) -> Written:
    folder: Path = tmp_path_factory.mktemp("log")
    visits, beside = folder / "visits", folder / "beside"
    codes = {one.door: one.secret for one in planting.holders}
    hope = next(word for word, where in planting.planted.items() if where.table == "hope")
    with Served(beside, *as_in_the_demo(visits)) as served:
        sanne(Browser(served.house), hope)
        nobody(Browser(served.house), codes)
        until_written(visits, LAST)
    return Written(visits.read_text().splitlines(), beside.read_text(), [*codes.values()])


def until_written(visits: Path, line: str) -> None:
    """A visit is written down after it was answered."""
    end = time.monotonic() + PATIENCE
    while line not in visits.read_text() and time.monotonic() < end:
        time.sleep(0.05)


def sanne(browser: Browser, word: str) -> None:
    """Opens a household, looks for words and people, writes, and types a search into the address by hand."""
    browser.send("/demo/", "who", who=str(CAST["Sanne"].id))
    browser.get(FATMA)
    for sought in (SOUGHT, word, word[:4]):
        browser.send(SEARCH[1], "words", words=sought)
    browser.send(FIND, "name", name=f"Zwaantje {NAMED}")
    browser.send(f"{FATMA}berichten/{key('Fatma')}/", "words", words=SAID)
    browser.get(f"{SEARCH[1]}?words={BY_HAND}")
    browser.get(f"{FATMA}hoop/{key('nobody')}/")


def nobody(browser: Browser, codes: dict[str, str]) -> None:
    """Comes with codes, right and wrong, asks for a calendar, and asks the team something."""
    for door, code in codes.items():
        fields = {"secret": code} | ({"code": "123456"} if door == "/link/" else {})
        browser.send(door, *fields, **fields)
        browser.send(door, *fields, **{**fields, "secret": IN_VAIN})
    browser.get(calendar_of("Fatma"))
    browser.get(f"/agenda/{IN_VAIN}.ics")
    browser.send("/vraag/", "words", words=SAID)


def test_every_visit_is_written_down(written: Written) -> None:
    """Otherwise the tests below would say nothing."""
    kept = "\n".join(written.kept)
    for line in (
        f"POST {SEARCH[1]} 200", f"GET {SEARCH[1]} 200", f"POST {FIND} 200", f"GET {FATMA} 200",
        "POST /vraag/terug/ 302", "GET /vraag/terug/lezen/ 200", "POST /vraag/terug/ 404", "GET /vraag/zorg/terug/lezen/ 200",
        "GET /link/lezen/ 200", "GET /agenda/….ics 200", "GET /agenda/….ics 404", LAST,
    ):  # fmt: skip
        assert line in kept, f"{line} is not in\n{kept}"
    assert BY_HAND in "\n".join(written.visits), "what would be kept of it is seen"


def test_no_word_and_no_secret_is_in_the_log_of_visits(written: Written) -> None:
    for lines in (written.kept, written.more):
        whole = "\n".join(lines)
        assert not WORD.findall(whole.lower())
        assert not [one for one in (*SECRETS, *written.codes) if one.lower() in whole.lower()]


def test_nor_in_what_the_program_says_beside_it(written: Written) -> None:
    said = written.beside.lower()
    assert "not found" in said, "it says something"
    assert not WORD.findall(said)
    assert not [one for one in (*SECRETS, *written.codes) if one.lower() in said]


@pytest.mark.parametrize("door", SEARCH)
def test_what_was_looked_for_stays_out_of_the_programs_own_log(door: str, planting: Planting) -> None:
    """Also when it is found, when nothing is found, and when what was asked cannot be read."""
    visitor = Visitor("Sanne" if door == SEARCH[1] else "Fatma")
    with hearing() as heard:
        for sought in (SOUGHT, "tandarts", f"{SOUGHT}' OR 1=1", f"{SOUGHT}\x00", SOUGHT * 100):
            assert visitor.post(door, {"words": sought}).status_code in (200, 400)
        visitor.get(f"{door}niet-hier/")
    assert any("niet-hier" in line for line in heard.lines), "it says something"
    assert not [line for line in heard.lines if "tandarts" in line.lower()]
