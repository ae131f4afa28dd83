"""An HTML page as a person without script meets it: its text, its links, its forms with what they would send."""

from dataclasses import dataclass, field
from html.parser import HTMLParser

EMPTY = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
UNSENT = {"submit", "button", "image", "reset"}
TICKS = {"radio", "checkbox"}


@dataclass
class Field:
    """One control of a form, with the values it can take and the ones it has."""

    name: str
    kind: str
    values: list[str] = field(default_factory=list)
    choices: list[str] = field(default_factory=list)
    required: bool = False

    @property
    def is_typed(self) -> bool:
        """Whether fingers fill it."""
        return self.kind not in TICKS | {"select", "hidden"}


@dataclass
class Form:
    """A form: where it goes, and what a browser sends when nobody changes anything."""

    action: str
    method: str
    fields: dict[str, Field] = field(default_factory=dict)
    buttons: list[tuple[str, str]] = field(default_factory=list)

    def answers(self, **changed: object) -> dict[str, object]:
        """What is sent, with these answers changed."""
        standing = {one.name: one.values for one in self.fields.values() if one.values}
        return {**standing, **changed}


class Page(HTMLParser):
    """Read once; ask for links, forms, text."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.links: list[str] = []
        self.forms: list[Form] = []
        self.words: list[str] = []
        self.title = ""
        self._open: list[str] = []
        self._form: Form | None = None
        self._field: Field | None = None
        self._option: str | None = None
        self.feed(html)
        self.close()

    @property
    def text(self) -> str:
        return " ".join(" ".join(self.words).split())

    def form(self, *names: str) -> Form:
        """The form that has these fields."""
        for form in self.forms:
            if set(names) <= form.fields.keys():
                return form
        raise AssertionError(
            f"no form with {names} on “{self.title}”: {[list(f.fields) for f in self.forms]}"
        )

    def handle_starttag(self, tag: str, given: list[tuple[str, str | None]]) -> None:
        attrs = {name: value or "" for name, value in given}
        if tag not in EMPTY:
            self._open.append(tag)
        if tag == "a" and "href" in attrs:
            self.links.append(attrs["href"])
        elif tag == "form":
            self._form = Form(attrs.get("action", ""), attrs.get("method", "get").lower())
            self.forms.append(self._form)
        elif self._form is not None and tag in {"input", "select", "textarea", "button", "option"}:
            self._control(self._form, tag, attrs)

    def handle_startendtag(self, tag: str, given: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, given)
        if tag not in EMPTY:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        while tag in self._open and self._open.pop() != tag:
            pass
        if tag == "form":
            self._form = None
        elif tag == "textarea" and self._field is not None:
            self._field.values = [self._field.values[0].removeprefix("\n") if self._field.values else ""]
        if tag in {"textarea", "select"}:
            self._field = None

    def handle_data(self, data: str) -> None:
        inside = self._open[-1] if self._open else ""
        if inside == "title":
            self.title += data
        elif inside == "textarea" and self._field is not None:
            self._field.values = ["".join(self._field.values) + data]
        if inside not in {"script", "style", "title"}:
            self.words.append(data)

    def _control(self, form: Form, tag: str, attrs: dict[str, str]) -> None:
        kind = attrs.get("type", "text") if tag == "input" else tag
        name, value = attrs.get("name", ""), attrs.get("value", "on" if kind in TICKS else "")
        if tag == "option":
            self._choice(attrs)
        elif tag == "button" or kind in UNSENT:
            form.buttons.append((name, value))
        elif name:
            one = form.fields.setdefault(name, Field(name, kind, required="required" in attrs))
            if kind in TICKS:
                one.choices.append(value)
                one.values += [value] if "checked" in attrs else []
            elif tag in {"select", "textarea"}:
                self._field = one
            elif kind != "file":
                one.values.append(value)

    def _choice(self, attrs: dict[str, str]) -> None:
        if self._field is not None and self._field.kind == "select":
            self._field.choices.append(attrs.get("value", ""))
            if "selected" in attrs or not self._field.values:
                self._field.values = [attrs.get("value", "")]
