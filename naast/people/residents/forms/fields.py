"""Fields that several forms about people share."""

from datetime import date
from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.people.residents.models import Person
from naast.people.residents.names import clean
from naast.people.residents.refusals import NameUnreadable

FIRST_YEAR = 1900


class Day(forms.DateField):
    """A day, by the browser's own calendar; typed it may be 2026-03-14 or 14-3-2026."""

    widget = forms.DateInput(format="%Y-%m-%d", attrs={"type": "date"})

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(input_formats=["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"], **kwargs)

    def clean(self, value: Any) -> date | None:
        day: date | None = super().clean(value)
        if day and not FIRST_YEAR <= day.year <= timezone.localdate().year + 100:
            raise ValidationError(_("Look at the year once more."))
        return day


class BirthDay(Day):
    """A birth date: not tomorrow."""

    def clean(self, value: Any) -> date | None:
        day = super().clean(value)
        if day and day > timezone.localdate():
            raise ValidationError(_("This day has yet to come. Leave it empty if you do not know it."))
        return day


def readable(words: str) -> str:
    """A name that can be kept, or what to do about it."""
    try:
        return clean(words)
    except NameUnreadable as refusal:
        raise ValidationError(str(refusal.instead)) from refusal


def today() -> date:
    """The first guess for a day on which something begins or ends."""
    return timezone.localdate()


class OneOfThem(forms.ModelChoiceField):  # type: ignore[type-arg]
    """One of the people who are open here."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Person.objects.none(), **kwargs)

    def label_from_instance(self, obj: Person) -> str:
        return with_year(obj)


class SomeOfThem(forms.ModelMultipleChoiceField):  # type: ignore[type-arg]
    """Several of the people who are open here."""

    widget = forms.CheckboxSelectMultiple

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(queryset=Person.objects.none(), **kwargs)

    def label_from_instance(self, obj: Person) -> str:
        return with_year(obj)


def with_year(person: Person) -> str:
    """A name, with the birth year that tells two of the same name apart."""
    return f"{person.name} ({person.birth_year})" if person.birth_year else person.name


def among(form: forms.Form, people: "list[Person]", *names: str) -> None:
    """Offer these people in these fields."""
    keys = [person.pk for person in people]
    for name in names:
        field = form.fields[name]
        assert isinstance(field, OneOfThem | SomeOfThem)
        field.queryset = Person.objects.filter(pk__in=keys).order_by("sort_key")
