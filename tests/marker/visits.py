"""A browser at a web server of our own, that writes down its visits as the demo's does, and more."""

from http.cookiejar import CookieJar
from pathlib import Path
from urllib.error import HTTPError
from urllib.parse import urlencode, urljoin
from urllib.request import HTTPCookieProcessor, Request, build_opener

from naast.doors.cli.demo.places import VISITS
from naast.doors.cli.demo.run import GUNICORN
from tests.page import Form, Page

BESIDE = " || "
MORE = f"{BESIDE}%(r)s %(f)s"  # what others may choose to keep: the whole first line, and where one came from


def as_in_the_demo(visits: Path) -> list[str]:
    """The words with which the demo's web server is started, but for the program it serves."""
    words = [str(visits) if one == str(VISITS) else one for one in GUNICORN[1:]]
    assert str(visits) in words
    at = words.index("--access-logformat") + 1
    return [*words[:at], words[at] + MORE, *words[at + 1 :]]


class Browser:
    """Keeps cookies, follows redirects, and says where it came from."""

    def __init__(self, house: str) -> None:
        self.house, self.at = house, house
        self.opener = build_opener(HTTPCookieProcessor(CookieJar()))

    def get(self, path: str) -> str:
        return self._ask(path, None)

    def send(self, path: str, *names: str, **given: str) -> str:
        """The form on this page that has these fields."""
        form: Form = Page(self.get(path)).form(*names)
        answers = urlencode(form.answers(**given), doseq=True)
        return self._ask(urljoin(path, form.action), answers.encode())

    def _ask(self, path: str, sent: bytes | None) -> str:
        ours = {"Origin": self.house, "Sec-Fetch-Site": "same-origin"} if sent is not None else {}
        request = Request(urljoin(self.house, path), sent, {"Referer": self.at, **ours})  # noqa: S310
        self.at = request.full_url
        try:
            with self.opener.open(request, timeout=60) as answer:
                return str(answer.read().decode())
        except HTTPError as refused:
            return refused.read().decode()
