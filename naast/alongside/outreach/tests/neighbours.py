"""Somebody who worries, as the tests play them: at the public door, without script."""

import re
from typing import Any

from django.db import connection
from django.test import Client

from naast.rights.access.opening import act
from tests.page import Page

SEND, BACK, READ = "/vraag/zorg/", "/vraag/zorg/terug/", "/vraag/zorg/terug/lezen/"
CODE = re.compile(r"(?:[0-9A-Z]{4}-){6}[0-9A-Z]{4}")
WORRY = {
    "discussed": "yes",
    "said": "Ik vroeg hoe het ging. Ze zei: moe.",
    "answer": "not_yet",
    "about_whom": "mijn buurvrouw van 18",
    "where": "Hemelrijken 18, meestal na vijf uur",
    "saw": "De gordijnen zijn al een week dicht. Gisteren huilde ze op de trap.",
    "name": "Wim Kuipers",
    "reach": "06 12 34 56 70",
}


class Initiator:
    """One browser. What one request said of who acts does not last to the next."""

    def __init__(self) -> None:
        self.client = Client()
        self.code = ""

    def preview(self, **otherwise: object) -> Any:
        """Fill the form in, and come to what the person will read."""
        return self._post(SEND, {**self._drawn(), **WORRY, **otherwise})

    def tell(self, **otherwise: object) -> Any:
        """Fill it in, read it, send it, and keep the code."""
        return self.send(Page(self.preview(**otherwise).content.decode()))

    def send(self, preview: Page) -> Any:
        """The button under the preview."""
        response = self._post(SEND, preview.form("saw").answers(send="yes"))
        found = CODE.search(response.content.decode())
        self.code = found[0] if found else ""
        return response

    def comes_back(self) -> Page:
        """With the code; the page of the thread."""
        assert self._post(BACK, {"secret": self.code})["Location"] == READ
        return Page(self.get(READ).content.decode())

    def says_more(self, words: str) -> Any:
        return self._post(READ, {"words": words})

    def takes_it_back(self) -> Any:
        return self._post(f"{BACK}weg/", {})

    def get(self, path: str) -> Any:
        act(None)
        return self.client.get(path)

    def _post(self, path: str, data: dict[str, Any]) -> Any:
        assert connection.in_atomic_block
        act(None)
        return self.client.post(path, data)

    def _drawn(self) -> dict[str, object]:
        return Page(self.get(SEND).content.decode()).form("saw").answers()
