"""The components, `{% load look %}`. docs/look.md shows how to use each; the markup is in templates/look/."""

from datetime import date
from typing import Any

from django import forms, template
from django.core.paginator import Page
from django.forms.boundfield import BoundField
from django.template.loader import render_to_string
from django.utils.safestring import SafeString, mark_safe

from naast.look.dates import human_date, machine_date
from naast.look.mistakes import keeps_all, mistakes_in

register = template.Library()
LOOKS = {"first": "primary", "second": "secondary", "quiet": "subtle"}
NOTICES = {"say": "info", "done": "ok", "careful": "warning", "wrong": "error"}


# Forms


@register.inclusion_tag("look/form/ask.html")
def ask(
    form: forms.BaseForm,
    *,
    to: str,
    send: str,
    back: str = "",
    ask_id: str = "",
    target: str = "",
    kind: str = "first",
    draft: object = None,
) -> dict[str, Any]:
    """A whole form: fields, what is still needed, the button. `draft`: what keeps it while it is typed (rights/drafts)."""
    words = {"send": send, "back": back, "look": LOOKS[kind], "draft": draft}
    return {"form": form, "to": to, "ask_id": ask_id, "target": target, **words}


@register.inclusion_tag("look/form/mistakes.html")
def mistakes(form: forms.BaseForm) -> dict[str, Any]:
    """What is still needed, each with a way to the field."""
    return {"mistakes": mistakes_in(form), "kept": keeps_all(form)}


@register.inclusion_tag("look/form/errors.html")
def errors(form: forms.BaseForm) -> dict[str, Any]:
    """For a form laid out by hand: what is still needed, and the hidden fields."""
    return {"mistakes": mistakes_in(form), "kept": keeps_all(form), "hidden": form.hidden_fields()}


@register.simple_tag
def field(bound: BoundField) -> SafeString:
    """One field: label, hint, what is wrong, control."""
    return bound.as_field_group()


@register.filter
def human(moment: date | None, clock: str = "") -> str:
    """A date inside a sentence; with the hour when asked: `|human:"clock"`."""
    return human_date(moment, clock=bool(clock))


@register.filter
def is_tick(bound: BoundField) -> bool:
    """One tick box: its label stands behind it."""
    return isinstance(bound.field.widget, forms.CheckboxInput)


@register.inclusion_tag("look/parts/button.html")
def button(words: str, *, kind: str = "first", name: str = "", value: str = "") -> dict[str, Any]:
    """Sends the form it stands in."""
    return {"words": words, "look": LOOKS[kind], "name": name, "value": value}


@register.inclusion_tag("look/parts/link_button.html")
def link_button(words: str, href: str, *, kind: str = "second") -> dict[str, Any]:
    """A link that asks to be tapped."""
    return {"words": words, "href": href, "look": LOOKS[kind]}


@register.inclusion_tag("look/parts/act.html")
def act(
    words: str, *, to: str, kind: str = "first", about: str = "", target: str = "", **fields: object
) -> dict[str, Any]:
    """One deed behind one button: a form of its own; other keywords travel as hidden fields."""
    context = {"words": words, "to": to, "look": LOOKS[kind], "about": about, "target": target}
    return {**context, "fields": fields.items()}


# Parts of a page


def part(template_name: str, content: str, /, **context: object) -> SafeString:
    """A part that stands round something."""
    inside = mark_safe(content.strip())  # noqa: S308
    return render_to_string(f"look/parts/{template_name}.html", {"content": inside, **context})


@register.simple_block_tag
def section(
    content: str, heading: str, *, name: str = "", href: str = "", words: str = "", level: int = 2
) -> str:
    """A heading, perhaps a way to act beside it, and what belongs under it."""
    return part("section", content, heading=heading, name=name, href=href, words=words, level=level)


@register.simple_block_tag(name="words")
def own_words(content: str, *, by: str = "", when: date | None = None) -> str:
    """What somebody said themselves."""
    return part("words", content, by=by, when=when)


@register.simple_block_tag
def row(
    content: str,
    title: str,
    *,
    href: str = "",
    under: str = "",
    when: date | None = None,
    badge: str = "",
    badge_kind: str = "",
) -> str:
    """One line of `<ul class="rows">`."""
    side = {"when": when, "badge": badge, "badge_kind": badge_kind}
    return part("row", content, title=title, href=href, under=under, **side)


@register.simple_block_tag
def moment(
    content: str, *, when: date, who: str = "", what: str = "", href: str = "", clock: bool = False
) -> str:
    """One moment of `<ol class="timeline">`."""
    return part("moment", content, when=when, who=who, what=what, href=href, clock=clock)


@register.simple_block_tag
def along(content: str) -> str:
    """Who looks along, and why: a quiet line."""
    return part("along", content)


@register.simple_block_tag
def notice(content: str, *, kind: str = "say", title: str = "") -> str:
    """Something to know: say, done, careful or wrong. It stands still."""
    return part("notice", content, look=NOTICES[kind], title=title)


@register.simple_block_tag
def more(content: str, summary: str, *, open: bool = False) -> str:
    """Something for who wants to know more."""
    return part("more", content, summary=summary, open=open)


@register.simple_block_tag
def trimmed(content: str) -> str:
    """Without the white space round it, so that an empty block leaves nothing on the page."""
    return mark_safe(content.strip())  # noqa: S308


@register.inclusion_tag("look/parts/fact.html")
def fact(term: str, value: object) -> dict[str, Any]:
    """One line of `<dl class="facts">`."""
    return {"term": term, "value": value}


@register.inclusion_tag("look/parts/empty.html", name="nothing")
@register.inclusion_tag("look/parts/empty.html")
def empty(invitation: str, *, href: str = "", words: str = "") -> dict[str, Any]:
    """Nothing yet: an invitation. (`nothing` in the body of a for, where Django has its own `empty`.)"""
    return {"invitation": invitation, "href": href, "words": words}


@register.inclusion_tag("look/parts/badge.html")
def badge(words: str, kind: str = "") -> dict[str, Any]:
    """One or two words that say how something stands: neutral, good, warm or quiet."""
    return {"words": words, "kind": kind}


@register.inclusion_tag("look/parts/secret.html")
def secret(words: str, *, label: str = "") -> dict[str, Any]:
    """A code to hand over, big enough to read aloud."""
    return {"words": words, "label": label}


@register.inclusion_tag("look/parts/paging.html")
def paging(page: "Page[Any]", *, key: str = "page") -> dict[str, Any]:
    """Pages of a list that has a number."""
    return {"page": page, "key": key}


@register.inclusion_tag("look/parts/earlier_later.html")
def earlier_later(*, earlier: str = "", later: str = "") -> dict[str, Any]:
    """Pages of a list in time."""
    return {"earlier": earlier, "later": later}


@register.simple_tag
def when(moment: date | None, *, clock: bool = False, weekday: bool = False) -> SafeString:
    """A date as people say it: the year only when it is another one. Without white space, so that a comma may follow."""
    words = {"machine": machine_date(moment), "human": human_date(moment, clock=clock, weekday=weekday)}
    return mark_safe(render_to_string("look/parts/when.html", words).strip())  # noqa: S308
