"""Every field of every form, given what it should not be given."""

import re
from copy import deepcopy
from typing import Any
from urllib.parse import quote_plus, urlencode, urljoin

import pytest

from tests.doors.routes import Route
from tests.doors.situations import Situation
from tests.doors.world import World
from tests.filling import WORDS, filled
from tests.page import Field
from tests.visitor import ORIGIN

from .asked import Asked, asking_routes, forms_of, name_of, undone
from .bad import BYTES, bad_answers

TEN_MEGABYTES = "x" * 10_000_000
A_PAGE = {200, 400, 403, 409, 413, 422}
WENT_ON = {302}
NOT_TYPED = ("hidden", "select", "radio", "checkbox")
TAG = re.compile(r"<[^>]*>")


@pytest.mark.parametrize("pair", asking_routes(once=True), ids=name_of)
def test_every_bad_answer_gets_a_sentence_and_keeps_the_rest(
    pair: tuple[Route, Situation], world: World
) -> None:
    wrong = []
    for asked in laid_forms(world, pair):
        browser = deepcopy(
            asked.visitor.client.cookies
        )  # a good answer beside a bad one may take the code away
        for one in asked.each_once:
            for bad in bad_answers(one):
                asked.visitor.client.cookies = deepcopy(browser)
                with undone():
                    response = asked.send(**{one.name: bad})
                    wrong += [
                        f"{asked}: {one.name}={bad[:40]!r}: {what}" for what in faults(asked, one, response)
                    ]
    assert not wrong, "\n".join(wrong[:40])


@pytest.mark.parametrize("pair", asking_routes(once=True), ids=name_of)
def test_what_is_no_text_at_all(pair: tuple[Route, Situation], world: World) -> None:
    """Bytes that are no UTF-8, a form of ten megabytes, too many fields, a broken envelope, nothing."""
    wrong = []
    for asked in laid_forms(world, pair):
        for what, (body, kind) in bodies(asked).items():
            with undone():
                response = posted(asked, body, kind)
                if response.status_code not in A_PAGE | WENT_ON | {404}:
                    wrong.append(f"{asked}: {what}: {response.status_code}")
                elif response.status_code != 302 and not says_something(response):
                    wrong.append(f"{asked}: {what}: {response.status_code} without a sentence")
    assert not wrong, "\n".join(wrong)


def laid_forms(world: World, pair: tuple[Route, Situation]) -> list[Asked]:
    """The forms at this address, in this situation."""
    route, situation = pair
    world.lay(situation)
    return forms_of(world, route, situation)


def faults(asked: Asked, bad: Field, response: Any) -> list[str]:
    """What is wrong with the answer to one bad field."""
    status, page = response.status_code, response.content.decode(errors="replace")
    if status == 302 or (status == 404 and (bad.kind in NOT_TYPED or "secret" in asked.form.fields)):
        return []
    if status not in A_PAGE:
        return [str(status)]
    secret = {one.name for one in asked.form.fields.values() if one.kind == "password"}  # never drawn again
    others = [
        name for name, said in filled(asked.form).items() if said == WORDS and name not in {bad.name, *secret}
    ]
    asks_again = status >= 400 or any(f'name="{name}"' in page for name in others)
    lost = asks_again and bad.kind != "hidden" and page.count(WORDS) < len(others)
    said = [] if says_something(response) else [f"{status} without a sentence"]
    return said + ([f"{status}: not all is kept of what was typed in {others}"] if lost else [])


def says_something(response: Any) -> bool:
    """A page with a heading and plain words; a form that is shown again says what is needed."""
    page = response.content.decode(errors="replace")
    return "<h1>" in page and len(TAG.sub("", page.partition("<main")[2])) > 80


def bodies(asked: Asked) -> dict[str, tuple[bytes, str]]:
    """Whole requests that no form of ours would send."""
    form, whole = "application/x-www-form-urlencoded", urlencode(asked.answers, doseq=True)
    first = next((one.name for one in asked.typed), "words")
    found = {
        what: (f"{whole}&{quote_plus(first)}=".encode() + quote_plus(raw).encode(), form)
        for what, raw in BYTES.items()
    }
    return {
        **found,
        "raw bytes": (whole.encode() + b"&x=\xff\xfe\xed\xa0\x80", form),
        "ten megabytes": (f"{whole}&{quote_plus(first)}={TEN_MEGABYTES}".encode(), form),
        "too many fields": ("&".join(f"f{n}=1" for n in range(600)).encode(), form),
        "nothing": (b"", form),
        "broken envelope": (
            b"--x\r\nContent-Disposition: form-data; name=",
            "multipart/form-data; boundary=x",
        ),
        "no envelope": (b"x", "multipart/form-data"),
        "json": (b'{"a": 1}', "application/json"),
        "strange charset": (whole.encode(), f"{form}; charset=utf-7"),
    }


def posted(asked: Asked, body: bytes, kind: str) -> Any:
    """Send it as it is."""
    asked.visitor._forget()
    headers = {"origin": ORIGIN, "sec-fetch-site": "same-origin", "referer": ORIGIN + asked.path}
    return asked.visitor.client.post(
        urljoin(asked.path, asked.form.action), data=body, content_type=kind, headers=headers
    )
