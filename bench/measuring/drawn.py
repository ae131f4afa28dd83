"""A form as a browser sends it back when nothing was changed: read from the page that drew it."""

from html.parser import HTMLParser

from bench.measuring.served import Fields

NOT_SENT = ("submit", "button", "reset", "image", "file")


class _Forms(HTMLParser):
    """The fields of each form on a page, in order."""

    def __init__(self) -> None:
        super().__init__()
        self.forms: list[dict[str, list[str]]] = []
        self.chosen, self.within = "", ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        said = {name: value or "" for name, value in attrs}
        name = said.get("name", "")
        if tag == "form":
            self.forms.append({})
        elif tag == "select":
            self.chosen = name
        elif tag == "option" and self.chosen:
            if "selected" in said or not self._of(self.chosen):
                self.forms[-1][self.chosen] = [said.get("value", "")]
        elif tag == "textarea":
            self.within = name
            self._of(name).append("")
        elif tag == "input" and name and self.forms:
            self._input(name, said)

    def handle_endtag(self, tag: str) -> None:
        self.chosen = "" if tag == "select" else self.chosen
        self.within = "" if tag == "textarea" else self.within

    def handle_data(self, data: str) -> None:
        if self.within:
            self._of(self.within)[-1] += data

    def _input(self, name: str, said: dict[str, str]) -> None:
        kind = said.get("type", "text")
        if kind in NOT_SENT or (kind in ("checkbox", "radio") and "checked" not in said):
            return
        self._of(name).append(said.get("value", "on" if kind == "checkbox" else ""))

    def _of(self, name: str) -> list[str]:
        return self.forms[-1].setdefault(name, [])


def form_with(name: str, page: bytes) -> Fields:
    """The form on this page that has a field of this name, without that field: who asks fills it in."""
    reader = _Forms()
    reader.feed(page.decode())
    form = next(form for form in reader.forms if name in form)
    return [(field, value) for field, values in form.items() if field != name for value in values]
