"""Who lives where, since when."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from naast.look.once import Once
from naast.people.areas.models import Area
from naast.people.residents.models import Household, Person

from .fields import Day, OneOfThem, SomeOfThem, among, today


def buurten() -> Any:
    """The neighbourhoods of the newest division that is here."""
    newest = Area.objects.filter(kind=Area.Kind.BUURT).order_by("-edition").values("edition")[:1]
    return Area.objects.filter(kind=Area.Kind.BUURT, edition__in=newest).defer("outline")


class AddressForm(forms.Form):
    """Where people live. Read by who visits or writes; the neighbourhood by the count per area."""

    street = forms.CharField(label=_("Street"), max_length=100, required=False)
    house_number = forms.CharField(label=_("House number"), max_length=12, required=False)
    postcode = forms.CharField(label=_("Postcode"), max_length=7, required=False)
    place = forms.CharField(label=_("Place"), max_length=80, required=False)
    area = forms.ModelChoiceField(
        label=_("Neighbourhood"), queryset=Area.objects.none(), required=False, empty_label=_("not known")
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        area = self.fields["area"]
        assert isinstance(area, forms.ModelChoiceField)
        area.queryset = buurten()

    def clean_postcode(self) -> str:
        """5622PC and 5622 pc are 5622 PC; another country's stays as it is."""
        plain = self.cleaned_data["postcode"].replace(" ", "").upper()
        dutch = len(plain) == 6 and plain[:4].isdecimal() and plain[4:].isalpha()
        return f"{plain[:4]} {plain[4:]}" if dutch else str(self.cleaned_data["postcode"])

    @property
    def address(self) -> dict[str, Any]:
        """The fields of an address alone."""
        return {name: self.cleaned_data[name] for name in AddressForm.base_fields}

    @staticmethod
    def of(household: Household) -> dict[str, Any]:
        """What is there now."""
        return {name: getattr(household, name) for name in AddressForm.base_fields}


class StartForm(Once, AddressForm):
    """A household of somebody, with who else lives there."""

    others = SomeOfThem(label=_("Who else lives here?"), required=False)
    since = Day(label=_("Since when?"), initial=today)

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, people, "others")
        if not people:
            self.fields[
                "others"
            ].widget = forms.MultipleHiddenInput()  # a question without answers is no question


class JoinForm(Once):
    """Somebody comes to live here. A child can belong to two households."""

    person = OneOfThem(label=_("Who?"))
    since = Day(label=_("Since when?"), initial=today)

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, people, "person")


class EndForm(forms.Form):
    """The first day on which it no longer holds."""

    on = Day(label=_("From which day on no longer?"), initial=today)


class SplitForm(Once, AddressForm):
    """Some go and live elsewhere; a child can belong to both."""

    going = SomeOfThem(label=_("Who goes and lives elsewhere?"))
    both = SomeOfThem(label=_("Who belongs to both households?"), required=False)
    on = Day(label=_("From which day on?"), initial=today)
    field_order = ("going", "both", "on")

    def __init__(self, *args: Any, people: list[Person], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        among(self, people, "going", "both")

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        if set(given.get("going", ())) & set(given.get("both", ())):
            self.add_error("both", _("Choose for each person: goes along, or belongs to both."))
        return given
