"""Asking people whether they want help: who takes part, and who stands in. Nothing begins before a yes."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from naast.people.residents.forms import KnownAs, WhoForm, WhoIsIt, readable


class ParticipantForm(WhoForm):
    """One of those who take part. Read by: who helps; the birth date by the rule that says whose yes is needed."""

    say_optional = False
    number = 1
    under = forms.MultipleChoiceField(
        label=_("Under 18: who has authority?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    elsewhere = forms.CharField(label=_("Or somebody who does not take part"), max_length=200, required=False)
    elsewhere_known = KnownAs()

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["name"].label = _("Name, as they want to be called")
        self.fields["born"].help_text = _("Only needed for a child or youth.")

    def clean_elsewhere(self) -> str:
        elsewhere: str = self.cleaned_data["elsewhere"]
        return readable(elsewhere) if elsewhere else ""

    @cached_property
    def who_elsewhere(self) -> WhoIsIt:
        """The one with authority who does not take part."""
        return WhoIsIt(self, "elsewhere")

    def settled(self) -> bool:
        """Of both it is clear who it is; what is not clear is asked at once."""
        return not [who for who in (self.who_is_it, self.who_elsewhere) if not who.settled()]

    @property
    def says_who_decides(self) -> bool:
        """Then that part of the page stays open."""
        return bool(self["under"].value() or self["elsewhere"].value())


class People(forms.BaseFormSet):  # type: ignore[type-arg]
    """Those who take part; at least one. They are told apart by their number on the page."""

    def add_fields(self, form: forms.Form, index: int | None) -> None:
        super().add_fields(form, index)
        assert isinstance(form, ParticipantForm)
        form.number = (index or 0) + 1
        under = form.fields["under"]
        assert isinstance(under, forms.MultipleChoiceField)
        others = [number for number in range(1, self.total_form_count() + 1) if number != form.number]
        under.choices = [(str(one), _("person %(number)s") % {"number": one}) for one in others]

    def clean(self) -> None:
        if not any(self.errors) and not self.named():
            raise ValidationError(_("Write at least one name."))

    def settled(self) -> bool:
        """Of everybody it is clear whether they are known already; otherwise the page asks."""
        return not [form for form in self.named() if not form.settled()]

    def named(self) -> list[ParticipantForm]:
        return [form for form in self.forms if form.cleaned_data.get("name")]


PLACES, MOST = 3, 12
PeopleForms = forms.formset_factory(
    ParticipantForm, formset=People, extra=PLACES, max_num=MOST, absolute_max=MOST
)


def with_more_places(sent: QueryDict) -> QueryDict:
    """The same, with room for more people."""
    given, places = sent.copy(), sent.get("people-TOTAL_FORMS", "")
    so_far = int(places) if places.isascii() and places.isdigit() and len(places) < 3 else PLACES
    given["people-TOTAL_FORMS"] = str(min(so_far + PLACES, MOST))
    return given


class TeamForm(forms.Form):
    """Who stands in when the contact worker is away."""

    stand_in = forms.ChoiceField(label=_("Who stands in for you?"))

    def __init__(self, *args: object, colleagues: list[tuple[str, str]], **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        field = self.fields["stand_in"]
        assert isinstance(field, forms.ChoiceField)
        field.choices = colleagues
