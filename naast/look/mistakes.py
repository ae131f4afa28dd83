"""What is still needed in a form, as one list of sentences that lead to the fields."""

from dataclasses import dataclass

from django.forms import BaseForm, PasswordInput
from django.forms.boundfield import BoundField


@dataclass(frozen=True)
class Mistake:
    """One sentence, and where on the page it can be mended."""

    words: str
    href: str = ""


def mistakes_in(form: BaseForm) -> list[Mistake]:
    """Of the form as a whole first, then field by field; a hidden field has no place to go to."""
    whole = [Mistake(str(words)) for words in form.non_field_errors()]
    hidden = [Mistake(str(words)) for one in form.hidden_fields() for words in one.errors]
    seen = [mistake for one in form.visible_fields() for mistake in of_field(one)]
    return whole + hidden + seen


def keeps_all(form: BaseForm) -> bool:
    """Whether all that was typed is still in the fields; a browser is never sent a password back."""
    return not any(isinstance(one.widget, PasswordInput) for one in form.fields.values())


def of_field(bound: BoundField) -> list[Mistake]:
    """What is wrong with one field; a group of choices is entered at its first choice."""
    place = bound.id_for_label or f"{bound.auto_id}_0"
    return [Mistake(f"{asked(bound)} {words}", href=f"#{place}") for words in bound.errors]


def asked(bound: BoundField) -> str:
    """The label as the beginning of a sentence: a question keeps its mark, other words get a colon."""
    label = str(bound.label)
    return label if label.endswith(("?", ".", "!", ":")) else f"{label}:"
