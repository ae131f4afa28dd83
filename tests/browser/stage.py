"""Where a journey happens: the house, served from this process; one Chromium before it; and the database as it was laid."""

import os
import shutil
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager

from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.http import HttpRequest
from django.http.response import HttpResponseBase
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, sync_playwright

from tests.laid import AS_LAID, Laid
from tests.visitor import Visitor

from .somebody import Somebody
from .ways import PHONE, Way

FLAGS = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
FLAGS += ["--disable-component-update", "--disable-sync"]
SPEAKS_DUTCH = {"LANGUAGE": "nl", "TZ": "Europe/Amsterdam"}  # dates in fields are the browser's own
LOCALES = {"nl": "nl-NL", "en": "en-GB"}


class KeptStatic(StaticFilesHandler):
    """Style sheets, scripts and fonts may be kept by the browser, as in production."""

    def serve(self, request: HttpRequest) -> HttpResponseBase:
        response = super().serve(request)
        response.headers["Cache-Control"] = "public, max-age=3600"
        return response


class Stage:
    """One for all browser tests. Whoever enters leaves again when the test ends."""

    def __init__(self, house: str, chromium: Browser, laid: Laid) -> None:
        self.house, self.chromium, self.laid = house, chromium, laid
        self._tickets: dict[str, str] = {}
        self._leaves = ExitStack()
        self._people: list[Somebody] = []

    def enter(
        self,
        who: str | None = None,
        *,
        way: Way = PHONE,
        language: str = "nl",
        hands: type[Somebody] = Somebody,
        bypass_csp: bool = False,
    ) -> Somebody:
        """Somebody in a browser of their own, signed in when they are of the cast."""
        context = self.chromium.new_context(
            base_url=self.house,
            viewport={"width": way.width, "height": way.height},
            java_script_enabled=way.script,
            locale=LOCALES[language],
            timezone_id="Europe/Amsterdam",
            reduced_motion="reduce",
            bypass_csp=bypass_csp,
        )
        if who:
            self.sign_in(context, who)
        context.set_default_timeout(8_000)
        self._leaves.callback(context.close)
        somebody = hands(who or "a visitor", context, language=language)
        self._people.append(somebody)
        return somebody

    def _ticket(self, who: str) -> str:
        """The session of one who signed in by the demo's door. Sessions outlive a test, so once is enough."""
        if who not in self._tickets:
            self._tickets[who] = Visitor(who).client.session.session_key or ""
        return self._tickets[who]

    def sign_in(self, context: BrowserContext, who: str) -> None:
        """In this browser, as if they had done so in another tab."""
        context.add_cookies([{"name": "sessionid", "value": self._ticket(who), "url": self.house}])

    def end_session(self, who: str) -> None:
        """As after half an hour of silence."""
        self.laid.do("DELETE FROM django_session WHERE session_key = %s", self._tickets.pop(who))

    def clear(self) -> None:
        """Everybody leaves, and what they wrote is gone. No script broke, and none of ours was refused."""
        self._leaves.close()
        self.lay_again()
        complaints = [one for somebody in self._people for one in somebody.complaints]
        self._people.clear()
        assert not complaints, complaints

    def lay_again(self) -> None:
        """As `Laid` does; but of tables that are nearly empty, deleting is ten times as quick as truncating."""
        away = "; ".join(f'DELETE FROM public."{table}"' for table in self.laid.tables)
        back = "; ".join(f'INSERT INTO public."{t}" SELECT * FROM {AS_LAID}."{t}"' for t in self.laid.tables)
        self.laid.do(f"BEGIN; {away}; {back}; COMMIT")


@contextmanager
def built(laid: Laid) -> Iterator[Stage]:
    """The house and the browser, as long as they are needed. Playwright keeps a loop running in this thread, which Django takes
    for a program that is asynchronous; it is not."""
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "yes"
    path = os.environ.get("NAAST_CHROMIUM") or shutil.which("chromium")
    server = LiveServerThread("127.0.0.1", KeptStatic)
    server.daemon = True
    server.start()
    server.is_ready.wait()
    assert server.error is None, server.error
    try:
        with sync_playwright() as play:
            chromium = play.chromium.launch(
                executable_path=path, args=FLAGS, env={**os.environ, **SPEAKS_DUTCH}
            )
            yield Stage(f"http://localhost:{server.port}", chromium, laid)
            chromium.close()
    finally:
        server.terminate()
        laid.lay_again()
        del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]
