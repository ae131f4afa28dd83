"""A day, a choice and a text, as these forms ask for them."""

from django import forms

LONGEST = 2000


class DayInput(forms.DateInput):
    """A day, chosen from a calendar or typed."""

    def __init__(self) -> None:
        super().__init__(format="%Y-%m-%d", attrs={"type": "date"})


def choose(form: forms.Form, name: str, choices: list[tuple[str, object]]) -> None:
    field = form.fields[name]
    assert isinstance(field, forms.ChoiceField)
    field.choices = choices
