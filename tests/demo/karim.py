"""Karim's browser without script, through HTTP at the port of a running demo."""

import http.cookiejar
import re
import urllib.request
from collections.abc import Callable
from urllib.parse import urlencode, urljoin

from tests.page import Form, Page

QUESTION = re.compile(r"/team/vragen/[0-9a-f-]{36}/")
ADDRESS = "who-asks@post.example"


class Karim:
    """He has duty. What he does here is only what the pages offer him."""

    def __init__(self, house: str) -> None:
        self.house = house
        jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
        self.browser = urllib.request.build_opener(jar)
        self.browser.addheaders = [("Accept-Language", "nl")]

    def signs_in(self, key: str) -> None:
        """By the page of the demo."""
        self._sends(
            "/demo/", lambda form: form.fields["who"].values == [key] if "who" in form.fields else False
        )

    def writes_a_question_down(self, words: str) -> str:
        """Asked by telephone, with a mail address for the answer; where it can be read."""
        given = {"words": words, "channel": "phone", "reach": ADDRESS, "way": "mail"}
        written = self._sends("/team/vragen/nieuw/", has("reach"), **given)
        return next(link for link in written.links if QUESTION.fullmatch(link))

    def says_something(self, question: str, words: str) -> None:
        """No answer yet: it goes by mail, so a task worker has something to do."""
        self._sends(question, has("kind"), words=words, kind="not_yet")

    def reads(self, path: str) -> str:
        return Page(self._got(path)).text

    def _sends(self, path: str, which: Callable[[Form], bool], **given: str) -> Page:
        """The page on which one lands."""
        form = next(one for one in Page(self._got(path)).forms if which(one))
        sent = urlencode(form.answers(**given), doseq=True).encode()
        with self.browser.open(urljoin(self.house + path, form.action or path), sent, timeout=60) as answer:
            return Page(answer.read().decode())

    def _got(self, path: str) -> str:
        with self.browser.open(self.house + path, timeout=60) as answer:
            return str(answer.read().decode())


def has(name: str) -> Callable[[Form], bool]:
    return lambda form: name in form.fields
