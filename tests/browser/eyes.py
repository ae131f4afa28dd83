"""What must hold of every page in every state: axe finds nothing, it fits a phone, speaks one language, and fingers hit it.

`NAAST_SHOTS=folder` keeps a picture of every page that is looked at, on a phone and on a desktop.
"""

import os
import re
from functools import cache
from pathlib import Path
from typing import Any

import polib

from naast.cast.people import CAST

from .somebody import Somebody
from .ways import DESKTOP, PHONE, Way

AXE = (Path(__file__).parent / "vendor" / "axe.min.js").read_text()
DUTCH = Path(__file__).parents[2] / "naast/look/locale/nl/LC_MESSAGES/django.po"
SHOTS = os.environ.get("NAAST_SHOTS", "")
LONG_ENOUGH = 12  # shorter words may be the same in both languages
looked_at = 0


def look(somebody: Somebody, state: str) -> list[str]:
    """On a phone and on a desktop; what is wrong, in words."""
    wrong: list[str] = []
    for way in sorted((PHONE, DESKTOP), key=lambda way: way.width != somebody.page.viewport_size["width"]):  # type: ignore[index]
        somebody.page.set_viewport_size({"width": way.width, "height": way.height})
        somebody.page.evaluate(
            "scrollTo(0, 0)"
        )  # in between, the way out lies over whatever scrolls beneath it
        wrong += [f"{way.screen}: {one}" for one in [*_axe(somebody), *_form(somebody, way)]]
        _picture(somebody, state, way)
    wrong += [*_head(somebody), *_one_language(somebody)]
    return [f"{somebody.name}, {somebody.language}, {state}: {one}" for one in wrong]


def _axe(somebody: Somebody) -> list[str]:
    global looked_at
    looked_at += 1
    if not somebody.page.evaluate("typeof axe === 'object'"):
        somebody.page.evaluate(AXE)
    return somebody.page.evaluate(RUN_AXE)  # type: ignore[no-any-return]


def _form(somebody: Somebody, way: Way) -> list[str]:
    """It fits in the width; on a phone the targets of our own are a finger wide."""
    seen: dict[str, Any] = somebody.page.evaluate(FORM)
    wide = [f"wider than the screen: {seen['width']} px"] if seen["width"] > way.width else []
    return wide + [f"too small for a finger: {one}" for one in seen["small"] if way is PHONE]


def _head(somebody: Somebody) -> list[str]:
    """One heading, the language said, and a title that tells nothing to who finds it in the browser's history."""
    seen: dict[str, Any] = somebody.page.evaluate(HEAD)
    wrong = [] if seen["headings"] == 1 else [f"{seen['headings']} times <h1>"]
    if seen["lang"] != somebody.language:
        wrong.append(f"lang is {seen['lang']}")
    title = seen["title"].removesuffix("· Naast").strip()
    if not title:
        wrong.append("no title")
    return wrong + [f"the title “{title}” names {name}" for name in CAST if re.search(rf"\b{name}\b", title)]


def _one_language(somebody: Somebody) -> list[str]:
    """No English text of ours on a Dutch page, and no Dutch one on an English page."""
    text = somebody.page.evaluate(TEXT)
    return [f"in the other language: “{one}”" for one in _of_the_other(somebody.language) if one in text]


@cache
def _of_the_other(language: str) -> list[str]:
    entries = [one for one in polib.pofile(str(DUTCH)) if one.msgstr and one.msgid != one.msgstr]
    said = [one.msgid if language == "nl" else one.msgstr for one in entries]
    ours = {one.msgstr if language == "nl" else one.msgid for one in entries}
    plain = [" ".join(one.split()) for one in said if not re.search(r"%\(|<", one) and one not in ours]
    return [one for one in plain if len(one) >= LONG_ENOUGH]


def _picture(somebody: Somebody, state: str, way: Way) -> None:
    if SHOTS:
        name = re.sub(r"\W+", "-", f"{somebody.name} {state}").strip("-")
        path = Path(SHOTS) / f"{name}.{somebody.language}.{way.width}.png"
        somebody.page.screenshot(path=path, full_page=True)


RUN_AXE = """async () => {
  const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
  const found = await axe.run(document, {
    runOnly: {type: "tag", values: tags}, rules: {"target-size": {enabled: true}}, resultTypes: ["violations"],
  });
  return found.violations.flatMap(one => one.nodes.map(node =>
    `${one.id}: ${node.html.slice(0, 160)} ${node.any.concat(node.all, node.none).map(why => why.message)[0]}`));
}"""

FORM = """() => {
  const ours = ".menu a, .own button, .exit, .house, .nl-button, label.choice, summary, select, textarea,"
    + " input:not([type=hidden], [type=radio], [type=checkbox]), .row__title[href], .section__head a, .paging a";
  const small = [...document.querySelectorAll(ours)]
    .filter(one => one.checkVisibility() && !one.closest(".visually-hidden, .nl-skip-link"))
    .filter(one => one.getBoundingClientRect().height < 43.5)
    .map(one => `${one.outerHTML.slice(0, 100)} ${Math.round(one.getBoundingClientRect().height)} px`);
  return {width: document.scrollingElement.scrollWidth, small};
}"""

HEAD = """() => ({
  headings: document.querySelectorAll("h1").length, lang: document.documentElement.lang, title: document.title,
})"""

TEXT = """() => {
  const page = document.body.cloneNode(true);
  page.querySelectorAll("[lang], textarea, blockquote").forEach(one => one.remove());
  const labels = [...page.querySelectorAll("[aria-label], [alt]")]
    .map(one => one.getAttribute("aria-label") || one.getAttribute("alt"));
  return [page.textContent, document.title, ...labels].join(" ").replace(/\\s+/g, " ");
}"""
