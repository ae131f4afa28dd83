"""Hands that have no mouse and no screen to touch: Tab, Enter, Space and arrows. At every step the focus must be seen."""

from typing import Any

from playwright.sync_api import Locator

from .somebody import Somebody

MOST = 250


class AtTheKeyboard(Somebody):
    """Reaches everything by Tab; `keys_pressed` counts them."""

    keys_pressed = 0

    def reach(self, target: Locator) -> None:
        """Tab until the focus is there; it is seen wherever it comes."""
        there = target.element_handle()
        for _ in range(MOST):
            if self.page.evaluate("one => one === document.activeElement", there):
                return
            self.press("Tab")
            self.sees_the_focus()
        raise AssertionError(f"{self.name} cannot reach “{target}” by Tab on {self.page.url}")

    def goes_round(self) -> int:
        """Tab from the top until it comes there again; at how many things it stops."""
        stops = 0
        for _ in range(MOST):
            self.press("Tab")
            seen = self.page.evaluate(SEEN_AND_WHERE, stops)
            self._is_seen(seen)
            if seen["here"] == "top":
                return stops
            stops += seen["here"] == "new"
        raise AssertionError(f"Tab does not come out of {self.page.url}")

    def focus(self) -> str:
        """The words on what has the focus."""
        return str(self.page.evaluate("document.activeElement.textContent.trim()"))

    def press(self, key: str) -> None:
        self.keys_pressed += 1
        self.page.keyboard.press(key)

    def sees_the_focus(self) -> None:
        """A line round it or a shadow, in view, and nothing lies over it (WCAG 2.4.7, 2.4.11)."""
        self._is_seen(self.page.evaluate(FOCUS))

    def _is_seen(self, seen: dict[str, Any]) -> None:
        assert seen["drawn"], f"the focus is not seen on {seen['what']} at {self.page.url}"
        assert seen["in_view"], f"the focus is hidden on {seen['what']} at {self.page.url}"

    def _press(self, target: Locator) -> None:
        self.reach(target)
        self._and_arrive(target, lambda: self.press("Enter"))

    def _type(self, field: Locator, text: str) -> None:
        self.reach(field)
        self.page.keyboard.press("ControlOrMeta+a")
        self.page.keyboard.type(text)

    def _tick(self, choice: Locator) -> None:
        """A tick box by Space. Of radio buttons one is reached by Tab, the others by arrows."""
        if choice.get_attribute("type") == "checkbox":
            self.reach(choice)
            self.press("Space")
            return
        self._reach_the_group(choice)
        if not choice.is_checked():
            self.press("Space")
        for _ in range(20):
            if choice.is_checked():
                return
            self.press("ArrowDown")
            self.sees_the_focus()
        raise AssertionError(f"{self.name} cannot choose {choice} by arrows")

    def _reach_the_group(self, choice: Locator) -> None:
        name = choice.get_attribute("name")
        for _ in range(MOST):
            if self.page.evaluate("name => document.activeElement.name === name", name):
                return
            self.press("Tab")
            self.sees_the_focus()
        raise AssertionError(f"{self.name} cannot reach the choices of {choice} by Tab")

    def _choose(self, field: Locator, option: str) -> None:
        self.reach(field)
        self.page.keyboard.type(option)
        assert field.locator("option:checked").inner_text() == option


# Whether Tab is somewhere new, still in the same field (a date has several stops), or at the top again.
WHERE = """number => {
  const one = document.activeElement;
  if (one === document.body) return number ? "top" : "same";
  if (one.dataset.stop === undefined) { one.dataset.stop = number; return "new"; }
  return one.dataset.stop === "0" && number > 1 ? "top" : "same";
}"""

# What has the focus, whether something is drawn round it, and whether it lies in view with nothing over it.
FOCUS = """() => {
  const one = document.activeElement, around = one.closest(".choice") || one;
  if (one === document.body) return {what: "the page", drawn: true, in_view: true};
  const drawn = [one, around].some(part => {
    const style = getComputedStyle(part);
    return (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== "none";
  });
  const box = one.getBoundingClientRect();
  const x = Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 1);
  const y = Math.min(Math.max(box.top + box.height / 2, 1), innerHeight - 1);
  const over = document.elementFromPoint(x, y);
  const in_view = box.width > 0 && box.bottom > 0 && box.top < innerHeight
    && !!over && (one.contains(over) || over.contains(one) || around.contains(over));
  return {what: one.outerHTML.slice(0, 120), drawn, in_view};
}"""

# Both in one question: a page has many stops.
SEEN_AND_WHERE = f"number => ({{...({FOCUS})(), here: ({WHERE})(number)}})"
