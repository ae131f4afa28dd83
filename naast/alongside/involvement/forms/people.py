"""Asking people whether they want help: who takes part, and who stands in. Nothing begins before a yes."""

import uuid
from datetime import date

from django import forms
from django.core.exceptions import ValidationError
from django.http import QueryDict
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from naast.people.residents.find import Finding, find_people
from naast.people.residents.models import Authority
from naast.people.residents.names import clean

SOMEBODY_NEW = "new"


class ParticipantForm(forms.Form):
    """One of those who take part. Read by: who helps; the birth date by the rule that says whose yes is needed."""

    say_optional = False
    number = 1
    name = forms.CharField(label=_("Name, as they want to be called"), max_length=200, required=False)
    born = forms.DateField(
        label=_("Birth date"),
        required=False,
        widget=forms.DateInput(attrs={"type": "date"}),
        help_text=_("Only needed for a child or youth."),
    )
    under = forms.MultipleChoiceField(
        label=_("Under 18: who has authority?"), required=False, widget=forms.CheckboxSelectMultiple
    )
    elsewhere = forms.CharField(label=_("Or somebody who does not take part"), max_length=200, required=False)

    known = forms.CharField(
        label=_("This may be somebody you know already. Who is it?"), required=False, widget=forms.RadioSelect
    )

    def clean_name(self) -> str:
        name = self.cleaned_data["name"]
        return clean(name) if name else ""

    def clean_born(self) -> date | None:
        born = self.cleaned_data["born"]
        if (born and not born.year >= 1900) or (born and born > timezone.localdate()):
            raise ValidationError(_("This cannot be a birth date. Leave it empty if you do not know it."))
        return born  # type: ignore[no-any-return]

    @property
    def who_is_it(self) -> forms.RadioSelect:
        """The question itself; without choices it is not drawn."""
        widget = self.fields["known"].widget
        assert isinstance(widget, forms.RadioSelect)
        return widget

    @cached_property
    def finding(self) -> Finding:
        """Who this may be, among those the worker already reaches; the look is written."""
        return find_people(name=self.cleaned_data["name"], birth_date=self.cleaned_data.get("born"))

    @property
    def answered(self) -> bool:
        """Nobody like this is known, or it was said who it is."""
        found = {str(known.person_id) for known in self.finding.mine}
        return not found or self.cleaned_data["known"] in found | {SOMEBODY_NEW}

    def ask_who(self) -> None:
        """Draw the question: one of those who are known, or somebody new."""
        choices = [(str(one.person_id), f"{one.name} {one.hint}".strip()) for one in self.finding.mine]
        self.who_is_it.choices = [*choices, (SOMEBODY_NEW, _("somebody new"))]
        if not self.answered:
            self.add_error("known", _("Say whether it is one of these people."))

    @property
    def known_as(self) -> uuid.UUID | None:
        """The one who is known already; only who was found just now counts."""
        chosen = self.cleaned_data["known"]
        return next((one.person_id for one in self.finding.mine if str(one.person_id) == chosen), None)

    @property
    def says_who_decides(self) -> bool:
        """Then that part of the page stays open."""
        return bool(self["under"].value() or self["elsewhere"].value())

    @property
    def is_child(self) -> bool:
        born: date | None = self.cleaned_data.get("born")
        if born is None:
            return False
        today = timezone.localdate()
        return today.year - born.year - ((today.month, today.day) < (born.month, born.day)) < 18

    @property
    def kind_of_authority(self) -> str:
        """As far as people say it: more than one holder is joint, one is alone."""
        holders = len(self.cleaned_data["under"]) + bool(self.cleaned_data["elsewhere"])
        return Authority.Kind.JOINT_PARENTS if holders > 1 else Authority.Kind.ONE_PARENT


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
        open_ones = [form for form in self.named() if not form.answered]
        for form in self.named() if open_ones else []:
            if form.finding.mine:
                form.ask_who()
        return not open_ones

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
