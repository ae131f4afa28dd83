"""Writing somebody down, putting it right, and how to reach them."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.people.residents.languages import LANGUAGES
from naast.people.residents.models import ContactWay, Person
from naast.people.residents.names import Name
from naast.people.residents.phones import digits

from .fields import BirthDay, readable


class NameForm(forms.Form):
    """What somebody is called (read by everybody who meets them) and the parts by which lists are sorted."""

    called = forms.CharField(label=_("What does this person want to be called?"), max_length=200)
    given_name = forms.CharField(label=_("Given names"), max_length=100, required=False)
    between = forms.CharField(
        label=_("Prefix"), max_length=20, required=False, help_text=_("For example: van, de, el.")
    )
    family_name = forms.CharField(label=_("Family name"), max_length=100, required=False)

    def clean_called(self) -> str:
        return readable(self.cleaned_data["called"])

    @property
    def name(self) -> Name:
        """The name as it was put right."""
        given = self.cleaned_data
        return Name(given["called"], given["given_name"], given["between"], given["family_name"])

    @staticmethod
    def of(person: Person) -> dict[str, Any]:
        """What is there now."""
        return {
            "called": person.name,
            "given_name": person.given_name,
            "between": person.prefix,
            "family_name": person.family_name,
        }


class AboutForm(forms.Form):
    """Birth (read by the rule of whose yes is needed), languages and needs (read before every talk)."""

    birth_date = BirthDay(label=_("Birth date"), required=False)
    birth_year = forms.IntegerField(
        label=_("Or only the year"), required=False, min_value=timezone.localdate().year - 130
    )
    languages = forms.MultipleChoiceField(
        label=_("Which languages does this person speak?"),
        required=False,
        choices=LANGUAGES,
        widget=forms.CheckboxSelectMultiple,
    )
    needs = forms.MultipleChoiceField(
        label=_("What helps in talking with each other?"),
        required=False,
        choices=Person.Need.choices,
        widget=forms.CheckboxSelectMultiple,
    )
    address_secret = forms.BooleanField(
        label=_("The address is secret"),
        required=False,
        help_text=_("Then the address is only shown when you ask for it, and never printed."),
    )

    def clean_birth_year(self) -> int | None:
        year: int | None = self.cleaned_data["birth_year"]
        if year and year > timezone.localdate().year:
            raise ValidationError(_("This year has yet to come."))
        return year

    def clean(self) -> dict[str, Any]:
        """What is known of an age stays known: without it an adult could count as a child (access design)."""
        given = super().clean() or {}
        known = self.initial.get("birth_date") or self.initial.get("birth_year")
        if known and not (given.get("birth_date") or given.get("birth_year")) and not self.errors:
            self.add_error("birth_year", _("We knew this already. At least the year has to stay."))
        return given

    @staticmethod
    def of(person: Person) -> dict[str, Any]:
        """What is there now."""
        return {name: getattr(person, name) for name in AboutForm.base_fields} | {
            "birth_year": None if person.birth_date else person.birth_year
        }


class ContactForm(Once):
    """A way to reach somebody. Read by whoever is about to call, write or ring the bell."""

    kind = forms.ChoiceField(label=_("How?"), choices=ContactWay.Kind.choices)
    value = forms.CharField(label=_("Number, address or name"), max_length=200)
    remark = forms.CharField(
        label=_("What should we know?"),
        max_length=200,
        required=False,
        help_text=_("For example: only in the morning, or somebody else listens to the messages."),
    )
    never = forms.BooleanField(
        label=_("Never use this: it is not safe"),
        required=False,
        help_text=_("It stays in sight, so that nobody tries it after all."),
    )

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if given.get("kind") == ContactWay.Kind.PHONE and given.get("value") and not digits(given["value"]):
            self.add_error("value", _("There are no figures in this phone number."))
        return given
