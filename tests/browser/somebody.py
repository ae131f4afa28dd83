"""Somebody before a screen: what hands and eyes do there. Taps, fields and page loads are counted (docs/burden.md).

Words are given as they stand in the program, in English; each sees them in their own language.
"""

import re
from typing import Any

from django.utils.translation import gettext, override, pgettext
from playwright.sync_api import BrowserContext, ConsoleMessage, Locator, Page, expect


class Somebody:
    """One of the cast or a visitor, with a browser of their own."""

    def __init__(self, name: str, context: BrowserContext, *, language: str = "nl") -> None:
        self.name, self.context, self.language = name, context, language
        self.counts_from_here()
        self.page = context.new_page()
        self.page.on("domcontentloaded", self._loaded)
        self.complaints: list[str] = []
        self.page.on("pageerror", lambda error: self.complaints.append(f"{self.path}: {error}"))
        self.page.on("console", self._heard)

    # What is on the screen

    def words(self, msgid: str, **blanks: object) -> str:
        """As the program says it to this person."""
        with override(self.language):
            context, _, bare = msgid.rpartition("|")
            said = pgettext(context, bare) if context else gettext(msgid)
            return said % blanks if "%(" in said else said

    def reads(self, *texts: str, **blanks: object) -> None:
        """These texts stand on the page."""
        for text in texts:
            words = self.words(text, **blanks)
            try:
                expect(self.page.locator("body")).to_contain_text(words)
            except AssertionError:
                there = self.page.locator("main").inner_text()[:1000]
                raise AssertionError(
                    f"{self.name} does not read “{words}” on {self.page.url}:\n{there}"
                ) from None

    def finds_no_trace_of(self, *texts: str) -> None:
        """Not in the text, not in the markup, not in the title."""
        html = self.page.content()
        for text in texts:
            assert self.words(text) not in html, f"{self.name} finds “{text}” on {self.page.url}"

    def is_at(self, heading: str, **blanks: object) -> None:
        """The page with this heading."""
        expect(self.page.locator("h1")).to_have_text(self.words(heading, **blanks))

    @property
    def path(self) -> str:
        return "/" + self.page.url.split("/", 3)[3].partition("#")[0]

    def in_another_tab(self) -> "Somebody":
        """The same person in the same browser."""
        return type(self)(self.name, self.context, language=self.language)

    def counts_from_here(self) -> None:
        self.taps_made = self.fields_filled = self.pages_loaded = 0

    # What hands do

    def opens(self, path: str) -> int:
        """Type an address; the status that comes back."""
        answer = self.page.goto(path)
        assert answer is not None
        return answer.status

    def taps(self, what: str, *, about: str = "", inside: str = "body", **blanks: object) -> None:
        """A link, a button, or something to unfold, by how its words begin; `about`: whose, when there are more."""
        words = self.words(what, **blanks)
        self._press(self._named(f"{words} — {about}" if about else words, inside))

    def writes(self, label: str, text: str, *, inside: str = "main") -> None:
        """Into the field with this label."""
        self._type(self._field(label, inside), text)
        self.fields_filled += 1

    def ticks(self, choice: str, *, of: str = "", inside: str = "main", **blanks: object) -> None:
        """A tick box or one of a few choices; `of`: the question above it."""
        place = self.page.locator(inside)
        if of:
            place = place.get_by_role("group", name=begins(self.words(of, **blanks)))
        self._tick(place.get_by_label(begins(self.words(choice, **blanks))).first)
        self.fields_filled += 1

    def chooses(self, option: str, *, of: str) -> None:
        """From a list that folds out."""
        self._choose(self._field(of, "main"), self.words(option))
        self.fields_filled += 1

    def press_in(self, form: Locator) -> None:
        """The first button of a form."""
        self._press(form.locator("button:not([name=more])").first)

    # How: with a finger or a mouse. Other hands do it otherwise (by_keyboard.py).

    def _press(self, target: Locator) -> None:
        self.taps_made += 1
        self._and_arrive(target, target.click)

    def _type(self, field: Locator, text: str) -> None:
        field.fill(text)

    def _tick(self, choice: Locator) -> None:
        self.taps_made += 1
        choice.click()

    def _choose(self, field: Locator, option: str) -> None:
        self.taps_made += 1
        field.select_option(label=option)

    # Where things are

    def _named(self, words: str, inside: str) -> Locator:
        """Visible, and the only one; without an accessible name it is not found."""
        scope, name = self.page.locator(inside), begins(words)
        link, button = scope.get_by_role("link", name=name), scope.get_by_role("button", name=name)
        unfolds = scope.locator("summary").filter(has_text=name)
        return link.or_(button).or_(unfolds).filter(visible=True)

    def _field(self, label: str, inside: str) -> Locator:
        return self.page.locator(inside).get_by_label(begins(self.words(label))).filter(visible=True)

    def _and_arrive(self, target: Locator, deed: Any) -> None:
        """Wait for the page that a link or a form leads to; unfolding and places on this page lead nowhere."""
        if target.evaluate(LEADS_ON):
            with self.page.expect_navigation():
                deed()
        else:
            deed()

    def _loaded(self, _page: Page) -> None:
        self.pages_loaded += 1

    def _heard(self, message: ConsoleMessage) -> None:
        """What the browser refuses by our own policy is a mistake of ours."""
        if "Content Security Policy" in message.text:
            self.complaints.append(f"{self.path}: {message.text}")


LEADS_ON = """one => one.matches("a[href]:not([href^='#']):not([target])")
    || (one.matches("button, input[type=submit]") && !!one.form)"""


def begins(words: str) -> re.Pattern[str]:
    """How an accessible name begins; white space does not matter."""
    return re.compile(r"^\s*" + r"\s+".join(map(re.escape, words.split())))
